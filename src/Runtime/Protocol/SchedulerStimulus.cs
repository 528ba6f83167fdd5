using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What can happen to the coordinator's core. Immutable, so that a log of them can be replayed.</summary>
internal abstract record SchedulerStimulus;

/// <summary>What a client says.</summary>
/// <param name="Client">Which client.</param>
internal abstract record ClientStimulus(ClientId Client) : SchedulerStimulus
{
    /// <summary>
    /// The client's count of its messages, without gaps from 1; 0 for what somebody else says on its behalf. News tell which one they come
    /// after (see <see cref="ClientUpdate.Seen"/>); a gap makes the coordinator ask for a <see cref="ClientAnnounced"/>.
    /// </summary>
    public long Number { get; init; }
}

/// <summary>A client joins.</summary>
internal sealed record ClientJoined(ClientId Client) : ClientStimulus(Client);

/// <summary>A client is gone: it wants nothing any more.</summary>
internal sealed record ClientLeft(ClientId Client) : ClientStimulus(Client);

/// <summary>
/// A client that should be there cannot be reached, since nobody listens where it was: others do not wait for it. It may come all the same; what it
/// wants is kept for it as for others that have not come yet.
/// </summary>
internal sealed record ClientNotReached(ClientId Client) : SchedulerStimulus;

/// <summary>A client submits a graph and wants its outputs. Submitting the same graph again (by its id) changes nothing.</summary>
/// <param name="Client">Who wants the outputs.</param>
/// <param name="GraphId">The client's own number for it; idempotent for each client.</param>
/// <param name="Graph">The tasks. External ones must be known to the coordinator, or they are lost and so are their dependents.</param>
/// <param name="Options">Priority, retries and restrictions for all its tasks, on top of their own annotations.</param>
internal sealed record SubmitGraph(ClientId Client, long GraphId, TaskGraph Graph, SubmitOptions Options) : ClientStimulus(Client)
{
    /// <summary>The outputs that are wanted still, when it is submitted again; null for all.</summary>
    public int[]? Outputs { get; init; }

    /// <summary>The id of the <see cref="LedgerFact"/> it was kept as; null when it comes from its client.</summary>
    public string? Fact { get; init; }
}

/// <summary>
/// All that a client has submitted and wants still: said to a new coordinator, and when messages between the two were lost. What it does
/// not name it does not want any more; of all it wants it is told how it stands.
/// </summary>
/// <param name="Client">Which client.</param>
/// <param name="Graphs">Its graphs, the first submitted first. Those the coordinator knows change nothing.</param>
/// <param name="Wants">The results it wants, whoever submitted or scattered them.</param>
internal sealed record ClientAnnounced(ClientId Client, IReadOnlyList<SubmitGraph> Graphs, IReadOnlyList<TaskKey> Wants) : ClientStimulus(Client)
{
    /// <summary>Those it asked to be tried again when they had failed, and has not heard of since.</summary>
    public IReadOnlyList<TaskKey> Retried { get; init; } = [];
}

/// <summary>A client's sign of life, on hosts that may lose messages. Not numbered itself.</summary>
/// <param name="Client">Which client.</param>
/// <param name="Sent">The number of its last message.</param>
/// <param name="Got">The number of the last <see cref="ClientUpdate"/> it got.</param>
internal sealed record ClientBeat(ClientId Client, long Sent, long Got) : ClientStimulus(Client)
{
    /// <summary>All its requests with lower numbers have their answers.</summary>
    public long Oldest { get; init; }
}

/// <summary>
/// The first thing a coordinator of a later epoch is told: which workers there should be, and what the ledger holds. Until their
/// inventories are in, or some time has passed, clients are not answered, lest what is there be taken for lost or made again.
/// </summary>
/// <param name="Workers">The workers that the host knows to be there.</param>
/// <param name="Ledger">The facts that no client holds.</param>
internal sealed record CoordinatorTookOver(IReadOnlyList<WorkerId> Workers, IReadOnlyList<LedgerFact> Ledger) : SchedulerStimulus
{
    /// <summary>The clients that the host knows to be there; they are waited for too, since one's work may stand on another's. Null when it knows of none.</summary>
    public IReadOnlyList<ClientId>? Clients { get; init; }
}

