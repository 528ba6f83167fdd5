namespace Actors;

/// <summary>What a pretended task costs.</summary>
/// <param name="Duration">How long its kernel takes on a worker that is not slowed.</param>
/// <param name="Size">How large its result is.</param>
public readonly record struct TaskCost(TimeSpan Duration, ByteSize Size);
