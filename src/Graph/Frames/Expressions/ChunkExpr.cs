using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>The first step of a reduction: one small partial result for each partition of a frame or of columns.</summary>
internal sealed class ChunkExpr(string prefix, Kernel kernel, EquatableArray<string> columns, ReadOnlySpan<Expr> operands)
    : StepExpr(prefix, kernel, default, operands)
{
    private readonly EquatableArray<string> _columns = columns;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ChunkExpr(Prefix, Kernel, _columns, operands);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        for (int i = 0; i < Operands.Length; i++)
        {
            operands.Need(i, demand is not null ? demand : Operands[i] is IFrameExpr ? ColumnsDemand.Of(_columns) : null);
        }
    }
}
