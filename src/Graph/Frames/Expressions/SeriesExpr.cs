using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>
/// A partition-wise step whose results are columns: arithmetic, comparisons, a filtered column. Operands are columns with the same
/// rows, frames that are used whole, or single values.
/// </summary>
internal class SeriesExpr(string prefix, Kernel kernel, UInt128 rows, params ReadOnlySpan<Expr> operands)
    : StepExpr(prefix, kernel, rows, operands)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new SeriesExpr(Prefix, Kernel, Rows, operands);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        // Whoever would have taken this column was dropped: so are the columns it is made from.
        for (int i = 0; demand is not null && i < Operands.Length; i++)
        {
            operands.Need(i, ColumnsDemand.Nothing);
        }
    }

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        demand is null ? WithOperands(operands) : this;
}
