namespace Actors.Runtime.Transfer;

/// <summary>A request to a peer, done by the thread of one of its connections.</summary>
internal abstract class TransferJob(TransferEndpoint endpoint, CancellationToken cancellationToken)
{
    public TransferEndpoint Endpoint { get; } = endpoint;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What the answer must not be larger than, and what is in flight.</summary>
    public required ByteBudget Receiving { get; init; }

    public required TransferOptions Options { get; init; }

    /// <summary>Something has come of the last attempt: that one is not made again for the reason that the connection was an old one.</summary>
    public bool HasProgressed { get; protected set; }

    /// <summary>Makes one attempt, or what is left of the one before.</summary>
    /// <returns>Whether it is done; otherwise it is tried again on another connection.</returns>
    public abstract bool Attempt(FrameStream stream);

    /// <summary>It is over.</summary>
    /// <param name="failure">Why nothing more comes; null when all is done.</param>
    public abstract void End(Exception? failure);
}
