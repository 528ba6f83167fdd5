namespace Actors;

/// <summary>What one simulated worker did.</summary>
/// <param name="Name">Its node.</param>
/// <param name="Tasks">How many tasks it ran to their end.</param>
/// <param name="Utilisation">The share of its threads' time that went into kernels.</param>
/// <param name="PeakMemory">The most its results took.</param>
/// <param name="BytesSpilled">What went to its disk.</param>
public sealed record SimulatedWorkerReport(string Name, long Tasks, double Utilisation, ByteSize PeakMemory, ByteSize BytesSpilled);
