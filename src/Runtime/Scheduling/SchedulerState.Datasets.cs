using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// Results with a name that outlives the client who made them.
internal sealed partial class SchedulerState
{
    private readonly SortedDictionary<string, Dataset> _datasets = new(StringComparer.Ordinal);

    /// <summary>Data sets of the ledger whose results nobody has spoken of yet: those who know of them may.</summary>
    private readonly List<PublishDataset> _later = [];

    /// <summary>What was asked about data sets meanwhile.</summary>
    private readonly List<ClientStimulus> _askedMeanwhile = [];

    private void Publish(PublishDataset m)
    {
        string? error = null;
        if (m.Number == 0 && m.Graphs.Count == 0 && IsInGrace && !_datasets.ContainsKey(m.Name) && !m.Keys.All(k => TryFind(k, out _)))
        {
            _later.Add(m);
            return;
        }

        if (_datasets.TryGetValue(m.Name, out Dataset? known) && known.Published.Client == m.Client && known.Published.Request == m.Request)
        {
            // Said twice, since the answer was lost.
            _effects.Add(new DatasetReply(m.Client, m.Request, [m.Name], m.Keys, m.Value, null));
            return;
        }

        if (known is not null && !m.Replace)
        {
            error = $"A data set named '{m.Name}' is published already. Unpublish it first, or ask for it to be replaced.";
        }

        foreach (TaskKey key in m.Keys)
        {
            if (error is null && m.Graphs.Count == 0 && !TryFind(key, out _))
            {
                error = $"The data set '{m.Name}' cannot be published: the coordinator does not know '{key}'. Persist it first.";
            }
        }

        if (error is null)
        {
            ClientEntry owner = AddClient(new ClientId(DatasetFact(m.Name)), isSilent: true);
            SubmitLineage(owner, m);
            foreach (TaskKey key in m.Keys)
            {
                WantKey(owner, key);
            }

            if (m.Graphs.Count == 0 && _options.KeepAnswers)
            {
                m = m with { Graphs = LineageOf(m.Keys, owner.Id) };
            }

            var dataset = new Dataset(owner, m);

            if (_datasets.TryGetValue(m.Name, out Dataset? before))
            {
                DropDataset(before);
            }

            _datasets[m.Name] = dataset;
            Keep(DatasetFact(m.Name), m);
        }

        if (error is not null && known is null)
        {
            // One that was kept for this coordinator, and that nothing is left of.
            GiveUp(DatasetFact(m.Name));
        }

        _effects.Add(new DatasetReply(m.Client, m.Request, [m.Name], m.Keys, m.Value, error));
    }

    /// <summary>Looks again for what data sets of the ledger stand on; when all are settled, who asked about data sets is answered.</summary>
    private void HearOfLater()
    {
        foreach (PublishDataset m in _later.ToArray())
        {
            if (!IsInGrace || m.Keys.All(k => TryFind(k, out _)))
            {
                _later.Remove(m);
                Publish(m);
            }
        }

        if (_later.Count > 0)
        {
            return;
        }

        foreach (ClientStimulus asked in _askedMeanwhile)
        {
            if (_clientsById.ContainsKey(asked.Client))
            {
                Dispatch(asked);
            }
        }

        _askedMeanwhile.Clear();
    }

    private void Unpublish(UnpublishDataset m)
    {
        string? error = null;
        if (_datasets.Remove(m.Name, out Dataset? dataset))
        {
            DropDataset(dataset);
            GiveUp(DatasetFact(m.Name));
        }
        else if (!m.MayBeDone)
        {
            error = NoDataset(m.Name);
        }

        Answer(m.Client, m.Request, new DatasetReply(m.Client, m.Request, [m.Name], [], null, error));
    }

    private void AnswerDataset(GetDataset m)
    {
        if (!_datasets.TryGetValue(m.Name, out Dataset? dataset))
        {
            _effects.Add(new DatasetReply(m.Client, m.Request, [m.Name], [], null, NoDataset(m.Name)));
            return;
        }

        ClientEntry client = ClientOf(m.Client);
        foreach (TaskKey key in dataset.Published.Keys)
        {
            WantKey(client, key);
        }

        _effects.Add(new DatasetReply(m.Client, m.Request, [m.Name], dataset.Published.Keys, dataset.Published.Value, null));
    }

