using Actors.Runtime.Protocol;

namespace Actors.Runtime.Coordination;

/// <summary>A request that a client has made. Changed under its session's lock only.</summary>
internal sealed class SessionRequest(CoordinationRequest request, TaskCreationOptions completion)
{
    public CoordinationRequest Request { get; } = request;

    public TaskCompletionSource<SessionAnswer> Completion { get; } = new(completion);

    /// <summary>Nobody waits for it; only that it was withdrawn is to be heard.</summary>
    public bool IsWithdrawn { get; set; }

    /// <summary>Of a lease: the client renews it.</summary>
    public bool IsRenewed { get; init; } = true;

    public bool IsAnswered { get; set; }
}
