using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>A worker of a <see cref="Rehearsal"/>: in this process, and spoken to as if it were not.</summary>
internal sealed class RehearsedWorker : IWorkerSurroundings, IAsyncDisposable
{
    private readonly ProtocolCodec _codec;
    private readonly Action<RehearsedWorker, WorkerReport> _report;
    private readonly Action<Exception> _fail;
    private readonly WorkerStore _store;
    private readonly WorkerEngine _engine;
    private readonly Mailbox<WorkerStimulus> _mailbox;
    private readonly TransferServer _server;

    /// <param name="id">Its name.</param>
    /// <param name="clients">What clients of its tasks would be connected to.</param>
    /// <param name="codec">By which orders and reports come and go.</param>
    /// <param name="transfer">How values do.</param>
    /// <param name="path">Where they are served.</param>
    /// <param name="report">Gets its reports.</param>
    /// <param name="fail">Gets its errors.</param>
    public RehearsedWorker(
        WorkerId id,
        IRuntimeHost clients,
        ProtocolCodec codec,
        TransferOptions transfer,
        string path,
        Action<RehearsedWorker, WorkerReport> report,
        Action<Exception> fail)
    {
        Id = id;
        _codec = codec;
        _report = report;
        _fail = fail;
        Transfers = new TransferClient(transfer);
        _store = new WorkerStore(new PartitionStore(), new SpillFolder(path + "-spill"), codec.Policy, s => _engine!.OnStored(s));
        _mailbox = new Mailbox<WorkerStimulus>(s => _engine!.Handle(s), fail);
        _engine = new WorkerEngine(this, new WorkerOptions { Id = id }, new ExecutorOptions { Worker = id }, _store, Transfers, clients);
        _server = new TransferServer(_store, transfer);
        Endpoint = _server.Start(TransferEndpoint.OfPath(path));
    }

    public WorkerId Id { get; }

    public TransferEndpoint Endpoint { get; }

    public TransferClient Transfers { get; }

    /// <summary>Who has what it lacks.</summary>
    public RehearsedWorker? Peer { get; init; }

    TimeSpan IWorkerSurroundings.Now => TimeSpan.Zero;

    string IWorkerSurroundings.SpillSetting => "";

    public void Order(WorkerCommand command) =>
        _mailbox.Post(new CommandReceived((WorkerCommand)_codec.Decode(_codec.Encode(command))), borrow: true);

    public async ValueTask DisposeAsync()
    {
        _mailbox.Close();
        await _engine.DisposeAsync().ConfigureAwait(false);
        await Transfers.DisposeAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        await _store.DisposeAsync().ConfigureAwait(false);
    }

    void IWorkerSurroundings.Post(WorkerStimulus stimulus, bool borrow)
    {
        if (stimulus is InputsMissing or InputUnusable)
        {
            // Nobody would give the task to another.
            _fail(new InvalidOperationException($"A rehearsal has lost an input: {stimulus}."));
        }

        _mailbox.Post(stimulus, borrow);
    }

    void IWorkerSurroundings.Report(WorkerReport report) => _report(this, (WorkerReport)_codec.Decode(_codec.Encode(report)));

    void IWorkerSurroundings.Report(WorkerPaused paused) => _codec.Encode(paused);

    void IWorkerSurroundings.Refuse(SendRefusal refusal)
    {
        // There is but one coordinator.
    }

    TransferEndpoint? IWorkerSurroundings.EndpointOf(WorkerId worker) => Peer?.Endpoint;

    void IWorkerSurroundings.Warn(string message) => _fail(new InvalidOperationException(message));

    void IWorkerSurroundings.Fail(Exception exception) => _fail(exception);
}
