namespace Actors.Frames.Kernels;

/// <summary>One column of partial results.</summary>
/// <param name="Source">The column it is made of; empty for the number of rows.</param>
/// <param name="Kind">What is kept of it.</param>
internal sealed record AggregatePartial(string Source, PartialKind Kind);
