namespace Actors.Frames.Kernels;

/// <summary>What is computed of a column, or of each of its groups.</summary>
internal enum AggregateFunction
{
    /// <summary>The number of rows, with and without a value.</summary>
    Rows,

    /// <summary>The number of values.</summary>
    Count,
    Sum,
    Mean,
    Min,
    Max,
    Std,
    Var,
}
