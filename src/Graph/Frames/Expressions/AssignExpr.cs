using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>A frame with one column added or replaced.</summary>
internal sealed class AssignExpr(Expr frame, string name, Expr value, ColumnType type)
    : FrameExpr("assign", new AssignKernel(name), ExprNames.RowsOf(frame), frame, value)
{
    private readonly ColumnType _type = type;

    public string Name { get; } = name;

    /// <summary>Whether what is assigned has a value for each row, not one value for all of them.</summary>
    public bool ValueIsColumn => Operands[1] is IRowsExpr;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new AssignExpr(operands[0], Name, operands[1], _type);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        if (demand is ColumnsDemand columns)
        {
            operands.Need(0, new ColumnsDemand(columns.Names.Remove(Name)));
            operands.Need(1, columns.Names.Contains(Name) ? null : ColumnsDemand.Nothing);
        }
    }

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        demand is ColumnsDemand columns && !columns.Names.Contains(Name) ? operands[0] : WithOperands(operands);

    protected override TableSchema MakeSchema()
    {
        TableSchema schema = ExprNames.SchemaOf(Operands[0]);
        var column = new ColumnSchema(Name, _type);
        return schema.Contains(Name)
            ? new TableSchema(schema.Columns.Select(c => c.Name == Name ? column : c))
            : new TableSchema(schema.Columns.Append(column));
    }
}
