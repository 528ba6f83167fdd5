using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors;

// What a client has said is remembered as long as it matters: a new coordinator, or one that missed something, is told all of it.
public sealed partial class Client
{
    private readonly SortedDictionary<long, SentGraph> _graphs = [];

    /// <summary>Graphs that nobody waits for, until the coordinator is known to have them.</summary>
    private readonly List<SubmitGraph> _unheard = [];

    /// <summary>What was cancelled for other clients too, until the coordinator is known to have heard.</summary>
    private readonly List<CancelKeys> _forced = [];

    /// <summary>The requests that were not answered at the last sign of life.</summary>
    private readonly List<long> _openBefore = [];
    private int _epoch;
    private long _lastUpdate;

    /// <summary>Gives a sign of life, by which the coordinator learns of lost messages. For hosts that may lose some; they call it now and then.</summary>
    internal void Beat()
    {
        lock (_lock)
        {
            if (_stopped is not null)
            {
                return;
            }

            // A question that has been open since the last time: the answer may have been lost. Asking twice does no harm.
            foreach (long number in _openBefore)
            {
                if (_requests.TryGetValue(number, out (TaskCompletionSource<SchedulerEffect> Reply, ClientStimulus Request) open))
                {
                    Send(open.Request);
                }
            }

            _openBefore.Clear();
            _openBefore.AddRange(_requests.Keys);
            _host.Send(new ClientBeat(Id, _sent, _lastUpdate) { Oldest = _requests.Count == 0 ? _nextRequest + 1 : _requests.Keys.Min() });
        }
    }

    /// <summary>Sends the next message. Call under the lock.</summary>
    private void Send(ClientStimulus stimulus) => _host.Send(stimulus with { Number = ++_sent });

    /// <summary>Sends what is not numbered, but may stand on what is: where that is lost, this is not to be heard before it.</summary>
    private void SendCoordination(SchedulerStimulus stimulus) => _host.Send(
        stimulus is CoordinationMessage message && _host.MayLoseMessages ? message with { Said = Volatile.Read(ref _sent) } : stimulus);

    /// <summary>Remembers a graph whose outputs are wanted. Call under the lock.</summary>
    private void Remember(SentGraph sent, FutureEntry[] outputs)
    {
        foreach (FutureEntry entry in outputs)
        {
            if (entry.Graph is null)
            {
                entry.Graph = sent;
                sent.Live++;
            }
        }

        if (sent.Live == 0)
        {
            return;
        }

        _graphs.Add(sent.Id, sent);
        TaskGraph graph = sent.Graph;
        for (int id = 0; id < graph.Count; id++)
        {
            if (graph.IsExternal(id) && _entries.TryGetValue(graph.Key(id), out FutureEntry? input) && input.Graph is { } source
                && !ReferenceEquals(source, sent))
            {
                (source.Used ??= []).Add(input.Key);
                sent.StandsOn ??= [];
                if (!sent.StandsOn.Contains(source))
                {
                    sent.StandsOn.Add(source);
                    source.Users++;
                }
            }
        }
    }

    /// <summary>
    /// Others get a result from now on. Until it is there this client wants it, whatever becomes of its own futures: should the coordinator
    /// be lost before, nobody else could say how it is made.
    /// </summary>
    internal void KeepUntilSettled(FutureEntry entry)
    {
        if (!_host.MayLoseMessages)
        {
            return;
        }

        lock (_lock)
        {
            if (entry.IsReleased || !entry.TryAddCallback(() => Release(entry)))
            {
                return;
            }

            entry.References++;
        }
    }

    /// <summary>One output less has futures. Call under the lock.</summary>
    private void Forget(FutureEntry entry)
    {
        if (entry.Graph is { } graph)
        {
            entry.Graph = null;
            graph.Live--;
            Forget(graph);
        }
    }

    private void Forget(SentGraph graph)
    {
        if (graph.Live > 0 || graph.Users > 0 || !_graphs.Remove(graph.Id))
        {
            return;
        }

        foreach (SentGraph source in graph.StandsOn ?? [])
        {
            source.Users--;
            Forget(source);
        }
    }

    /// <summary>Says all that is wanted still. Call under the lock.</summary>
    /// <param name="isNew">Whether the coordinator is another than that which was told before.</param>
    private void Announce(bool isNew)
    {
        if (_stopped is not null)
        {
            return;
        }

        var wants = new List<TaskKey>();
        var retried = new List<TaskKey>();
        foreach (FutureEntry entry in _entries.Values)
        {
            // A failure that is known stays as it is, with a coordinator that has not seen it too.
            if (entry.Status is FutureStatus.Pending or FutureStatus.Finished || (entry.Status == FutureStatus.Error && entry.Epoch == _epoch))
            {
                wants.Add(entry.Key);
                if (entry.IsRetried)
                {
                    retried.Add(entry.Key);
                }
            }
        }

        var wanted = new HashSet<TaskKey>(wants);
        var graphs = new List<SubmitGraph>(_graphs.Count);
        foreach (SentGraph sent in _graphs.Values)
        {
            graphs.Add(new SubmitGraph(Id, sent.Id, sent.Graph, sent.Options) { Outputs = Outputs(sent, wanted) });
        }

        graphs.AddRange(_unheard);
        Send(new ClientAnnounced(Id, graphs, wants) { Retried = retried });
        _forced.ForEach(Send);
        foreach ((long number, (TaskCompletionSource<SchedulerEffect> reply, ClientStimulus request)) in _requests.ToArray())
        {
            ClientStimulus again = request switch
            {
                UnpublishDataset m when isNew => m with { MayBeDone = true },
                RetireWorkers m when isNew => m with { MayBeDone = true },
                _ => request,
            };
            _requests[number] = (reply, again);
            Send(again);
        }
    }

    private static int[] Outputs(SentGraph sent, HashSet<TaskKey> wanted)
    {
        var outputs = new List<int>();
        foreach (int output in sent.Graph.Outputs)
        {
            TaskKey key = sent.Graph.Key(output);
            if (wanted.Contains(key) || sent.Used?.Contains(key) == true)
            {
                outputs.Add(output);
            }
        }

        return [.. outputs];
    }

    /// <summary>Looks at the numbers of news; false when they are to be left alone. Call under the lock.</summary>
    private bool Check(ClientUpdate update)
    {
        if (update.Sequence == 0 && update.AskAnnounce && update.Epoch >= _epoch)
        {
            _lastUpdate = 0;
            _epoch = update.Epoch;
            Announce(isNew: true);
            return false;
        }

        if (update.Epoch < _epoch || (update.Epoch == _epoch && update.Sequence <= _lastUpdate))
        {
            return false;
        }

        bool isNewCoordinator = update.Epoch > _epoch && _epoch > 0;
        bool missed = update.Sequence != (update.Epoch == _epoch ? _lastUpdate : 0) + 1;
        _epoch = update.Epoch;
        _lastUpdate = update.Sequence;
        _unheard.RemoveAll(g => g.Number <= update.Seen);
        if (isNewCoordinator || missed || update.AskAnnounce)
        {
            Announce(isNewCoordinator);
        }

        return true;
    }

    /// <summary>There is a coordinator of this epoch.</summary>
    private void Meet(int epoch)
    {
        lock (_lock)
        {
            if (epoch <= _epoch)
            {
                return;
            }

            _epoch = epoch;
            _lastUpdate = 0;
            Announce(isNew: true);
        }
    }
}
