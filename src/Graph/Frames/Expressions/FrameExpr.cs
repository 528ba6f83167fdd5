using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A partition-wise step whose results are tables.</summary>
internal abstract class FrameExpr(string prefix, Kernel kernel, UInt128 rows, params ReadOnlySpan<Expr> operands)
    : StepExpr(prefix, kernel, rows, operands), IFrameExpr
{
    /// <inheritdoc/>
    public TableSchema Schema => field ??= MakeSchema();

    protected abstract TableSchema MakeSchema();
}
