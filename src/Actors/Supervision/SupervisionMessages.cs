using Akka.Actor;

namespace Actors.Clustering.Supervision;

/// <summary>A candidate's actor has started, or started again, and waits to be told to try.</summary>
internal sealed record CandidateReady(int Index) : INoSerializationVerificationNeeded;

/// <summary>To a candidate's actor: try now.</summary>
internal sealed record TryNow : INoSerializationVerificationNeeded, INotInfluenceReceiveTimeout
{
    public static TryNow Instance { get; } = new();
}

/// <summary>A candidate's wait is over.</summary>
internal sealed record BackoffOver(int Index) : INoSerializationVerificationNeeded;

/// <summary>A candidate has its result.</summary>
internal sealed record CandidateSucceeded<TResult>(int Index, TResult Value) : INoSerializationVerificationNeeded;

/// <summary>What a try came to.</summary>
internal sealed record TryEnded<TResult>(int Try, TResult? Value, Exception? Error) : INoSerializationVerificationNeeded;

/// <summary>A try has taken too long.</summary>
internal sealed record TryTimedOut(int Try) : INoSerializationVerificationNeeded;

/// <summary>Carries a candidate's exception to the strategy of its supervisor.</summary>
internal sealed class CandidateFailedException(int index, Exception cause) : Exception($"Candidate {index} failed: {cause.Message}", cause)
{
    public int Index { get; } = index;
}
