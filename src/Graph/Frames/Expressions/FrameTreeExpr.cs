using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A tree whose result is a table, with rows of its own.</summary>
internal sealed class FrameTreeExpr(string prefix, Kernel combine, Kernel finish, Expr partials, TableSchema schema)
    : TreeExpr(prefix, combine, finish, partials), IFrameExpr
{
    private readonly (string Prefix, Kernel Combine, Kernel Finish) _steps = (prefix, combine, finish);

    /// <inheritdoc/>
    public TableSchema Schema { get; } = schema;

    /// <inheritdoc/>
    public UInt128 Rows => field == default ? field = ContentToken.Of("rows", this) : field;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        new FrameTreeExpr(_steps.Prefix, _steps.Combine, _steps.Finish, operands[0], Schema);
}
