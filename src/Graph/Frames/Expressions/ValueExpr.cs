using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>Arithmetic of single values: means, sums and the like.</summary>
internal sealed class ValueExpr(string prefix, Kernel kernel, params ReadOnlySpan<Expr> operands) : Expr(operands)
{
    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(prefix, 1, [kernel, .. OperandArray]);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ValueExpr(prefix, kernel, operands);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        for (int i = 0; demand is not null && i < Operands.Length; i++)
        {
            operands.Need(i, ColumnsDemand.Nothing);
        }
    }

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(kernel, Array.ConvertAll(OperandArray, o => tasks.Id(o)));
}
