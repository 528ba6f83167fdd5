namespace Actors.Runtime.Scheduling;

/// <summary>What scaling wants done now.</summary>
/// <param name="Target">How many workers there should be.</param>
/// <param name="Add">How many to start.</param>
/// <param name="Retire">Which to retire.</param>
internal sealed record AdaptiveDecision(int Target, int Add, IReadOnlyList<string> Retire);
