using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>A worker apart from its coordinator: its core, its kernel threads, and what brings in the inputs. Its host delivers messages.</summary>
internal sealed class WorkerEngine : IKernelCompletions, IAsyncDisposable
{
    /// <summary>Smaller values stay in memory.</summary>
    public const long SmallestSpill = 32 << 10;

    private readonly IWorkerSurroundings _host;
    private readonly WorkerState _state;
    private readonly WorkerStore _store;
    private readonly TransferClient _transfers;
    private readonly KernelExecutor _executor;

    /// <param name="host">Delivers what it says.</param>
    /// <param name="options">Its name and limits.</param>
    /// <param name="executor">Its threads.</param>
    /// <param name="store">Its partitions; <see cref="OnStored"/> is to be told what becomes of them.</param>
    /// <param name="transfers">Reaches other workers.</param>
    /// <param name="clients">What clients of running tasks are connected to.</param>
    public WorkerEngine(
        IWorkerSurroundings host, WorkerOptions options, ExecutorOptions executor, WorkerStore store, TransferClient transfers, IRuntimeHost clients)
    {
        _host = host;
        _store = store;
        _transfers = transfers;
        _state = new WorkerState(options);
        _executor = new KernelExecutor(executor, store.Memory, this, host.Fail) { Host = clients };
    }

    /// <summary>The highest epoch of a coordinator that it has obeyed.</summary>
    public int Epoch => _state.Epoch;

    /// <summary>The partitions it knows of, in memory and on disk.</summary>
    public int PartitionCount => _state.PartitionCount;

    void IKernelCompletions.Ended(WorkerStimulus outcome) => _host.Post(outcome, borrow: true);

    void IKernelCompletions.Seceded(KernelSeceded stimulus) => _host.Post(stimulus, borrow: false);

    /// <summary>What <see cref="IWorkerSurroundings.Post"/> was given, one at a time.</summary>
    public void Handle(WorkerStimulus stimulus)
    {
        foreach (WorkerEffect effect in _state.Handle(stimulus, _host.Now))
        {
            switch (effect)
            {
                case ExecuteKernel run:
                    _executor.Enqueue(run.Graph, run.Id, run.Attempt);
                    break;
                case SendReport report:
                    _host.Report(report.Report);
                    break;
                case DropPartitions drop:
                    _store.Drop(drop.Keys);
                    break;
                case SpillPartition spill:
                    _store.Spill(spill.Key);
                    break;
                case LoadPartition load:
                    _store.Load(load.Key);
                    break;
                case FetchInputs fetch:
                    _ = FetchAsync(fetch);
                    break;
                case CancelKernel cancel:
                    _executor.Cancel(cancel.Key, cancel.Attempt);
                    break;
                case SendPaused paused:
                    _host.Report(new WorkerPaused(_state.Id, paused.Paused));
                    break;
                case SendRefusal refusal:
                    _host.Refuse(refusal);
                    break;
                default:
                    throw new InvalidOperationException($"A worker does not know the effect {effect.GetType().Name}.");
            }
        }
    }

    /// <summary>Something has become of a partition on its way to or from disk. What failed is said where somebody reads it.</summary>
    public void OnStored(WorkerStimulus stimulus)
    {
        if (stimulus is SpillFailed failed)
        {
            string advice = failed.Reading
                ? "It is computed again where that is needed."
                : $"The worker takes no new work until there is room. Free some there, or name another folder ({_host.SpillSetting}).";
            _host.Warn($"{failed.Exception.Message}. {advice}");
        }

        _host.Post(stimulus, borrow: true);
    }

    /// <summary>Asks kernels to stop, and ends their threads.</summary>
    public ValueTask DisposeAsync() => _executor.DisposeAsync();

    private async Task FetchAsync(FetchInputs fetch)
    {
        TaskKey[] keys = [.. fetch.Inputs.Select(i => i.Key)];
        if (_host.EndpointOf(fetch.From) is not { } endpoint)
        {
            _host.Post(new InputsMissing(fetch.From, keys, PeerGone: true), borrow: false);
            return;
        }

        try
        {
            FetchOutcome outcome = await _transfers.FetchAsync(endpoint, keys, new Arrivals(this, fetch.From), CancellationToken.None).ConfigureAwait(false);
            if (outcome.Missing.Count > 0)
            {
                _host.Post(new InputsMissing(fetch.From, outcome.Missing, PeerGone: false), borrow: true);
            }

            if (outcome.Unreached.Count > 0)
            {
                _host.Post(new InputsMissing(fetch.From, outcome.Unreached, PeerGone: true), borrow: true);
            }

            foreach ((TaskKey key, Exception exception) in outcome.Unusable)
            {
                _host.Post(new InputUnusable(key, exception), borrow: true);
            }
        }
        catch (Exception e)
        {
            _host.Fail(e);
        }
    }

    /// <summary>Inputs on their way in. Memory for them was set aside before they were asked for.</summary>
    private sealed class Arrivals(WorkerEngine engine, WorkerId from) : ITransferSink
    {
        public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
        {
            // The core has seen to it.
        }

        public void Arrived(TaskKey key, object? value, long bytes)
        {
            engine._store.Memory.Put(key, value, bytes);
            engine._host.Post(new InputsArrived(from, [new InputLocation(key, from, bytes)]), borrow: true);
        }
    }
}
