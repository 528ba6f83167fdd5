using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Actors. An actor is a task that runs until it is stopped: the scheduler places it and runs it again when its worker is lost. The
// task asks here for one call after the other; with each question it says what came of the call before.
internal sealed partial class CoordinationState
{
    private readonly Dictionary<string, ActorObject> _named = new(StringComparer.Ordinal);

    /// <summary>Requests about actors that may be known before long.</summary>
    private readonly List<RequestEntry> _early = [];

    private IReadOnlyList<ActorObject> Actors() => [.. _objects.Values.OfType<ActorObject>()];

    private bool TryFindActor(TaskKey key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ActorObject? actor) =>
        (actor = Find<ActorObject>((ObjectKind.Actor, key.ToString()))) is not null;

    private void Spawn(RequestEntry entry, SpawnActor m)
    {
        if (m.Spec.Name is { } name && _named.TryGetValue(name, out ActorObject? other))
        {
            Answer(entry, Refused(entry, $"There is an actor named '{name}' already, a {other.Spec.Type}. Find it by its name, stop it, or choose another name."));
            return;
        }

        if (m.Spec.Parent is { } parent && !TryFindActor(parent, out _))
        {
            Answer(entry, Refused(entry, $"Actor '{m.Spec.Title}' cannot be spawned: the actor '{parent}' that wants it has ended."));
            return;
        }

        if (!_keeper.Start(m.Graph, m.Options))
        {
            Answer(entry, Refused(entry, $"Actor '{m.Spec.Title}' cannot be spawned: what its making needs is not known, or its key '{m.Key}' is in use."));
            return;
        }

        var actor = new ActorObject(m.Key, m.Spec, entry.Client.Id, m.Request) { Spawning = entry };
        _objects.Add(m.Subject, actor);
        if (m.Spec.Name is not null)
        {
            _named.Add(m.Spec.Name, actor);
        }

        HearEarly();
    }

    /// <summary>An actor of an earlier coordinator: its task may run at a worker still.</summary>
    private void Adopt(CoordinationClient client, SpawnActor m)
    {
        if (!IsRecovering || client.Seen.Contains(m.Request) || (m.Spec.Name is { } name && _named.ContainsKey(name)))
        {
            return;
        }

        client.Seen.Add(m.Request);
        if (!_keeper.Start(m.Graph, m.Options))
        {
            _keeper.Emit(new ActorEnded(client.Id, m.Request));
            return;
        }

        var actor = new ActorObject(m.Key, m.Spec, client.Id, m.Request) { IsAdopted = true };
        _objects.Add(m.Subject, actor);
        if (m.Spec.Name is not null)
        {
            _named.Add(m.Spec.Name, actor);
        }

        HearEarly();
    }

