using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What becomes of actors when a call throws or a worker is lost, and how they end.
internal sealed partial class CoordinationState
{
    /// <summary>How many ended actors are remembered, so that late calls are told why.</summary>
    private const int Remembered = 1024;

    private readonly Dictionary<TaskKey, (string Title, string? Worker, string Reason, TaskFailure? Failure)> _ended = [];
    private readonly Queue<TaskKey> _endedInOrder = new();

    /// <summary>A worker is to be left: its actors move, between two calls.</summary>
    public void RetireWorker(WorkerId worker, TimeSpan now)
    {
        Advance(now);
        foreach (ActorObject actor in Actors().Where(a => a.Worker == worker))
        {
            actor.Move = true;
            if (actor.Current is null)
            {
                MoveAway(actor);
            }
        }
    }

    /// <summary>The scheduler says how the task of an actor stands: one that has ended takes the actor along.</summary>
    /// <returns>Whether something has changed.</returns>
    public bool HearOfTask(in KeyUpdate news)
    {
        if (news.Status == KeyStatus.Pending || !TryFindActor(news.Key, out ActorObject? actor))
        {
            return false;
        }

        string reason = news.Status switch
        {
            KeyStatus.Erred => $"its task failed: {news.Failure!.Exception.GetType().Name}: {news.Failure.Exception.Message}",
            KeyStatus.Finished => "its task has ended",
            _ => news.Reason ?? "its task was cancelled",
        };
        End(actor, reason, news.Failure);
        return true;
    }

    /// <summary>Does what the actor's strategy says when something in it threw.</summary>
    private void Supervise(ActorObject actor, string reason, TaskFailure failure)
    {
        switch (actor.Spec.OnException)
        {
            case ActorStrategy.Resume:
                break;
            case ActorStrategy.Restart:
                Restart(actor, reason, failure);
                break;
            case ActorStrategy.Stop:
                End(actor, reason, failure);
                break;
            default:
                Escalate(actor, reason, failure);
                break;
        }
    }

    /// <summary>A fresh instance takes the place of the one that failed.</summary>
    private void Restart(ActorObject actor, string reason, TaskFailure failure)
    {
        if (!MayRestart(actor))
        {
            End(actor, $"{reason} ({Exhausted(actor)})", failure);
            return;
        }

        EndChildren(actor);
        actor.StartOver = true;
        Deliver(actor);
    }

    /// <summary>The actor ends, and the one that spawned it has failed with it; without one, that is all.</summary>
    private void Escalate(ActorObject actor, string reason, TaskFailure? failure)
    {
        TaskKey? parent = actor.Spec.Parent;
        End(actor, reason, failure);
        if (parent is { } key && TryFindActor(key, out ActorObject? above))
        {
            Supervise(above, $"its actor '{actor.Spec.Title}' failed: {reason}", failure ?? FailureOf(actor, reason));
        }
    }

    private static TaskFailure FailureOf(ActorObject actor, string reason) =>
        new(actor.Key, new ActorLostException(actor.Spec.Title, actor.LastWorker?.Name, reason), "", actor.LastWorker?.Name);

    /// <summary>Counts a restart; false when it would be one too many.</summary>
    private bool MayRestart(ActorObject actor)
    {
        while (actor.Restarts.TryPeek(out TimeSpan first) && _now - first > actor.Spec.Window)
        {
            actor.Restarts.Dequeue();
        }

        if (actor.Restarts.Count >= actor.Spec.MaxRestarts)
        {
            return false;
        }

        actor.Restarts.Enqueue(_now);
        return true;
    }

    private static string Exhausted(ActorObject actor) =>
        $"restarted {actor.Spec.MaxRestarts} times within {actor.Spec.Window.TotalSeconds:0.###} s, which is as often as it may be";

    private void MoveAway(ActorObject actor)
    {
        LoseInstance(actor, $"worker {actor.Worker} is to be left", blame: false);
        if (!actor.IsEnded)
        {
            _keeper.Relocate(actor.Key);
        }
    }

    /// <summary>The instance is gone with its worker; the scheduler runs the task elsewhere, if the actor is to live on.</summary>
    private void LoseInstance(ActorObject actor, string reason, bool blame)
    {
        actor.Worker = null;
        actor.IsReady = false;
        actor.StartOver = false;
        actor.Move = false;
        if (actor.Asking is { } asking)
        {
            actor.Asking = null;
            Answer(asking, ReplyKind.Stop);
        }

        if (actor.Current is { } call)
        {
            actor.Current = null;
            Answer(call, LostReply(call, actor, $"{reason}; the call may have been made or not"));
        }

        LoseState(actor, reason, blame);
    }

    /// <summary>Does what the actor's strategy says when its state is lost.</summary>
    private void LoseState(ActorObject actor, string reason, bool blame)
    {
        switch (actor.Spec.OnWorkerLost)
        {
            case ActorStrategy.Restart when !blame || MayRestart(actor):
                EndChildren(actor);
                _keeper.Forgive(actor.Key);
                break;
            case ActorStrategy.Restart:
                End(actor, $"{reason} ({Exhausted(actor)})", null);
                break;
            case ActorStrategy.Escalate:
                Escalate(actor, reason, null);
                break;
            default:
                End(actor, reason, null);
                break;
        }
    }

    private void EndChildren(ActorObject actor)
    {
        foreach (ActorObject child in Actors().Where(a => a.Spec.Parent == actor.Key))
        {
            End(child, $"actor '{actor.Spec.Title}', which had spawned it, has ended or begun anew", null);
        }
    }

    private void End(ActorObject actor, string reason, TaskFailure? failure)
    {
        if (actor.IsEnded)
        {
            return;
        }

        actor.IsEnded = true;
        _objects.Remove((actor.Kind, actor.Name));
        if (actor.Spec.Name is not null)
        {
            _named.Remove(actor.Spec.Name);
        }

        _ended[actor.Key] = (actor.Spec.Title, actor.LastWorker?.Name, reason, failure);
        _endedInOrder.Enqueue(actor.Key);
        if (_endedInOrder.Count > Remembered)
        {
            _ended.Remove(_endedInOrder.Dequeue());
        }

        if (actor.Spawning is { } spawning)
        {
            Answer(spawning, LostReply(spawning, actor, reason) with { Failure = failure });
        }

        if (actor.Current is { } current)
        {
            Answer(current, LostReply(current, actor, $"{reason}; the call may have been made or not") with { Failure = failure });
        }

        while (actor.Waiting.First is { } first)
        {
            actor.Waiting.RemoveFirst();
            Forget(first.Value);
            Answer(first.Value, LostReply(first.Value, actor, reason) with { Failure = failure });
        }

        if (actor.Asking is { } asking)
        {
            Answer(asking, ReplyKind.Stop);
        }

        if (actor.Spawning is null)
        {
            _keeper.Emit(new ActorEnded(actor.Owner, actor.Request));
        }

        actor.Spawning = actor.Current = actor.Asking = null;
        foreach (RequestEntry stopping in actor.Stopping)
        {
            Answer(stopping, ReplyKind.Done);
        }

        EndChildren(actor);
        _keeper.LetGo(actor.Key);
    }

    private CoordinationReply Ended(RequestEntry entry, TaskKey key)
    {
        CoordinationReply reply = ReplyOf(entry, ReplyKind.ActorLost);
        return _ended.TryGetValue(key, out var end)
            ? reply with { Actor = end.Title, Worker = end.Worker, Text = end.Reason, Failure = end.Failure }
            : reply with { Actor = key.ToString(), Text = "the coordinator does not know it: it ended long ago, or belongs to another cluster" };
    }
}