    private void AnswerDatasets(ListDatasets m) =>
        _effects.Add(new DatasetReply(m.Client, m.Request, [.. _datasets.Keys], [], null, null));

    private void DropDataset(Dataset dataset)
    {
        ReleaseAll(dataset.Owner);
        _clients[dataset.Owner.Index] = null;
        _freeClients.Push(dataset.Owner.Index);
    }

    private string NoDataset(string name) => _datasets.Count == 0
        ? $"There is no data set named '{name}': none is published."
        : $"There is no data set named '{name}'. Published are: {string.Join(", ", _datasets.Keys)}.";

    /// <summary>The graphs that results are made by, each with those of its tasks that others and the results themselves need.</summary>
    private SubmitGraph[] LineageOf(IReadOnlyList<TaskKey> keys, ClientId owner)
    {
        long number = 0;
        return
        [
            .. NeededFor(keys).OrderBy(n => n.Key.Submission).ThenBy(n => n.Key.Index).Select(n => new SubmitGraph(
                owner, ++number, n.Key.Graph, n.Key.Options with { FireAndForget = false, Submission = null }) { Outputs = [.. n.Value] }),
        ];
    }

    /// <summary>The graphs that results are made by, and which of their tasks others and the results themselves need.</summary>
    private Dictionary<SubmittedGraph, SortedSet<int>> NeededFor(IReadOnlyList<TaskKey> keys)
    {
        var needed = new Dictionary<SubmittedGraph, SortedSet<int>>();
        var seen = new HashSet<TaskRef>();
        var left = new Stack<TaskRef>();
        foreach (TaskKey key in keys)
        {
            if (TryFind(key, out TaskRef task))
            {
                Need(task, null);
            }
        }

        while (left.TryPop(out TaskRef task))
        {
            SubmittedGraph graph = GraphOf(task);
            foreach (int input in graph.Graph.Inputs(task.Id))
            {
                SubmittedGraph other = graph;
                int id = input;
                Resolve(ref other, ref id);
                Need(new TaskRef(other.Index, id), graph);
            }
        }

        return needed;

        void Need(TaskRef task, SubmittedGraph? by)
        {
            SubmittedGraph graph = GraphOf(task);
            if (!ReferenceEquals(graph, by))
            {
                if (!needed.TryGetValue(graph, out SortedSet<int>? outputs))
                {
                    needed.Add(graph, outputs = []);
                }

                outputs.Add(task.Id);
            }

            if (seen.Add(task))
            {
                left.Push(task);
            }
        }
    }

    /// <summary>Takes in how a data set of the ledger is made. What it was made from that came from outside, and is nowhere, is noted as lost.</summary>
    private void SubmitLineage(ClientEntry owner, PublishDataset m)
    {
        SubmitInOrder(m.Graphs, (graph, nowhere) =>
        {
            Array.ForEach(nowhere, AddLost);
            Submit(graph, owner);
        });

        // Of the graphs, only the data set's own results are wanted.
        var own = new HashSet<TaskKey>(m.Keys);
        foreach (TaskRef task in TasksOf(owner.WantsHead))
        {
            if (!own.Contains(KeyOf(task)))
            {
                RemoveWant(owner, task, ref Slot(task));
            }
        }
    }

    /// <summary>A data set's results were cancelled for everybody: a later coordinator does not make them again.</summary>
    private void DropLineages(List<ClientEntry> owners)
    {
        foreach ((string name, Dataset dataset) in _datasets.ToArray())
        {
            if (dataset.Published.Graphs.Count > 0 && owners.Contains(dataset.Owner))
            {
                PublishDataset without = dataset.Published with { Graphs = [] };
                _datasets[name] = dataset with { Published = without };
                Keep(DatasetFact(name), without);
            }
        }
    }

    private sealed record Dataset(ClientEntry Owner, PublishDataset Published);
}