    private void FindNamed(RequestEntry entry, FindActor m)
    {
        if (_named.TryGetValue(m.Name, out ActorObject? actor))
        {
            Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Key = actor.Key, Actor = actor.Spec.Title, Text = actor.Spec.Type });
            return;
        }

        if (IsEarly(entry))
        {
            return;
        }

        string others = _named.Count == 0 ? "none has a name" : $"there are {string.Join(", ", _named.Keys.Order(StringComparer.Ordinal))}";
        Answer(entry, Refused(entry, $"There is no actor named '{m.Name}': {others}."));
    }

    private void Call(RequestEntry entry, CallActor m)
    {
        if (!TryFindActor(m.Actor, out ActorObject? actor))
        {
            if (_ended.ContainsKey(m.Actor) || !IsEarly(entry))
            {
                Answer(entry, Ended(entry, m.Actor));
            }

            return;
        }

        if (actor.IsStopping)
        {
            Answer(entry, LostReply(entry, actor, "it is being stopped"));
            return;
        }

        if (actor.Early.Remove((entry.Client.Id, entry.Number), out CallOutcome? early))
        {
            AnswerCall(actor, entry, early);
            return;
        }

        if (!KnowsAll(entry, m.Arguments))
        {
            return;
        }

        if (m.Tell)
        {
            // The caller goes on; its client repeats the call to a later coordinator as long as nobody has said that it was made.
            entry.IsTold = true;
            _keeper.Emit(ReplyOf(entry, ReplyKind.InLine));
        }

        KeepAll(m.Arguments);
        entry.Kept = m.Arguments;
        entry.Object = actor;
        entry.Place = actor.Waiting.AddLast(entry);
        Deliver(actor);
    }

    private void Stop(RequestEntry entry, StopActor m)
    {
        if (!TryFindActor(m.Actor, out ActorObject? actor))
        {
            Answer(entry, ReplyKind.Done);
            return;
        }

        actor.Stopping.Add(entry);
        actor.IsStopping = true;
        if (m.AtOnce)
        {
            End(actor, "it was stopped", null);
        }
        else
        {
            Deliver(actor);
        }
    }

    private void Next(RequestEntry entry, NextCall m)
    {
        if (!TryFindActor(m.Actor, out ActorObject? actor) || IsOlder(m.Attempt, actor.Attempt))
        {
            if (actor is not null || _ended.ContainsKey(m.Actor) || !IsEarly(entry))
            {
                Answer(entry, ReplyKind.Stop);
            }

            return;
        }

        if (m.Attempt != actor.Attempt)
        {
            if (actor.Worker is not null)
            {
                LoseInstance(actor, $"its task was taken from {actor.Worker}", blame: true);
            }

            if (actor.IsEnded)
            {
                Answer(entry, ReplyKind.Stop);
                return;
            }

            actor.Attempt = m.Attempt;
            actor.Worker = actor.LastWorker = m.Worker;
            if (actor.IsAdopted)
            {
                actor.IsAdopted = false;
                actor.IsReady = m.Attempt.Epoch < _epoch;
                if (!actor.IsReady)
                {
                    // It was begun anew here: the instance that had the state did not outlive the earlier coordinator.
                    LoseState(actor, "its instance was lost together with the coordinator", blame: false);
                }
            }

            if (actor.IsEnded)
            {
                Answer(entry, ReplyKind.Stop);
                return;
            }
        }

        actor.Asking = entry;
        if (m.Outcome.Request != 0 && actor.Spawning is not null)
        {
            // It was made under an earlier coordinator, which did not get to say so.
            HearOfMaking(actor, null);
        }

        Hear(actor, m.Outcome);
        if (!actor.IsEnded && actor.Worker is { } worker && (actor.Move || _keeper.IsLeft(worker)))
        {
            if (actor.Current is null)
            {
                MoveAway(actor);
            }
        }
        else
        {
            Deliver(actor);
        }
    }

    /// <summary>
    /// Who asks for an actor that is not known may only be earlier than the one who spawned it by way of an earlier coordinator: it waits
    /// until that one has spoken, or has had time to.
    /// </summary>
    private bool IsEarly(RequestEntry entry)
    {
        if (IsRecovering)
        {
            _early.Add(entry);
        }

        return IsRecovering;
    }

    private void HearEarly()
    {
        RequestEntry[] early = [.. _early];
        _early.Clear();
        foreach (RequestEntry entry in early)
        {
            switch (entry.Request)
            {
                case FindActor m:
                    FindNamed(entry, m);
                    break;
                case CallActor m:
                    Call(entry, m);
                    break;
                case NextCall m:
                    Next(entry, m);
                    break;
            }
        }
    }

    private static bool IsOlder(Attempt attempt, Attempt than) => (attempt.Epoch, attempt.Number).CompareTo((than.Epoch, than.Number)) < 0;

    private void Hear(ActorObject actor, CallOutcome outcome)
    {
        if (outcome.Request == 0)
        {
            HearOfMaking(actor, outcome.Failure);
            return;
        }

        (ClientId Caller, long Request) asked = (outcome.Caller, outcome.Request);
        if (actor.Current is { } call && (call.Client.Id, call.Number) == asked)
        {
            actor.Current = null;
            AnswerCall(actor, call, outcome);
        }
        else if (_epoch > 1 && actor.Waiting.FirstOrDefault(e => (e.Client.Id, e.Number) == asked) is { Place: { } place } again)
        {
            // An earlier coordinator had handed it out, and its caller has repeated it here: it is not made twice.
            actor.Waiting.Remove(place);
            Forget(again);
            AnswerCall(actor, again, outcome);
        }
        else if (IsRecovering)
        {
            actor.Early[asked] = outcome;
        }
    }

    private void AnswerCall(ActorObject actor, RequestEntry call, CallOutcome outcome)
    {
        bool isTold = ((CallActor)call.Request).Tell;
        if (isTold)
        {
            Answer(call, ReplyKind.Done);
        }

        if (outcome.Failure is { } failure)
        {
            if (!isTold)
            {
                Answer(call, ReplyOf(call, ReplyKind.Failed) with { Failure = failure, Actor = actor.Spec.Title });
            }

            if (!outcome.IsArgumentMissing)
            {
                Supervise(actor, $"a call threw {failure.Exception.GetType().Name}: {failure.Exception.Message}", failure);
            }
        }
        else if (!isTold && !call.IsAbandoned && KnowsAll(call, outcome.Value!.Keys))
        {
            Give(call, outcome.Value);
            Answer(call, ReplyOf(call, ReplyKind.Done) with { Value = outcome.Value });
        }
    }

    private void HearOfMaking(ActorObject actor, TaskFailure? failure)
    {
        if (failure is null)
        {
            actor.IsReady = true;
            if (actor.Spawning is { } spawning)
            {
                actor.Spawning = null;
                Answer(spawning, ReplyOf(spawning, ReplyKind.Done) with { Key = actor.Key, Actor = actor.Spec.Title, Worker = actor.Worker?.Name });
            }

            return;
        }

        string reason = $"its instance could not be made: {failure.Exception.GetType().Name}: {failure.Exception.Message}";
        if (actor.Spawning is not null)
        {
            End(actor, reason, failure);
        }
        else
        {
            Restart(actor, reason, failure);
        }
    }

    /// <summary>Hands the next call to the actor's instance, or the order to make way.</summary>
    private void Deliver(ActorObject actor)
    {
        if (actor.IsEnded)
        {
            return;
        }

        if (actor.IsStopping && actor.Current is null && actor.Waiting.Count == 0)
        {
            End(actor, "it was stopped", null);
            return;
        }

        if (actor.Asking is not { } asking || actor.Current is not null)
        {
            return;
        }

        if (actor.StartOver)
        {
            actor.StartOver = false;
            actor.IsReady = false;
            actor.Asking = null;
            Answer(asking, ReplyKind.StartOver);
        }
        else if (actor.Waiting.First is { } first)
        {
            RequestEntry call = first.Value;
            actor.Waiting.RemoveFirst();
            call.Place = null;
            call.Object = null;
            actor.Current = call;
            actor.Asking = null;

            // What is kept for the call is kept until the instance says that it has it.
            asking.Kept = call.Kept;
            call.Kept = [];
            Answer(asking, ReplyOf(asking, ReplyKind.Call) with { Call = (CallActor)call.Request });
        }
    }

    /// <summary>Takes a request out of an actor that is about its life, not a call.</summary>
    private bool LeaveActor(RequestEntry entry)
    {
        foreach (ActorObject actor in Actors())
        {
            if (ReferenceEquals(actor.Asking, entry))
            {
                actor.Asking = null;
            }
            else if (ReferenceEquals(actor.Spawning, entry))
            {
                actor.Spawning = null;
                End(actor, "it was not wanted any more before it was there", null);
            }
            else
            {
                actor.Stopping.Remove(entry);
            }
        }

        return true;
    }

    private CoordinationReply LostReply(RequestEntry entry, ActorObject actor, string reason) => ReplyOf(entry, ReplyKind.ActorLost) with
    {
        Actor = actor.Spec.Title,
        Worker = actor.LastWorker?.Name,
        Text = reason,
    };
}
