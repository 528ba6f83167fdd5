using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>The same elements under other axes: transposed, with axes added, dropped or repeated. Nothing is copied.</summary>
internal sealed class ViewExpr(string prefix, ArrayLayout layout, AxisMap map, Expr operand)
    : ArrayExpr(prefix, ((ArrayExpr)operand).Kind, layout, operand)
{
    public AxisMap Map { get; } = map;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ViewExpr(Prefix, Layout, Map, operands[0]);

    protected internal override Expr Simplify() =>
        Operands[0] is ViewExpr inner ? new ViewExpr(Prefix, Layout, Map.Then(inner.Map), inner.Operands[0]) : this;

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, Map, Layout.Chunks, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout inner = ((ArrayExpr)Operands[0]).Layout;
        bool repeats = false;
        for (int axis = 0; axis < Layout.Rank; axis++)
        {
            repeats |= Layout.Chunks[axis] is not [1] && (Map[axis] < 0 || inner.Shape[Map[axis]] == 1);
        }

        var plain = new ViewKernel(Map, null);
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            tasks.Add(
                repeats ? new ViewKernel(Map, new(Layout.BlockShape(position))) : plain,
                tasks.Id(Operands[0], Map.BlockOf(inner, position)));
        }
    }
}
