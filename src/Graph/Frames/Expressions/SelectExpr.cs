using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>Some of a frame's columns, in a stated order.</summary>
internal sealed class SelectExpr(Expr frame, EquatableArray<string> names)
    : FrameExpr("select", new SelectKernel(names), ExprNames.RowsOf(frame), frame)
{
    private readonly EquatableArray<string> _names = names;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new SelectExpr(operands[0], _names);

    protected internal override Expr Simplify() =>
        ExprNames.SchemaOf(Operands[0]).Names.SequenceEqual(_names) ? Operands[0]
        : Operands[0] is SelectExpr inner ? new SelectExpr(inner.Operands[0], _names)
        : this;

    protected internal override void PushDemand(Demand? demand, DemandSink operands) =>
        operands.Need(0, ColumnsDemand.Of(Schema.Demanded(demand)));

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        new SelectExpr(operands[0], new EquatableArray<string>(Schema.Demanded(demand)));

    protected override TableSchema MakeSchema()
    {
        TableSchema schema = ExprNames.SchemaOf(Operands[0]);
        return new TableSchema(_names.Select(n => new ColumnSchema(n, schema[n])));
    }
}
