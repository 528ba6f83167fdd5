using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// What clients want, and what they are told.
internal sealed partial class SchedulerState
{
    private readonly Dictionary<ClientId, ClientEntry> _clientsById = [];
    private readonly List<ClientEntry?> _clients = [];
    private readonly Stack<int> _freeClients = new();
    private readonly ClientEntry _fireAndForget;
    private readonly ClientEntry _recovery;

    private ClientEntry AddClient(ClientId id, bool isSilent)
    {
        if (!_freeClients.TryPop(out int index))
        {
            index = _clients.Count;
            _clients.Add(null);
        }

        var client = new ClientEntry(index, id, isSilent);
        _clients[index] = client;
        return client;
    }

    private ClientEntry ClientOf(ClientId id)
    {
        if (!_clientsById.TryGetValue(id, out ClientEntry? client))
        {
            _clientsById.Add(id, client = AddClient(id, isSilent: false));
        }

        return client;
    }

    private void Leave(ClientLeft m)
    {
        _awaitedClients?.Remove(m.Client);
        if (m.Client != ClientId.FireAndForget && m.Client != s_keeperId && _clientsById.Remove(m.Client, out ClientEntry? client))
        {
            ReleaseAll(client);
            _clients[client.Index] = null;
            _freeClients.Push(client.Index);
            client.News = null;
            _cleared.Remove(m.Client.Name);
            GiveUp(RestartFact(m.Client));
            EndTelling(client, long.MaxValue);
        }
    }

    /// <summary>Notes that a client wants a result and tells it how the result stands. True when it has to be asked for.</summary>
    private bool AddWant(ClientEntry client, TaskRef task)
    {
        SubmittedGraph graph = GraphOf(task);
        ref TaskSlot slot = ref graph.Slots[task.Id];
        bool isNew = _relations.Find(slot.Wants, client.Index) == 0;
        if (isNew)
        {
            _relations.Add(task, client.Index, ref slot.Wants, ref client.WantsHead);
            client.Wants++;
        }

        if (slot.State is TaskState.Memory or TaskState.Erred)
        {
            if (ReferenceEquals(client, _fireAndForget))
            {
                RemoveWant(client, task, ref slot);
            }
            else
            {
                Tell(client, NewsOf(graph, task, ref slot));
            }
        }

        return isNew && slot.State == TaskState.Released;
    }

    private void RemoveWant(ClientEntry client, TaskRef task, ref TaskSlot slot)
    {
        int relation = _relations.Find(slot.Wants, client.Index);
        if (relation != 0)
        {
            _relations.Remove(relation, ref slot.Wants, ref client.WantsHead);
            client.Wants--;
            if (!slot.IsNeeded)
            {
                _sweeping.Push(task);
            }
        }
    }

    private void ReleaseAll(ClientEntry client)
    {
        while (client.WantsHead != 0)
        {
            TaskRef task = _relations[client.WantsHead].Task;
            RemoveWant(client, task, ref Slot(task));
        }
    }

    private void ReleaseWanted(ReleaseKeys m)
    {
        if (!_clientsById.TryGetValue(m.Client, out ClientEntry? client))
        {
            return;
        }

        foreach (TaskKey key in m.Keys)
        {
            if (TryFind(key, out TaskRef task))
            {
                RemoveWant(client, task, ref Slot(task));
            }
        }
    }

    private void Want(WantKeys m)
    {
        ClientEntry client = ClientOf(m.Client);
        foreach (TaskKey key in m.Keys)
        {
            WantKey(client, key);
        }
    }

    private void WantKey(ClientEntry client, TaskKey key)
    {
        if (!TryFind(key, out TaskRef task))
        {
            Tell(client, Unknown(key));
        }
        else if (AddWant(client, task))
        {
            Activate(task);
        }
    }

    private static KeyUpdate Unknown(TaskKey key) => new(key, KeyStatus.Lost, default, 0, null)
    {
        Reason = $"The coordinator does not know '{key}': it was released, or never submitted.",
    };

    /// <summary>What was cancelled for all clients while some may not have said yet that they want it.</summary>
    private readonly Dictionary<TaskKey, string> _cancelledForAll = [];

