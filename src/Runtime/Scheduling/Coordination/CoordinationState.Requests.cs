using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// How requests wait, are answered and keep results alive.
internal sealed partial class CoordinationState
{
    /// <summary>Has a request wait its turn, unless it is not to wait at all.</summary>
    private void Queue(RequestEntry entry, CoordinationObject subject)
    {
        if (entry.Request.Timeout <= TimeSpan.Zero)
        {
            Answer(entry, ReplyKind.TimedOut);
            DropIfIdle(subject);
            return;
        }

        entry.Object = subject;
        entry.Place = subject.Waiting.AddLast(entry);
        if (entry.Request.Timeout is { } timeout)
        {
            entry.Deadline = _now + timeout;
            _due.Enqueue(entry, entry.Deadline.Value);
        }
    }

    /// <summary>Takes a waiting request out of where it waits; false when it does not stand in a line, but is under way.</summary>
    private bool Leave(RequestEntry entry)
    {
        if (_early.Remove(entry))
        {
            return true;
        }

        if (entry.Request is NextCall or SpawnActor or StopActor)
        {
            return LeaveActor(entry);
        }

        if (entry.Place is not { } place)
        {
            return entry.Request is not CallActor;
        }

        CoordinationObject subject = entry.Object!;
        subject.Waiting.Remove(place);
        entry.Place = null;
        entry.Object = null;
        if (entry.Request is PutItem or CallActor)
        {
            Forget(entry);
        }

        // Who stood behind it may have waited for it only.
        switch (subject)
        {
            case LeasedObject leased:
                Grant(leased);
                break;
            case ActorObject actor:
                Deliver(actor);
                break;
            default:
                DropIfIdle(subject);
                break;
        }

        return true;
    }

    private CoordinationReply ReplyOf(RequestEntry entry, ReplyKind kind) => new(entry.Client.Id, entry.Number, _epoch, kind);

    private CoordinationReply Refused(RequestEntry entry, string reason) => ReplyOf(entry, ReplyKind.Refused) with { Text = reason };

    /// <summary>What was said of a request may have been lost.</summary>
    private void AnswerAgain(RequestEntry entry)
    {
        if (entry.Reply is { } reply)
        {
            _keeper.Emit(reply);
        }
        else if (entry.IsTold)
        {
            _keeper.Emit(ReplyOf(entry, ReplyKind.InLine));
        }
    }

    private void Answer(RequestEntry entry, ReplyKind kind) => Answer(entry, ReplyOf(entry, kind));

    private void Answer(RequestEntry entry, CoordinationReply reply)
    {
        if (entry.IsAbandoned && entry.Reply is not null)
        {
            return;
        }

        entry.Reply = reply;
        entry.Place = null;
        entry.Object = null;
        if (_clients.TryGetValue(entry.Client.Id, out CoordinationClient? known) && ReferenceEquals(known, entry.Client))
        {
            _keeper.Emit(reply);
        }
    }

    /// <summary>Gives a request results to hand to its client: they are kept until it has them.</summary>
    private void Give(RequestEntry entry, Carried value)
    {
        KeepAll(value.Keys);
        GiveKept(entry, value);
    }

    /// <summary>As <see cref="Give"/>, for results that are kept already.</summary>
    private void GiveKept(RequestEntry entry, Carried value)
    {
        Forget(entry);
        entry.Kept = value.Keys;
    }

    /// <summary>What was kept for a request is let go.</summary>
    private void Forget(RequestEntry entry)
    {
        IReadOnlyList<TaskKey> kept = entry.Kept;
        entry.Kept = [];
        if (entry.Fact is { } fact)
        {
            entry.Fact = null;
            _keeper.GiveUp(fact);
        }

        LetGoAll(kept);
        if (entry.Item is { } item && !entry.IsWaiting)
        {
            // Its client knows that the item is in the queue: it cannot be withdrawn any more.
            entry.Item = null;
            item.Value = item.Value with { From = null };
        }
    }

    private void KeepAll(IReadOnlyList<TaskKey> keys)
    {
        foreach (TaskKey key in keys)
        {
            _keeper.Keep(key);
        }
    }

    private void LetGoAll(IReadOnlyList<TaskKey> keys)
    {
        foreach (TaskKey key in keys)
        {
            _keeper.LetGo(key);
        }
    }

    /// <summary>Refuses a request that carries a result the coordinator does not know.</summary>
    private bool KnowsAll(RequestEntry entry, IReadOnlyList<TaskKey> keys)
    {
        foreach (TaskKey key in keys)
        {
            if (!_keeper.Knows(key))
            {
                Answer(entry, Refused(entry, $"The coordinator does not know '{key}': its future was let go, or belongs to another cluster."));
                return false;
            }
        }

        return true;
    }
}
