using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>A frame whose columns have other names: pairs of old and new.</summary>
internal sealed class RenameExpr(Expr frame, EquatableArray<(string Old, string New)> names)
    : FrameExpr("rename", new RenameKernel(names), ExprNames.RowsOf(frame), frame)
{
    private readonly EquatableArray<(string Old, string New)> _names = names;

    public string OldName(string name)
    {
        foreach ((string old, string @new) in _names)
        {
            if (@new == name)
            {
                return old;
            }
        }

        return name;
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new RenameExpr(operands[0], _names);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        if (demand is ColumnsDemand columns)
        {
            operands.Need(0, ColumnsDemand.Of(columns.Names.Select(OldName)));
        }
    }

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands)
    {
        TableSchema schema = ExprNames.SchemaOf(operands[0]);
        return new RenameExpr(operands[0], new EquatableArray<(string, string)>(_names.Where(n => schema.Contains(n.Old))));
    }

    protected override TableSchema MakeSchema() =>
        new(ExprNames.SchemaOf(Operands[0]).Columns.Select(c => c with { Name = RenameKernel.NewName(_names, c.Name) }));
}
