using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Cores;

/// <summary>A client: knows what it wants, and of each what it was told last. Says all of it again when it is asked to, or misses news.</summary>
internal sealed class JointClient(JointSimulation simulation, ClientId id)
{
    private readonly JointLink _out = new(simulation, 3, loses: true);
    private readonly List<SubmitGraph> _graphs = [];
    private readonly List<SubmitGraph> _unheard = [];
    private long _number;
    private int _epoch;
    private long _lastUpdate;

    public ClientId Id { get; } = id;

    public JointLink In { get; } = new(simulation, 3, loses: true);

    public Dictionary<TaskKey, (long Asked, KeyUpdate? News)> Wants { get; } = [];

    public bool HasLeft { get; private set; }

    public void Send(ClientStimulus stimulus, params IEnumerable<TaskKey> asked)
    {
        // What is put into workers' memories the client's host makes sure of.
        bool reliably = stimulus is ClientLeft or DataScattered;
        ClientStimulus numbered = stimulus is DataScattered ? stimulus : stimulus with { Number = ++_number };
        foreach (TaskKey key in asked)
        {
            Wants[key] = (_number, null);
        }

        if (numbered is SubmitGraph graph)
        {
            (graph.Options.FireAndForget ? _unheard : _graphs).Add(graph);
        }

        _out.Send(() => simulation.Handle(numbered), reliably);
    }

    public void Leave()
    {
        HasLeft = true;
        Wants.Clear();
        Send(new ClientLeft(Id));
    }

    public void Beat()
    {
        if (!HasLeft)
        {
            long sent = _number;
            long got = _lastUpdate;
            _out.Send(() => simulation.Handle(new ClientBeat(Id, sent, got)));
        }
    }

    /// <summary>Learns that there is a new coordinator.</summary>
    public void Meet(int epoch)
    {
        if (epoch > _epoch && !HasLeft)
        {
            (_epoch, _lastUpdate) = (epoch, 0);
            Announce();
        }
    }

    public void Receive(ClientUpdate update)
    {
        if (HasLeft || !Check(update))
        {
            return;
        }

        foreach (KeyUpdate news in update.Keys)
        {
            if (!Wants.TryGetValue(news.Key, out (long Asked, KeyUpdate? News) known) || update.Seen < known.Asked)
            {
                continue;
            }

            if (news.Status == KeyStatus.Cancelled)
            {
                Wants.Remove(news.Key);
                continue;
            }

            Wants[news.Key] = (known.Asked, news);
            if (news.Status == KeyStatus.Finished && simulation.Random.Next(4) == 0)
            {
                simulation.After(20, () => Read(news));
            }
        }
    }

    private bool Check(ClientUpdate update)
    {
        if (update.Sequence == 0 && update.AskAnnounce && update.Epoch >= _epoch)
        {
            (_epoch, _lastUpdate) = (update.Epoch, 0);
            Announce();
            return false;
        }

        if (update.Epoch < _epoch || (update.Epoch == _epoch && update.Sequence <= _lastUpdate))
        {
            return false;
        }

        bool isNew = update.Epoch > _epoch && _epoch > 0;
        bool missed = update.Sequence != (update.Epoch == _epoch ? _lastUpdate : 0) + 1;
        (_epoch, _lastUpdate) = (update.Epoch, update.Sequence);
        _unheard.RemoveAll(g => g.Number <= update.Seen);
        if (isNew || missed || update.AskAnnounce)
        {
            Announce();
        }

        return true;
    }

    private void Announce()
    {
        var needed = new HashSet<TaskKey>(Wants.Keys);
        var graphs = new List<SubmitGraph>();
        for (int i = _graphs.Count - 1; i >= 0; i--)
        {
            TaskGraph graph = _graphs[i].Graph;
            int[] outputs = [.. graph.Outputs.ToArray().Where(o => needed.Contains(graph.Key(o)))];
            if (outputs.Length == 0)
            {
                _graphs.RemoveAt(i);
                continue;
            }

            graphs.Insert(0, _graphs[i] with { Outputs = outputs });
            needed.UnionWith(Enumerable.Range(0, graph.Count).Where(graph.IsExternal).Select(graph.Key));
        }

        Send(new ClientAnnounced(Id, [.. graphs, .. _unheard], [.. Wants.Keys]));
    }

    private void Read(in KeyUpdate news)
    {
        if (HasLeft || !Wants.TryGetValue(news.Key, out (long Asked, KeyUpdate? News) known) || known.News != news)
        {
            return;
        }

        if (simulation.WorkerOf(news.Holder)?.TryRead(news.Key, out _) != true)
        {
            Send(new HolderFailed(Id, news.Key, news.Holder));
        }
    }
}
