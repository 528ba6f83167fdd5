using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker of a <see cref="Rehearsal"/>: in this process, and spoken to as if it were not.</summary>
internal sealed class RehearsedWorker : IKernelCompletions, ITransferStore, IAsyncDisposable
{
    private readonly ProtocolCodec _codec;
    private readonly Action<RehearsedWorker, WorkerReport> _report;
    private readonly Action<Exception> _fail;
    private readonly WorkerState _state;
    private readonly KernelExecutor _executor;
    private readonly Mailbox<WorkerStimulus> _mailbox;
    private readonly PartitionStore _store = new();
    private readonly TransferServer _server;

    /// <param name="id">Its name.</param>
    /// <param name="codec">By which orders and reports come and go.</param>
    /// <param name="transfer">How values do.</param>
    /// <param name="path">Where they are served.</param>
    /// <param name="report">Gets its reports.</param>
    /// <param name="fail">Gets its errors.</param>
    public RehearsedWorker(WorkerId id, ProtocolCodec codec, TransferOptions transfer, string path, Action<RehearsedWorker, WorkerReport> report, Action<Exception> fail)
    {
        Id = id;
        _codec = codec;
        _report = report;
        _fail = fail;
        _state = new WorkerState(new WorkerOptions { Id = id });
        _mailbox = new Mailbox<WorkerStimulus>(Handle, fail);
        _executor = new KernelExecutor(new ExecutorOptions { Worker = id }, _store, this, fail);
        _server = new TransferServer(this, transfer);
        Endpoint = _server.Start(TransferEndpoint.OfPath(path));
        Transfers = new TransferClient(transfer);
    }

    public WorkerId Id { get; }

    public TransferEndpoint Endpoint { get; }

    public TransferClient Transfers { get; }

    /// <summary>Who has what it lacks.</summary>
    public RehearsedWorker? Peer { get; init; }

    public void Order(WorkerCommand command) =>
        _mailbox.Post(new CommandReceived((WorkerCommand)_codec.Decode(_codec.Encode(command))), borrow: true);

    public async ValueTask DisposeAsync()
    {
        _mailbox.Close();
        await _executor.DisposeAsync().ConfigureAwait(false);
        await Transfers.DisposeAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Clear();
    }

    void IKernelCompletions.Ended(WorkerStimulus outcome) => _mailbox.Post(outcome, borrow: true);

    void IKernelCompletions.Seceded(KernelSeceded stimulus) => _mailbox.Post(stimulus, borrow: false);

    TransferItem? ITransferStore.Open(TaskKey key) =>
        _store.TryHold(key, out object? value, out long bytes) ? new HeldItem(value, bytes, _codec.Policy) : null;

    void ITransferStore.Place(TaskKey key, object? value, long bytes) => _store.Put(key, value, bytes);

    private void Handle(WorkerStimulus stimulus)
    {
        foreach (WorkerEffect effect in _state.Handle(stimulus, TimeSpan.Zero))
        {
            switch (effect)
            {
                case ExecuteKernel run:
                    _executor.Enqueue(run.Graph, run.Id, run.Attempt);
                    break;
                case SendReport send:
                    _report(this, (WorkerReport)_codec.Decode(_codec.Encode(send.Report)));
                    break;
                case DropPartitions drop:
                    foreach (TaskKey key in drop.Keys)
                    {
                        _store.Remove(key);
                    }

                    break;
                case FetchInputs fetch:
                    _ = FetchAsync(fetch);
                    break;
                case SendPaused:
                    // It has something to say of that when it first hears of a coordinator.
                    break;
                default:
                    throw new InvalidOperationException($"A rehearsal does not come to {effect.GetType().Name}.");
            }
        }
    }

    private async Task FetchAsync(FetchInputs fetch)
    {
        try
        {
            FetchOutcome outcome = await Transfers.FetchAsync(
                Peer!.Endpoint, [.. fetch.Inputs.Select(i => i.Key)], new Arrivals(this, fetch.From), CancellationToken.None).ConfigureAwait(false);
            if (outcome.Arrived.Count < fetch.Inputs.Count)
            {
                throw new InvalidOperationException($"A rehearsal lost {string.Join(", ", outcome.Missing.Concat(outcome.Unreached))}.", outcome.Unusable.Select(u => u.Exception).FirstOrDefault());
            }
        }
        catch (Exception e)
        {
            _fail(e);
        }
    }

    private sealed class Arrivals(RehearsedWorker worker, WorkerId from) : ITransferSink
    {
        public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken)
        {
            // It is but a number.
        }

        public void Arrived(TaskKey key, object? value, long bytes)
        {
            worker._store.Put(key, value, bytes);
            worker._mailbox.Post(new InputsArrived(from, [new InputLocation(key, from, bytes)]), borrow: true);
        }
    }
}
