using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Clients' messages are numbered. One that has a gap before it is not heeded: what it stands on may be what was lost. The client is
// asked to say all it wants, and then both agree again. Facts that outlive clients are given to the host to keep.
internal sealed partial class SchedulerState
{
    private readonly HashSet<string> _facts = new(StringComparer.Ordinal);

    /// <summary>Takes a client's message in, if it is the next.</summary>
    private void Hear(ClientStimulus said)
    {
        if (said.Number > 0 && said is not (ClientAnnounced or ClientLeft))
        {
            if (said.Number > 1 && !_clientsById.ContainsKey(said.Client))
            {
                AskStranger(said.Client);
                return;
            }

            ClientEntry client = ClientOf(said.Client);
            if (said.Number <= client.Seen)
            {
                return;
            }

            if (client.IsBehind || said.Number != client.Seen + 1)
            {
                AskAnnounce(client);
                return;
            }

            client.Seen = said.Number;
        }
        else if (said is CoordinationMessage { Said: > 0 } message)
        {
            // It may stand on what was lost, and is said again when it has no answer.
            if (!_clientsById.TryGetValue(said.Client, out ClientEntry? client))
            {
                AskStranger(said.Client);
                return;
            }

            if (client.IsBehind || message.Said > client.Seen)
            {
                AskAnnounce(client);
                return;
            }
        }

        Dispatch(said);
    }

    private void AskAnnounce(ClientEntry client)
    {
        if (!client.IsBehind)
        {
            client.IsBehind = true;
            Ask(client);
        }
    }

    private void Ask(ClientEntry client)
    {
        client.AskAnnounce = true;
        if (client.News is null)
        {
            client.News = [];
            _clientsWithNews.Add(client);
        }
    }

    /// <summary>
    /// A client that is not known, and has spoken before: to another coordinator, or it has left and this comes late. Nothing is noted of
    /// it before it announces itself.
    /// </summary>
    private void AskStranger(ClientId client) => _effects.Add(new ToClient(client, new ClientUpdate(Epoch, 0, []) { AskAnnounce = true }));

    private void Beat(ClientBeat m)
    {
        if (!_clientsById.TryGetValue(m.Client, out ClientEntry? client))
        {
            AskStranger(m.Client);
        }
        else
        {
            ForgetAnswers(client, m.Oldest);
            if (m.Sent <= client.Seen)
            {
                EndTelling(client, m.Got);
            }

            // News that are on their way are not lost, and those behind lost ones show that by themselves.
            if (m.Sent > client.Seen || (m.Got < client.Sequence && _now - client.ToldAt >= _options.NewsPatience))
            {
                client.IsBehind |= m.Sent > client.Seen;
                Ask(client);
            }
        }
    }

    private void Announce(ClientAnnounced m)
    {
        ClientEntry client = ClientOf(m.Client);
        bool isFirst = client.Seen == 0;
        if (m.Number > 0)
        {
            if (m.Number <= client.Seen && !client.IsBehind)
            {
                return;
            }

            client.Seen = m.Number;
        }

        client.IsBehind = false;
        _awaitedClients?.Remove(m.Client);
        var known = new HashSet<long>();
        var wanted = new HashSet<TaskKey>(m.Wants);
        foreach (SubmitGraph graph in m.Graphs)
        {
            if (((isFirst && _clearsLate) || IsCleared(graph)) && client.Graphs.Add(graph.GraphId))
            {
                ForgoCleared(client, graph, m.Graphs, wanted);
                continue;
            }

            if (client.Graphs.Contains(graph.GraphId))
            {
                known.Add(graph.GraphId);
            }

            Submit(graph);
        }

        foreach (TaskRef task in TasksOf(client.WantsHead))
        {
            if (!wanted.Contains(KeyOf(task)))
            {
                RemoveWant(client, task, ref Slot(task));
            }
        }

        if (isFirst && _clearsLate)
        {
            foreach (TaskKey key in m.Wants)
            {
                Forgo(client, key, wanted, "The cluster was restarted.");
            }
        }

        if (isFirst && _cancelledForAll.Count > 0)
        {
            foreach ((TaskKey key, string reason) in _cancelledForAll)
            {
                Forgo(client, key, wanted, reason);
            }
        }

        if (isFirst)
        {
            ForgoCancelled(client, m.Graphs, wanted);
        }
        else
        {
            TellAgain(client);
        }

        foreach (TaskKey key in wanted)
        {
            if (!TryFind(key, out TaskRef task))
            {
                // A graph that stands on something lost has said so already, and what it is.
                if (client.News?.Exists(n => n.Key == key && n.Status == KeyStatus.Lost) != true)
                {
                    Tell(client, GraphOf(key, m.Graphs, known) is { } graph ? Ended(key, graph) : Unknown(key));
                }

                continue;
            }

            if (AddWant(client, task))
            {
                Activate(task);
            }

            SubmittedGraph owner = GraphOf(task);
            Tell(client, NewsOf(owner, task, ref owner.Slots[task.Id]));
        }

        if (m.Retried.Count > 0)
        {
            Retry(new RetryKeys(m.Client, m.Retried));
        }
    }

