using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>How one worker stands.</summary>
/// <param name="Worker">Its id.</param>
/// <param name="Name">The name users know it by.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="MemoryLimit">In bytes.</param>
/// <param name="Processing">How many tasks it has been given.</param>
/// <param name="LongRunning">How many of them wait for other tasks.</param>
/// <param name="Holding">How many results it holds.</param>
/// <param name="HeldBytes">Their size.</param>
/// <param name="Occupancy">The expected duration of what it has been given, in seconds of one thread.</param>
/// <param name="IsPaused">Whether it takes no new work.</param>
/// <param name="IsRetiring">Whether it is leaving.</param>
/// <param name="MissedReports">How many of its reports never came.</param>
internal readonly record struct WorkerSummary(
    WorkerId Worker, string Name, int Threads, long MemoryLimit, int Processing, int LongRunning, int Holding, long HeldBytes, double Occupancy,
    bool IsPaused, bool IsRetiring, long MissedReports);
