using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What the coordinator's core wants done.</summary>
internal abstract record SchedulerEffect;

/// <summary>Send a worker its orders of this turn.</summary>
internal sealed record ToWorker(WorkerId Worker, WorkerCommand Command) : SchedulerEffect;

/// <summary>Send a client its news of this turn.</summary>
internal sealed record ToClient(ClientId Client, ClientUpdate Update) : SchedulerEffect;

/// <summary>Answer a client's numbered request. Hosts carry all of these alike.</summary>
/// <param name="Client">Who asked.</param>
/// <param name="Request">The number of the request.</param>
internal abstract record ClientReply(ClientId Client, long Request) : SchedulerEffect;

/// <summary>Answers <see cref="AskHolders"/>: for each key its size and holders; keys that are nowhere are left out.</summary>
internal sealed record HoldersReply(ClientId Client, long Request, IReadOnlyList<InputLocation> Holders) : ClientReply(Client, Request);

/// <summary>Answers requests about data sets.</summary>
/// <param name="Client">Who asked.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Names">The names, for <see cref="ListDatasets"/>; the one name otherwise.</param>
/// <param name="Keys">The keys of the data set.</param>
/// <param name="Value">What was published with them.</param>
/// <param name="Error">Why the request was refused; null when it was not.</param>
internal sealed record DatasetReply(
    ClientId Client, long Request, IReadOnlyList<string> Names, IReadOnlyList<TaskKey> Keys, object? Value, string? Error)
    : ClientReply(Client, Request);

/// <summary>Answers a request about the cluster: copies, moves, workers that leave, a restart.</summary>
/// <param name="Client">Who asked.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Count">How many copies were made, or workers have left, or were emptied.</param>
/// <param name="Error">Why the request was refused; null when it was not.</param>
internal sealed record ControlReply(ClientId Client, long Request, int Count, string? Error) : SchedulerEffect;

/// <summary>
/// A fact is to be kept for a coordinator that comes after this one; or, where it is null, given up. Where that is refused, since another
/// has taken office, none of the effects behind it are carried out, in this turn or later: they are promises that this one cannot make.
/// </summary>
internal sealed record KeepFact(string Id, LedgerFact? Fact) : SchedulerEffect;

/// <summary>A worker speaks that is not, or no longer, counted as there: an earlier incarnation. It is to stop, and may join anew under another name.</summary>
internal sealed record RefuseWorker(WorkerId Worker) : SchedulerEffect;

/// <summary>A retiring worker holds nothing that is needed elsewhere and runs nothing: it may stop.</summary>
internal sealed record WorkerRetired(WorkerId Worker) : SchedulerEffect;
