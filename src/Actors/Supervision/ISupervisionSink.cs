namespace Actors.Clustering.Supervision;

/// <summary>Gets what becomes of candidates; called by the supervisor's actor.</summary>
internal interface ISupervisionSink<T, TResult>
{
    void Add(CandidateOutcome<T, TResult> outcome);

    /// <summary>There is no more.</summary>
    /// <param name="error">Why not all candidates were run; null when they were.</param>
    void End(Exception? error);
}
