namespace Actors.Frames.Kernels;

/// <summary>What of a column is kept of each partition, so that the partitions' results can be combined.</summary>
internal enum PartialKind
{
    /// <summary>The number of rows.</summary>
    Rows,

    /// <summary>The number of values.</summary>
    Count,

    /// <summary>The sum in the type of the result: whole numbers exactly.</summary>
    Sum,

    /// <summary>The sum as a double.</summary>
    DoubleSum,

    /// <summary>The least value.</summary>
    Min,

    /// <summary>The greatest value.</summary>
    Max,

    /// <summary>The sum of squared distances from the mean; combined together with the count and the sum of the same column.</summary>
    Squares,
}