    private void Cancel(CancelKeys m)
    {
        ClientEntry client = ClientOf(m.Client);
        var closure = new List<TaskRef>();
        var seen = new HashSet<TaskRef>();
        foreach (TaskKey key in m.Keys)
        {
            if (TryFind(key, out TaskRef task))
            {
                Visit(task);
            }
            else
            {
                Tell(client, Cancelled(key));
            }
        }

        if (m.Force && IsInGrace)
        {
            foreach (TaskKey key in m.Keys)
            {
                _cancelledForAll[key] = m.Reason;
            }
        }

        var others = new Dictionary<ClientEntry, List<TaskKey>>();
        List<ClientEntry>? owners = null;
        int named = closure.Count;
        for (int next = 0; next < closure.Count; next++)
        {
            ForEachDependent(closure[next], Visit);
        }

        for (int i = 0; i < closure.Count; i++)
        {
            TaskRef task = closure[i];
            ref TaskSlot slot = ref Slot(task);
            TaskKey key = KeyOf(task);
            if (_relations.Find(slot.Wants, client.Index) != 0)
            {
                RemoveWant(client, task, ref slot);
                Tell(client, Cancelled(key));
            }
            else if (i < named)
            {
                Tell(client, Cancelled(key));
            }

            while (m.Force && slot.Wants != 0)
            {
                ClientEntry other = _clients[_relations[slot.Wants].Owner]!;
                RemoveWant(other, task, ref slot);
                Tell(other, Cancelled(key));
                if (other.IsSilent)
                {
                    (owners ??= []).Add(other);
                }
                else if (!others.TryAdd(other, [key]))
                {
                    others[other].Add(key);
                }
            }
        }

        if (others.Count > 0)
        {
            KeepCancelled(m, others);
        }

        if (owners is not null)
        {
            DropLineages(owners);
            if (_keeper is not null && owners.Contains(_keeper))
            {
                var cancelled = closure.Select(KeyOf).ToHashSet();
                DropSharedLineages(cancelled.Contains);
            }
        }

        void Visit(TaskRef task)
        {
            if (seen.Add(task))
            {
                closure.Add(task);
            }
        }

        KeyUpdate Cancelled(TaskKey key) => new(key, KeyStatus.Cancelled, default, 0, null) { Reason = m.Reason };
    }

    /// <summary>Tells all who want a task how it stands. What was only to be made once is let go of.</summary>
    private void TellWants(TaskRef task, SubmittedGraph graph, ref TaskSlot slot)
    {
        KeyUpdate news = NewsOf(graph, task, ref slot);
        bool settled = slot.State is TaskState.Memory or TaskState.Erred;
        int relation = slot.Wants;
        while (relation != 0)
        {
            int next = _relations[relation].NextOfTask;
            ClientEntry client = _clients[_relations[relation].Owner]!;
            if (settled && ReferenceEquals(client, _fireAndForget))
            {
                RemoveWant(client, task, ref slot);
            }
            else
            {
                Tell(client, news);
            }

            relation = next;
        }
    }

    private KeyUpdate NewsOf(SubmittedGraph graph, TaskRef task, ref TaskSlot slot)
    {
        TaskKey key = graph.Graph.Key(task.Id);
        switch (slot.State)
        {
            case TaskState.Memory:
                return new KeyUpdate(key, KeyStatus.Finished, _workers[_relations[slot.Node].Owner]!.Id, slot.Bytes, null);
            case TaskState.Erred:
                TaskExtra extra = _extras[task];
                return extra.LostReason is null
                    ? new KeyUpdate(key, KeyStatus.Erred, default, 0, extra.Failure)
                    : new KeyUpdate(key, KeyStatus.Lost, default, 0, null) { Reason = extra.LostReason };
            default:
                return new KeyUpdate(key, KeyStatus.Pending, default, 0, null);
        }
    }

    private void Tell(ClientEntry client, KeyUpdate news)
    {
        if (client.IsSilent)
        {
            if (ReferenceEquals(client, _keeper))
            {
                _newsOfKept.Enqueue(news);
            }

            return;
        }

        if (client.News is null)
        {
            client.News = [];
            _clientsWithNews.Add(client);
        }

        client.News.Add(news);
    }

    private void HandleHolderFailed(HolderFailed m)
    {
        ClientEntry client = ClientOf(m.Client);
        if (!TryFind(m.Key, out TaskRef task))
        {
            // Cancelled meanwhile, perhaps, and the news of it may be lost: what has become of it is told when the client says that it wants it.
            Ask(client);
            return;
        }

        if (_workersById.TryGetValue(m.Holder, out WorkerEntry? worker))
        {
            DropHolder(task, worker, free: true);
        }

        SubmittedGraph graph = GraphOf(task);
        Tell(client, NewsOf(graph, task, ref graph.Slots[task.Id]));
    }

    private void AnswerHolders(AskHolders m)
    {
        var answer = new List<InputLocation>();
        if (m.Keys is { } keys)
        {
            foreach (TaskKey key in keys)
            {
                if (TryFind(key, out TaskRef task))
                {
                    AddHolders(task, answer);
                }
            }
        }
        else
        {
            foreach (SubmittedGraph? graph in _graphs)
            {
                for (int id = 0; graph is not null && id < graph.Slots.Length; id++)
                {
                    AddHolders(new TaskRef(graph.Index, id), answer);
                }
            }
        }

        _effects.Add(new HoldersReply(m.Client, m.Request, answer));
    }

    private void AddHolders(TaskRef task, List<InputLocation> answer)
    {
        ref TaskSlot slot = ref Slot(task);
        if (slot.State != TaskState.Memory)
        {
            return;
        }

        for (int relation = slot.Node; relation != 0; relation = _relations[relation].NextOfTask)
        {
            WorkerEntry holder = _workers[_relations[relation].Owner]!;

            // Nobody is sent to one that may go.
            if (!holder.IsRetired)
            {
                answer.Add(new InputLocation(KeyOf(task), holder.Id, slot.Bytes));
            }
        }
    }
}
