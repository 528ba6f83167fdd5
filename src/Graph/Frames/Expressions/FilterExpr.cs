using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>The rows of a frame where a mask is true.</summary>
internal sealed class FilterExpr(Expr frame, Expr mask)
    : FrameExpr("filter", new FilterKernel(), FilteredRows(frame, mask), frame, mask)
{
    /// <summary>Which rows a filter leaves: those of equal filters over equal rows are the same.</summary>
    public static UInt128 FilteredRows(Expr rows, Expr mask) => ContentToken.Of("filter", ExprNames.RowsOf(rows), mask);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new FilterExpr(operands[0], operands[1]);

    protected internal override void PushDemand(Demand? demand, DemandSink operands) => operands.Need(0, demand);

    // The operand may have columns that only the mask needs: they are not to be copied row by row.
    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        new FilterExpr(ExprNames.Narrowed(operands[0], demand), operands[1]);

    protected override TableSchema MakeSchema() => ExprNames.SchemaOf(Operands[0]);
}
