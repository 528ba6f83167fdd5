namespace Actors.Frames.Expressions;

/// <summary>An expression whose partitions are made of rows.</summary>
internal interface IRowsExpr
{
    /// <summary>
    /// Which rows these are: equal for all expressions that have row for row the same origin, and so can be combined row by row.
    /// </summary>
    UInt128 Rows { get; }
}
