namespace Actors.Runtime.Scheduling;

/// <summary>That a worker has been asked to give a task back.</summary>
/// <param name="Thief">The worker that is to get it; null for whichever is best then.</param>
/// <param name="Cost">What the thief expects, in seconds.</param>
/// <param name="VictimCost">What it was counted as at its worker.</param>
/// <param name="Turn">When the request was sent.</param>
internal sealed record StealRequest(WorkerEntry? Thief, double Cost, double VictimCost, int Turn);
