using System.Globalization;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Events, queues and variables.
internal sealed partial class CoordinationState
{
    private long _versions;

    private void Set(RequestEntry entry, SetEvent m)
    {
        EventObject subject = FindOrAdd(m.Subject, () => new EventObject(m.Name));
        subject.IsSet = m.Value;
        string fact = $"event {m.Name}";
        if (m.Value)
        {
            Keep(m, fact);
        }
        else
        {
            _keeper.GiveUp(fact);
        }

        while (m.Value && subject.Waiting.First is { } first)
        {
            subject.Waiting.RemoveFirst();
            Answer(first.Value, ReplyKind.Done);
        }

        DropIfIdle(subject);
        Answer(entry, ReplyKind.Done);
    }

    private void Wait(RequestEntry entry, WaitEvent m)
    {
        EventObject subject = FindOrAdd(m.Subject, () => new EventObject(m.Name));
        if (subject.IsSet)
        {
            Answer(entry, ReplyKind.Done);
        }
        else
        {
            Queue(entry, subject);
        }
    }

    private void Put(RequestEntry entry, PutItem m)
    {
        if (!KnowsAll(entry, m.Item.Keys))
        {
            return;
        }

        QueueObject subject = FindOrAdd(m.Subject, () => new QueueObject(m.Name));
        if (subject.MaxSize is { } size && size != m.MaxSize)
        {
            Answer(entry, Refused(entry, $"{Title(m.Subject)} is used with a size of {SizeText(size)}, and not of {SizeText(m.MaxSize)}: all who put into it must say the same."));
            return;
        }

        subject.MaxSize = m.MaxSize;
        KeepAll(m.Item.Keys);
        entry.Kept = m.Item.Keys;
        if (subject.IsFull)
        {
            Queue(entry, subject);
            if (!entry.IsWaiting)
            {
                Forget(entry);
            }

            return;
        }

        Enter(entry, subject);
        Serve(subject);
    }

    private void Take(RequestEntry entry, TakeItem m)
    {
        QueueObject subject = FindOrAdd(m.Subject, () => new QueueObject(m.Name));
        if (subject.Items.Count == 0)
        {
            Queue(entry, subject);
            return;
        }

        GiveFirst(subject, entry);
        Serve(subject);
    }

    private void Clear(RequestEntry entry, ClearQueue m)
    {
        int count = 0;
        if (Find<QueueObject>(m.Subject) is { } subject)
        {
            for (; subject.Items.First is { } first; count++)
            {
                RemoveItem(subject, first);
                LetGoAll(first.Value.Value.Keys);
                _keeper.GiveUp(first.Value.Fact);
            }

            Serve(subject);
        }

        Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Number = count });
    }

    /// <summary>Lets those in who wait for room, and gives to those who wait for items.</summary>
    private void Serve(QueueObject subject)
    {
        while (subject.Waiting.First is { } first)
        {
            RequestEntry entry = first.Value;
            if (entry.Request is PutItem ? subject.IsFull : subject.Items.Count == 0)
            {
                break;
            }

            subject.Waiting.RemoveFirst();
            entry.Place = null;
            if (entry.Request is PutItem)
            {
                Enter(entry, subject);
            }
            else
            {
                GiveFirst(subject, entry);
            }
        }

        if (subject.Items.Count == 0 && subject.Waiting.Count == 0)
        {
            subject.MaxSize = null;
        }

        DropIfIdle(subject);
    }

    private void Enter(RequestEntry entry, QueueObject subject)
    {
        // The queue takes over what was kept for the request.
        entry.Kept = [];
        var put = (PutItem)entry.Request;
        string fact = string.Create(CultureInfo.InvariantCulture, $"queue {put.Name} {((long)_epoch << 40) + ++_itemsPut:D19}");
        entry.Item = subject.Items.AddLast(new QueueItem(put.Item, entry, fact));
        Keep(put, fact);
        Answer(entry, ReplyKind.Done);
    }

    private void GiveFirst(QueueObject subject, RequestEntry entry)
    {
        LinkedListNode<QueueItem> first = subject.Items.First!;
        RemoveItem(subject, first);
        GiveKept(entry, first.Value.Value);
        entry.Fact = first.Value.Fact;
        Keep(entry.Request, first.Value.Fact, first.Value.Value);
        Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Value = first.Value.Value });
    }

    private static void RemoveItem(QueueObject subject, LinkedListNode<QueueItem> item)
    {
        subject.Items.Remove(item);
        if (item.Value.From is { } from)
        {
            from.Item = null;
        }
    }

    /// <summary>An item goes back to the front: it was given to one who did not want it any more.</summary>
    private void PutBack(RequestEntry entry, Carried item)
    {
        entry.Kept = [];
        string fact = entry.Fact!;
        entry.Fact = null;
        QueueObject subject = FindOrAdd(entry.Request.Subject, () => new QueueObject(entry.Request.Subject.Name));
        subject.Items.AddFirst(new QueueItem(item, null, fact, IsBack: true));
        Keep(new PutItem(s_nobody.Id, 0, subject.Name, subject.MaxSize ?? 0, item), fact);
        Serve(subject);
    }

    private void TakeOut(RequestEntry entry)
    {
        LinkedListNode<QueueItem> item = entry.Item!;
        QueueObject subject = Find<QueueObject>(entry.Request.Subject)!;
        RemoveItem(subject, item);
        LetGoAll(item.Value.Value.Keys);
        _keeper.GiveUp(item.Value.Fact);
        Serve(subject);
    }

    private void Set(RequestEntry entry, SetVariable m)
    {
        if (!KnowsAll(entry, m.Value.Keys))
        {
            return;
        }

        VariableObject subject = FindOrAdd(m.Subject, () => new VariableObject(m.Name));
        KeepAll(m.Value.Keys);
        LetGoAll(subject.Value?.Keys ?? []);
        subject.Value = m.Value;
        subject.Version = ((long)_epoch << 40) + ++_versions;
        Keep(m, $"variable {m.Name}");
        while (subject.Waiting.First is { } first)
        {
            subject.Waiting.RemoveFirst();
            Tell(first.Value, subject);
        }

        Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Number = subject.Version });
    }

    private void Get(RequestEntry entry, GetVariable m)
    {
        VariableObject subject = FindOrAdd(m.Subject, () => new VariableObject(m.Name));
        if (subject.Value is not null && subject.Version != m.Version)
        {
            Tell(entry, subject);
        }
        else
        {
            Queue(entry, subject);
        }
    }

    private void Delete(RequestEntry entry, DeleteVariable m)
    {
        if (Find<VariableObject>(m.Subject) is { } subject)
        {
            LetGoAll(subject.Value?.Keys ?? []);
            subject.Value = null;
            _keeper.GiveUp($"variable {m.Name}");
            DropIfIdle(subject);
        }

        Answer(entry, ReplyKind.Done);
    }

    private void Tell(RequestEntry entry, VariableObject subject)
    {
        Give(entry, subject.Value!);
        Answer(entry, ReplyOf(entry, ReplyKind.Done) with { Value = subject.Value, Number = subject.Version });
    }

    private static string SizeText(int size) => size == 0 ? "any number of items" : $"{size} items";
}
