using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>The answer to a <see cref="CoordinationRequest"/>.</summary>
/// <param name="Client">Who asked.</param>
/// <param name="Request">The number of the request.</param>
/// <param name="Epoch">The coordinator's epoch.</param>
/// <param name="Kind">How it ended.</param>
internal sealed record CoordinationReply(ClientId Client, long Request, int Epoch, ReplyKind Kind) : ClientReply(Client, Request)
{
    /// <summary>The item, the value, or what a call gave.</summary>
    public Carried? Value { get; init; }

    /// <summary>A count, or the version of a variable's value.</summary>
    public long Number { get; init; }

    /// <summary>Why it was refused, or why the actor is lost; the type of an actor that was found.</summary>
    public string? Text { get; init; }

    /// <summary>What was thrown.</summary>
    public TaskFailure? Failure { get; init; }

    /// <summary>The actor's name or key, for errors.</summary>
    public string? Actor { get; init; }

    /// <summary>The worker the actor was on.</summary>
    public string? Worker { get; init; }

    /// <summary>The key of an actor that was found or spawned.</summary>
    public TaskKey Key { get; init; }

    /// <summary>The call to answer.</summary>
    public CallActor? Call { get; init; }
}

/// <summary>Answers a heartbeat.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Request">The heartbeat's number.</param>
/// <param name="Epoch">The coordinator's epoch.</param>
/// <param name="Lost">Leases that the client does not have (any more); the others of the heartbeat are renewed.</param>
/// <param name="Missing">Requests the coordinator has not seen: they are to be sent again, in order.</param>
internal sealed record BeatReply(ClientId Client, long Request, int Epoch, IReadOnlyList<long> Lost, IReadOnlyList<long> Missing) : ClientReply(Client, Request);

/// <summary>Tells a client that an actor it spawned has ended.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Request">The request that spawned it.</param>
internal sealed record ActorEnded(ClientId Client, long Request) : ClientReply(Client, Request);

/// <summary>Tells a client that it has lost a lease. Should this be lost itself, the answer to the next heartbeat says so.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Request">The request that the lease was granted to.</param>
/// <param name="Reason">Why.</param>
internal sealed record LeaseLost(ClientId Client, long Request, string Reason) : ClientReply(Client, Request);
