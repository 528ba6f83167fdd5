namespace Actors;

/// <summary>A stretch of simulated time.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Utilisation">The share of all threads that ran kernels in it.</param>
/// <param name="Memory">The most that workers held at any moment of it.</param>
public readonly record struct SimulationSlice(TimeSpan Start, double Utilisation, ByteSize Memory);
