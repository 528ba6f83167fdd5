namespace Actors.Runtime.Scheduling;

/// <summary>A worker as scaling sees it.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Processing">How many tasks it has, those that wait for others included.</param>
/// <param name="HeldBytes">What its results take.</param>
/// <param name="MemoryLimit">What they may take.</param>
internal readonly record struct AdaptiveWorker(string Name, int Threads, int Processing, long HeldBytes, long MemoryLimit);
