namespace Actors;

/// <summary>How far a computation is.</summary>
/// <param name="Done">The number of tasks whose result is there, or was and has been used.</param>
/// <param name="Total">The number of all its tasks.</param>
/// <param name="Running">The number of tasks that workers have now.</param>
public sealed record ComputeProgress(int Done, int Total, int Running)
{
    /// <summary>The part that is done, from 0 to 1.</summary>
    public double Fraction => Total == 0 ? 1 : (double)Done / Total;
}
