namespace Actors.Frames.Expressions;

/// <summary>An expression each of whose results is a table.</summary>
internal interface IFrameExpr : IRowsExpr
{
    /// <summary>The columns of every partition.</summary>
    TableSchema Schema { get; }
}
