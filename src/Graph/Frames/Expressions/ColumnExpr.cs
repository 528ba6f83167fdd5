using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>One column of a frame.</summary>
internal sealed class ColumnExpr(Expr frame, string name)
    : SeriesExpr("column", new ColumnKernel(name), ExprNames.RowsOf(frame), frame)
{
    private readonly string _name = name;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ColumnExpr(operands[0], _name);

    protected internal override Expr Simplify() => Operands[0] switch
    {
        AssignExpr assign when assign.Name != _name => new ColumnExpr(assign.Operands[0], _name),
        AssignExpr { ValueIsColumn: true } assign => assign.Operands[1],
        SelectExpr select => new ColumnExpr(select.Operands[0], _name),
        RenameExpr rename => new ColumnExpr(rename.Operands[0], rename.OldName(_name)),
        _ => this,
    };

    protected internal override void PushDemand(Demand? demand, DemandSink operands) =>
        operands.Need(0, demand is null ? ColumnsDemand.Of([_name]) : ColumnsDemand.Nothing);
}
