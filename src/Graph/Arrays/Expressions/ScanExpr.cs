using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>Running sums or products along an axis: block after block.</summary>
internal sealed class ScanExpr(bool isProduct, int axis, Expr operand)
    : ArrayExpr(isProduct ? "cumprod" : "cumsum", ((ArrayExpr)operand).Kind, ((ArrayExpr)operand).Layout, operand)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ScanExpr(isProduct, axis, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, axis, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var kernel = new ScanKernel(isProduct, axis);
        var ids = new int[PartitionCount];
        for (int block = 0; block < ids.Length; block++)
        {
            int[] position = Layout.PositionOf(block);
            int own = tasks.Id(Operands[0], block);

            // Empty blocks carry nothing.
            do
            {
                position[axis]--;
            }
            while (position[axis] >= 0 && Layout.Chunks[axis][position[axis]] == 0);

            ids[block] = position[axis] < 0 ? tasks.Add(kernel, own) : tasks.Add(kernel, own, ids[Layout.BlockAt(position)]);
        }
    }
}