    /// <summary>Whether a graph was there when everything was restarted.</summary>
    private bool IsCleared(SubmitGraph graph) => graph.GraphId > 0 && graph.GraphId <= _cleared.GetValueOrDefault(graph.Client.Name);

    /// <summary>What a graph was to give that was there when everything was restarted, unless the client has asked for it again since.</summary>
    private void ForgoCleared(ClientEntry client, SubmitGraph graph, IReadOnlyList<SubmitGraph> all, HashSet<TaskKey> wanted)
    {
        foreach (int output in graph.Graph.Outputs)
        {
            TaskKey key = graph.Graph.Key(output);
            if (wanted.Contains(key) && !all.Any(g => !IsCleared(g) && g.Graph.Outputs.ToArray().Any(o => g.Graph.Key(o) == key)))
            {
                Forgo(client, key, wanted, "The cluster was restarted.");
            }
        }
    }

    /// <summary>A client wanted something of the coordinator before that it is not to have any more.</summary>
    private void Forgo(ClientEntry client, TaskKey key, HashSet<TaskKey> wanted, string reason)
    {
        if (!wanted.Remove(key))
        {
            return;
        }

        if (TryFind(key, out TaskRef task))
        {
            ref TaskSlot slot = ref Slot(task);
            RemoveWant(client, task, ref slot);
        }

        Tell(client, new KeyUpdate(key, KeyStatus.Cancelled, default, 0, null) { Reason = reason });
    }

    /// <summary>
    /// What a client has submitted, wants, and is not here any more, stood on something that was lost, or was cancelled, by somebody else
    /// or with what it stood on; and the client has missed the news.
    /// </summary>
    private KeyUpdate Ended(TaskKey key, TaskGraph graph) => LostInputOf(graph, key) is { } lost
        ? new(key, KeyStatus.Lost, default, 0, null) { Reason = LostReason(key, lost) }
        : new(key, KeyStatus.Cancelled, default, 0, null)
        {
            Reason = "it, or something it needs, was cancelled; the message that said so was lost.",
        };

    /// <summary>Something that a task of a graph needs, is not made in it, and is not known any more; null when there is nothing such.</summary>
    private TaskKey? LostInputOf(TaskGraph graph, TaskKey key)
    {
        var seen = new HashSet<int>();
        var left = new Stack<int>(graph.Outputs.ToArray().Where(o => graph.Key(o) == key));
        while (left.TryPop(out int id))
        {
            if (graph.IsExternal(id) && !TryFind(graph.Key(id), out _))
            {
                return graph.Key(id);
            }

            foreach (int input in graph.Inputs(id))
            {
                if (seen.Add(input))
                {
                    left.Push(input);
                }
            }
        }

        return null;
    }

    private static TaskGraph? GraphOf(TaskKey key, IReadOnlyList<SubmitGraph> graphs, HashSet<long> known)
    {
        foreach (SubmitGraph graph in graphs)
        {
            if (known.Contains(graph.GraphId) && (graph.Outputs ?? [.. graph.Graph.Outputs]).Any(o => graph.Graph.Key(o) == key))
            {
                return graph.Graph;
            }
        }

        return null;
    }

    private void Keep(string id, ClientStimulus stimulus)
    {
        _facts.Add(id);
        _effects.Add(new KeepFact(id, new LedgerFact(id, stimulus with { Number = 0 })));
    }

    private void GiveUp(string id)
    {
        if (_facts.Remove(id))
        {
            _effects.Add(new KeepFact(id, null));
        }
    }

    /// <summary>
    /// What follows in this turn is a promise that a client acts on. One that stood still, was replaced and does not know yet must not make
    /// it: it writes to the ledger first, and where that is refused to it none of the rest is carried out.
    /// </summary>
    private void Promise() => _effects.Add(new KeepFact("office", null));

    private static string DatasetFact(string name) => $"dataset {name}";
}