/// <summary>A client wants results that are known already (another client's, a published one).</summary>
internal sealed record WantKeys(ClientId Client, IReadOnlyList<TaskKey> Keys) : ClientStimulus(Client);

/// <summary>A client no longer wants results. Nothing is told about them.</summary>
internal sealed record ReleaseKeys(ClientId Client, IReadOnlyList<TaskKey> Keys) : ClientStimulus(Client);

/// <summary>
/// A client cancels: it no longer wants the keys, nor what depends on them; every dependent it wants is told Cancelled, as are
/// the keys. Other clients keep what they want unless <paramref name="Force"/> is set.
/// </summary>
internal sealed record CancelKeys(ClientId Client, IReadOnlyList<TaskKey> Keys, bool Force, string Reason) : ClientStimulus(Client)
{
    /// <summary>As it is kept for a later coordinator: the other clients that had wanted them, by name, each with the last of its graphs that was there.</summary>
    public IReadOnlyDictionary<string, long> Others { get; init; } = new Dictionary<string, long>();
}

/// <summary>Failed results are tried again, from the tasks that failed first.</summary>
internal sealed record RetryKeys(ClientId Client, IReadOnlyList<TaskKey> Keys) : ClientStimulus(Client);

/// <summary>A client has put values into workers' memories. They cannot be recomputed.</summary>
internal sealed record DataScattered(ClientId Client, IReadOnlyList<InputLocation> Data) : ClientStimulus(Client);

/// <summary>A worker joins. What it holds already (after a change of coordinators) is reported by <see cref="WorkerReport"/>s with <see cref="ReportKind.Added"/>.</summary>
internal sealed record WorkerJoined(WorkerId Worker, int Threads, long MemoryLimit) : SchedulerStimulus
{
    /// <summary>The abstract resources the worker has.</summary>
    public IReadOnlyDictionary<string, double> Resources { get; init; } = new Dictionary<string, double>();

    /// <summary>The name users know it by in restrictions.</summary>
    public string Name { get; init; } = Worker.Name;
}

/// <summary>A worker is gone, with all it held.</summary>
/// <param name="Worker">Which.</param>
/// <param name="Reason">Exit code or signal, last memory figure, last log lines: what goes into the error of a task that keeps killing workers.</param>
/// <param name="Expected">It was asked to leave: what it ran is not blamed.</param>
internal sealed record WorkerLost(WorkerId Worker, string Reason, bool Expected) : SchedulerStimulus
{
    /// <summary>The attempts whose kernels were running when it died; null when that is not known: then all it had been given are blamed.</summary>
    public IReadOnlyList<Attempt>? Running { get; init; }
}

/// <summary>A worker stops or starts taking new work (memory pressure).</summary>
internal sealed record WorkerPaused(WorkerId Worker, bool Paused) : SchedulerStimulus;

/// <summary>A worker leaves in order: it gets no new work; it may go when it holds nothing that has no other copy.</summary>
internal sealed record RetireWorker(WorkerId Worker) : SchedulerStimulus;

/// <summary>All that one worker reports in one turn. Numbers run without gaps for each worker and epoch.</summary>
internal sealed record WorkerReport(WorkerId Worker, int Epoch, long Sequence, IReadOnlyList<TaskReport> Reports) : SchedulerStimulus
{
    /// <summary>
    /// The number of the last <see cref="WorkerCommand"/> the worker had handled when it reported; −1 when it does not say. Tells a copy
    /// that has been made since from one that an order to free it is on its way to.
    /// </summary>
    public long Seen { get; init; } = -1;

    /// <summary>
    /// The report lists everything: <see cref="ReportKind.Added"/> for each result held, <see cref="ReportKind.Running"/> for each attempt.
    /// Sent when asked for and when the numbers of commands have a gap. What is not listed is not there.
    /// </summary>
    public bool IsInventory { get; init; }
}

