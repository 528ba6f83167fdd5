using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What is in queues and variables no client holds: it is kept for the next coordinator, and so is what was taken and may not have arrived.
internal sealed partial class CoordinationState
{
    private long _itemsPut;
    private bool _hasRestored;

    private void Keep(CoordinationRequest request, string fact, Carried? given = null) =>
        _keeper.KeepFact(new RestoreShared(request with { Said = 0, After = 0, Settled = [], Worker = null, Timeout = null }, fact) { Given = given });

    private void Restore(RestoreShared m)
    {
        _hasRestored = true;
        switch (m.Request)
        {
            case SetEvent r:
                FindOrAdd(r.Subject, () => new EventObject(r.Name)).IsSet = true;
                break;
            case SetVariable r:
                VariableObject variable = FindOrAdd(r.Subject, () => new VariableObject(r.Name));
                KeepAll(r.Value.Keys);
                variable.Value = r.Value;
                variable.Version = ((long)_epoch << 40) + ++_versions;
                break;
            case PutItem r:
                QueueObject queue = FindOrAdd(r.Subject, () => new QueueObject(r.Name));
                queue.MaxSize ??= r.MaxSize;
                KeepAll(r.Item.Keys);
                Insert(queue, new QueueItem(r.Item, null, m.Fact, IsBack: true));
                break;
        }

        if (m.Request.Request == 0)
        {
            _keeper.Restored(m);
            return;
        }

        // Its client may say it again. It was done.
        CoordinationClient client = ClientOf(m.Client);
        if (client.Seen.Add(m.Request.Request))
        {
            var entry = new RequestEntry(client, m.Request);
            entry.Reply = ReplyOf(entry, ReplyKind.Done) with { Value = m.Given };
            client.Requests.Add(entry.Number, entry);
            if (m.Given is { } given)
            {
                KeepAll(given.Keys);
                entry.Kept = given.Keys;
                entry.Fact = m.Fact;
            }
        }

        _keeper.Restored(m);
    }

    /// <summary>Items stand in the order in which they came, whichever of them was written last: one that was taken and put back is the first again.</summary>
    private static void Insert(QueueObject queue, QueueItem item)
    {
        LinkedListNode<QueueItem>? before = queue.Items.Last;
        while (before is not null && string.CompareOrdinal(before.Value.Fact, item.Fact) > 0)
        {
            before = before.Previous;
        }

        _ = before is null ? queue.Items.AddFirst(item) : queue.Items.AddAfter(before, item);
    }

    /// <summary>Clients that are in the ledger and have not spoken when they had time to are gone.</summary>
    private void ForgetAbsent()
    {
        _hasRestored = false;
        foreach (ClientId client in _clients.Keys.Where(c => !_keeper.IsThere(c)).ToArray())
        {
            Leave(client, _now);
        }
    }
}
