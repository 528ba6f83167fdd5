namespace Actors.Runtime.Protocol;

/// <summary>What a client says about things it shares with others.</summary>
internal abstract record CoordinationMessage(ClientId Client) : ClientStimulus(Client)
{
    /// <summary>
    /// The number of the client's last numbered message before it, on hosts that may lose some: until the coordinator has heard that one it
    /// leaves this alone, and it is said again. 0 where nothing can be lost.
    /// </summary>
    public long Said { get; init; }
}

/// <summary>What a request made so under an earlier coordinator, as it was kept for this one.</summary>
/// <param name="Request">The request.</param>
/// <param name="Fact">The id of the <see cref="LedgerFact"/> it was kept as.</param>
internal sealed record RestoreShared(CoordinationRequest Request, string Fact) : CoordinationMessage(Request.Client)
{
    /// <summary>The item that was given for the request; its client may not have it.</summary>
    public Carried? Given { get; init; }
}

/// <summary>
/// A client does not wait for a request any more. Waiting, it is taken out of the queue; granted without the client knowing yet, it is
/// undone as far as that can be. Answered by <see cref="ReplyKind.Withdrawn"/>; the client takes no other answer from then on.
/// </summary>
/// <param name="Client">The client.</param>
/// <param name="Request">The number of the request.</param>
internal sealed record WithdrawRequest(ClientId Client, long Request) : CoordinationMessage(Client);

/// <summary>The client has the answers to these requests: they need not be kept any longer, nor what they carry.</summary>
internal sealed record RequestsSettled(ClientId Client, IReadOnlyList<long> Requests) : CoordinationMessage(Client);

/// <summary>
/// A client's heartbeat: renews its leases, and says which requests it still waits for, so that both sides find what was lost. To a new
/// coordinator it is what tells it of leases. Answered by a <see cref="BeatReply"/>.
/// </summary>
/// <param name="Client">The client.</param>
/// <param name="Beat">The number of the heartbeat.</param>
/// <param name="Leases">The leases it renews.</param>
/// <param name="Unsettled">The requests it has no answer to.</param>
/// <param name="Issued">The highest number of a request it has made.</param>
internal sealed record CoordinationBeat(ClientId Client, long Beat, IReadOnlyList<LeaseInfo> Leases, IReadOnlyList<long> Unsettled, long Issued)
    : CoordinationMessage(Client)
{
    /// <summary>Said to a new coordinator: the client's actors that live, as they were spawned.</summary>
    public IReadOnlyList<SpawnActor> Actors { get; init; } = [];
}
