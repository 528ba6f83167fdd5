namespace Actors.Frames.Kernels;

/// <summary>One column of results.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The column it is computed of; empty for the number of rows.</param>
/// <param name="Function">What is computed.</param>
/// <param name="Type">The type of the result.</param>
/// <param name="Ddof">For variances: what is taken from the count to divide by.</param>
internal sealed record AggregateOutput(string Name, string Source, AggregateFunction Function, ColumnType Type, int Ddof = 1);
