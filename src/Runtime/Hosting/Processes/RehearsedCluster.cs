using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>The cluster of a parent's <see cref="Rehearsal"/>.</summary>
internal sealed class RehearsedCluster : LocalHost, IRuntimeHost
{
    private readonly ProtocolCodec _codec;
    private readonly RehearsedWorker _worker;
    private readonly ClientTransfers _transfers;

    public RehearsedCluster(ProtocolCodec codec, TransferOptions transfer, string path)
        : base(new LocalClusterOptions { Name = "rehearsal" }, SchedulerOptions.Default)
    {
        _codec = codec;
        _worker = new RehearsedWorker(new WorkerId("rehearsal"), this, codec, transfer, path, (_, r) => Coordinator.Post(r, borrow: true), Fail);
        _transfers = new ClientTransfers(_worker.Transfers);
        lock (MembersLock)
        {
            Join(new WorkerJoined(_worker.Id, 1, long.MaxValue));
        }
    }

    public override bool SharesMemory => false;

    public override IReadOnlyList<WorkerId> WorkerIds => [_worker.Id];

    /// <summary>Clients that users see are counted; this one is none.</summary>
    string IRuntimeHost.NextClientName() => "rehearsal-client";

    public override void Check(TaskGraph graph) => KernelCheck.Check(graph, _codec);

    public override void Check(Kernel kernel) => KernelCheck.Check(kernel, _codec.NewWriter());

    public override void Deliver(ToWorker order) => _worker.Order(order.Command);

    public override async ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken) =>
        await _transfers.FetchAsync(new Member(holder, holder.Name, _worker.Endpoint.ToString()), key, cancellationToken).ConfigureAwait(false);

    public override ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nothing is placed in a rehearsal.");

    public override Task<WorkerId> AddWorkerAsync(IReadOnlyDictionary<string, double>? resources, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody joins a rehearsal.");

    public override bool EndWorker(WorkerId id, string reason, bool isExpected) => false;

    /// <summary>Time passes, once.</summary>
    public void TickOnce() => Tick();

    protected override async Task EndAllAsync() => await _worker.DisposeAsync().ConfigureAwait(false);
}