/// <summary>Time has passed: measure, steal, look for what waits too long.</summary>
internal sealed record SchedulerTick : SchedulerStimulus;

/// <summary>A client asks where results are and how large; answered by <see cref="HoldersReply"/>.</summary>
internal sealed record AskHolders(ClientId Client, long Request, IReadOnlyList<TaskKey>? Keys) : ClientStimulus(Client);

/// <summary>A client gives results a name that outlives it. The coordinator wants the keys for the name's sake.</summary>
/// <param name="Client">Who publishes.</param>
/// <param name="Request">Answered by a <see cref="DatasetReply"/> of this number; an error when the name is taken and not to be replaced.</param>
/// <param name="Name">The name.</param>
/// <param name="Keys">The results that belong to it.</param>
/// <param name="Value">What the client needs to make the collection again; opaque here.</param>
/// <param name="Replace">Whether a data set of this name is replaced.</param>
internal sealed record PublishDataset(ClientId Client, long Request, string Name, IReadOnlyList<TaskKey> Keys, object? Value, bool Replace)
    : ClientStimulus(Client)
{
    /// <summary>
    /// As it is kept for a later coordinator: the graphs that the results are made by, with what of them is needed, since the clients that
    /// submitted them may be gone by then.
    /// </summary>
    public IReadOnlyList<SubmitGraph> Graphs { get; init; } = [];
}

/// <summary>A name is given up.</summary>
internal sealed record UnpublishDataset(ClientId Client, long Request, string Name) : ClientStimulus(Client)
{
    /// <summary>A coordinator before this one was asked too: a name that is not there may have been given up for that reason.</summary>
    public bool MayBeDone { get; init; }
}

/// <summary>A client asks for a published data set and from then on wants its keys.</summary>
internal sealed record GetDataset(ClientId Client, long Request, string Name) : ClientStimulus(Client);

/// <summary>A client asks for the names of all published data sets.</summary>
internal sealed record ListDatasets(ClientId Client, long Request) : ClientStimulus(Client);

/// <summary>A client asks that results have so many holders from now on. Answered by a <see cref="ControlReply"/> when the copies are there.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Keys">The results; those that are not in memory are left alone.</param>
/// <param name="Copies">How many holders each should have; at most one for each worker.</param>
/// <param name="Workers">The workers that may get copies; empty means all.</param>
internal sealed record ReplicateKeys(ClientId Client, long Request, IReadOnlyList<TaskKey> Keys, int Copies, IReadOnlyList<string> Workers)
    : ClientStimulus(Client);

/// <summary>A client asks that results be spread evenly over the workers. Answered by a <see cref="ControlReply"/> when they have moved.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Keys">The results that may move; null for all.</param>
internal sealed record RebalanceWorkers(ClientId Client, long Request, IReadOnlyList<TaskKey>? Keys) : ClientStimulus(Client);

/// <summary>A client asks that workers leave in order. Answered by a <see cref="ControlReply"/> when they may go, or cannot.</summary>
internal sealed record RetireWorkers(ClientId Client, long Request, IReadOnlyList<string> Workers) : ClientStimulus(Client)
{
    /// <summary>A coordinator before this one was asked too: workers that are not there may have left for that reason.</summary>
    public bool MayBeDone { get; init; }
}

/// <summary>A client asks that everything be forgotten: all tasks, results and data sets, of all clients. Answered by a <see cref="ControlReply"/>.</summary>
internal sealed record RestartAll(ClientId Client, long Request) : ClientStimulus(Client)
{
    /// <summary>As it is kept for a later coordinator: for each client, by its name, the last of its graphs that was there.</summary>
    public IReadOnlyDictionary<string, long> Cleared { get; init; } = new Dictionary<string, long>();
}

/// <summary>
/// A client could not read a result from a worker that was said to hold it. That copy counts as lost; the client is told anew how
/// the result stands.
/// </summary>
internal sealed record HolderFailed(ClientId Client, TaskKey Key, WorkerId Holder) : ClientStimulus(Client);
