using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Locks and semaphores: leases that hold as long as they are renewed. One that runs out is lost, and its holder is told.
internal sealed partial class CoordinationState
{
    private void Acquire(RequestEntry entry, AcquireLease m)
    {
        if (m.Limit < 1 || m.Duration <= TimeSpan.Zero)
        {
            Answer(entry, Refused(entry, $"{Title(m.Subject)} cannot have a limit of {m.Limit} and leases of {m.Duration.TotalSeconds:0.###} s: both must be positive."));
            return;
        }

        LeasedObject subject = FindOrAdd(m.Subject, () => new LeasedObject(m.Kind, m.Name, m.Limit));
        if (subject.Limit != m.Limit)
        {
            Answer(entry, Refused(entry, $"{Title(m.Subject)} has a limit of {subject.Limit}, and not of {m.Limit}: all who use it must say the same."));
            return;
        }

        if (subject.Waiting.Count == 0 && subject.Holders.Count < subject.Limit && !IsRecovering)
        {
            Grant(subject, entry);
            return;
        }

        Queue(entry, subject);
        if (IsRecovering && entry.IsWaiting)
        {
            _due.Enqueue(subject, _start!.Value + _options.RecoveryGrace);
        }
    }

    /// <summary>Gives what is free to those who wait.</summary>
    private void Grant(LeasedObject subject)
    {
        while (!IsRecovering && subject.Holders.Count < subject.Limit && subject.Waiting.First is { } first)
        {
            subject.Waiting.RemoveFirst();
            Grant(subject, first.Value);
        }

        DropIfIdle(subject);
    }

    private void Grant(LeasedObject subject, RequestEntry entry)
    {
        var m = (AcquireLease)entry.Request;
        Hold(entry.Client, subject, new LeaseInfo(m.Kind, m.Name, m.Limit, m.Request, m.Duration, m.Worker));
        _keeper.Promise();
        Answer(entry, ReplyKind.Done);
    }

    private void Hold(CoordinationClient client, LeasedObject subject, LeaseInfo info)
    {
        var lease = new LeaseEntry(client, subject, info) { Expires = _now + info.Duration };
        subject.Holders.Add(lease);
        client.Leases.Add(info.Request, lease);
        _due.Enqueue(lease, lease.Expires);
    }

    private void Release(RequestEntry entry, ReleaseLease m)
    {
        if (entry.Client.Leases.TryGetValue(m.Lease, out LeaseEntry? lease))
        {
            Drop(lease);
        }

        Answer(entry, ReplyKind.Done);
    }

    /// <summary>True when the client has the lease, from now on for as long as it was granted for.</summary>
    private bool Renew(CoordinationClient client, LeaseInfo info)
    {
        if (client.Leases.TryGetValue(info.Request, out LeaseEntry? lease))
        {
            lease.Expires = _now + info.Duration;
            return true;
        }

        if (!IsRecovering || client.Seen.Contains(info.Request))
        {
            return false;
        }

        // An earlier coordinator granted it. Nobody can have it meanwhile, since this one has granted nothing yet.
        LeasedObject subject = FindOrAdd((info.Kind, info.Name), () => new LeasedObject(info.Kind, info.Name, info.Limit));
        if (subject.Limit != info.Limit || subject.Holders.Count >= subject.Limit)
        {
            return false;
        }

        client.Seen.Add(info.Request);
        Hold(client, subject, info);
        return true;
    }

    private void Drop(LeaseEntry lease)
    {
        lease.IsHeld = false;
        lease.Client.Leases.Remove(lease.Info.Request);
        lease.Subject.Holders.Remove(lease);
        Grant(lease.Subject);
    }

    /// <summary>Takes a lease away and tells its holder first, before somebody else is told of having it.</summary>
    private void Lose(LeaseEntry lease, string reason)
    {
        long number = lease.Info.Request;
        if (lease.Client.Requests.TryGetValue(number, out RequestEntry? entry) && entry.Reply is { Kind: ReplyKind.Done })
        {
            // The client may not know yet that it had it.
            entry.Reply = ReplyOf(entry, ReplyKind.LeaseLost) with { Text = reason };
        }

        _keeper.Emit(new LeaseLost(lease.Client.Id, number, $"The lease of {Title((lease.Info.Kind, lease.Info.Name))} is lost: {reason}."));
        Drop(lease);
    }

    private static string Title((ObjectKind Kind, string Name) subject) => $"{subject.Kind.ToString().ToLowerInvariant()} '{subject.Name}'";
}
