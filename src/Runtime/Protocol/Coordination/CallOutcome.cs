namespace Actors.Runtime.Protocol;

/// <summary>What an actor's instance says of what it was told: to be made, or to answer a call.</summary>
/// <param name="Caller">Who made the call; the default for the making of the instance.</param>
/// <param name="Request">The number of the call; 0 for the making of the instance.</param>
/// <param name="Value">What the call gave; null when it failed.</param>
/// <param name="Failure">What it threw; null when it ended well.</param>
internal sealed record CallOutcome(ClientId Caller, long Request, Carried? Value, TaskFailure? Failure)
{
    /// <summary>Whether it could not even be tried: an argument had no value. That is the caller's trouble and not the actor's.</summary>
    public bool IsArgumentMissing { get; init; }
}
