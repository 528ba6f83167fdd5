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
        if (m.Number == 0 && IsInGrace && !_datasets.ContainsKey(m.Name) && !m.Keys.All(k => TryFind(k, out _)))
        {
            _later.Add(m);
            return;
        }

        if (_datasets.TryGetValue(m.Name, out Dataset? known) && known.By == m.Client && known.Request == m.Request)
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
            if (error is null && !TryFind(key, out _))
            {
                error = $"The data set '{m.Name}' cannot be published: the coordinator does not know '{key}'. Persist it first.";
            }
        }

        if (error is null)
        {
            var dataset = new Dataset(AddClient(new ClientId($"dataset {m.Name}"), isSilent: true), m.Keys, m.Value, m.Client, m.Request);
            foreach (TaskKey key in m.Keys)
            {
                WantKey(dataset.Owner, key);
            }

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
        foreach (TaskKey key in dataset.Keys)
        {
            WantKey(client, key);
        }

        _effects.Add(new DatasetReply(m.Client, m.Request, [m.Name], dataset.Keys, dataset.Value, null));
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

    private sealed record Dataset(ClientEntry Owner, IReadOnlyList<TaskKey> Keys, object? Value, ClientId By, long Request);
}
