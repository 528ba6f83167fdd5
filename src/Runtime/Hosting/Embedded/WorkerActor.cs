using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Embedded;

/// <summary>A worker: its core behind a mailbox, its partitions and its kernel threads.</summary>
internal sealed class WorkerActor : IKernelCompletions, IAsyncDisposable
{
    private readonly EmbeddedHost _host;
    private readonly WorkerState _state;
    private readonly KernelExecutor _executor;
    private readonly Mailbox<WorkerStimulus> _mailbox;

    public WorkerActor(EmbeddedHost host, WorkerOptions options, ExecutorOptions executor)
    {
        _host = host;
        Id = options.Id;
        _state = new WorkerState(options);
        _mailbox = new Mailbox<WorkerStimulus>(Handle, host.Fail);
        _executor = new KernelExecutor(executor, Store, this, host.Fail) { Host = host };
    }

    public WorkerId Id { get; }

    public PartitionStore Store { get; } = new();

    /// <summary>Its kernel threads that exist now.</summary>
    public int ThreadCount => _executor.ThreadCount;

    public void Post(WorkerStimulus stimulus, bool borrow = false) => _mailbox.Post(stimulus, borrow);

    void IKernelCompletions.Ended(WorkerStimulus outcome) => _mailbox.Post(outcome, borrow: true);

    void IKernelCompletions.Seceded(KernelSeceded stimulus) => _mailbox.Post(stimulus, borrow: false);

    public ValueTask DisposeAsync()
    {
        _mailbox.Close();
        return _executor.DisposeAsync();
    }

    private void Handle(WorkerStimulus stimulus)
    {
        foreach (WorkerEffect effect in _state.Handle(stimulus, _host.Now))
        {
            switch (effect)
            {
                case ExecuteKernel run:
                    _executor.Enqueue(run.Graph, run.Id, run.Attempt);
                    break;
                case SendReport report:
                    // This thread is one that may be borrowed when it is an executor's, which is when reports matter most.
                    _host.Coordinator.Post(report.Report, borrow: true);
                    break;
                case DropPartitions drop:
                    foreach (TaskKey key in drop.Keys)
                    {
                        Store.Remove(key);
                    }

                    break;
                case FetchInputs fetch:
                    Fetch(fetch);
                    break;
                case CancelKernel cancel:
                    _executor.Cancel(cancel.Key, cancel.Attempt);
                    break;
                case SendPaused:
                    // What a worker of this process holds cannot be moved out: a coordinator that gave it nothing more would wait for ever
                    // for room that only more work can make. A worker under pressure runs one kernel at a time by itself.
                    break;
                case SendRefusal:
                    // A coordinator of this process that was replaced has ended.
                    break;
                default:
                    throw new InvalidOperationException($"The embedded host does not know the effect {effect.GetType().Name}.");
            }
        }
    }

    /// <summary>In one process a transfer is a second reference to the same value.</summary>
    private void Fetch(FetchInputs fetch)
    {
        PartitionStore? source = _host.Store(fetch.From);
        List<InputLocation>? arrived = null;
        List<TaskKey>? missing = null;
        foreach (InputLocation input in fetch.Inputs)
        {
            if (source is not null && source.TryHold(input.Key, out object? value, out long bytes))
            {
                Store.Put(input.Key, value, bytes);
                Buffers.Release(value);
                (arrived ??= []).Add(input with { Bytes = bytes });
            }
            else
            {
                (missing ??= []).Add(input.Key);
            }
        }

        if (arrived is not null)
        {
            Post(new InputsArrived(fetch.From, arrived));
        }

        if (missing is not null)
        {
            Post(new InputsMissing(fetch.From, missing, PeerGone: source is null));
        }
    }
}
