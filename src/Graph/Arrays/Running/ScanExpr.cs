using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Running;

/// <summary>
/// Running sums or products along an axis: all blocks at once as if nothing stood before them, then what each hands on, which is small,
/// one after the other, then all blocks at once over that.
/// </summary>
internal sealed class ScanExpr(bool isProduct, int axis, Expr operand)
    : ArrayExpr(isProduct ? "cumprod" : "cumsum", ((ArrayExpr)operand).Kind, ((ArrayExpr)operand).Layout, operand)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ScanExpr(isProduct, axis, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, axis, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var scan = new ScanKernel(isProduct, axis);
        var hand = new ScanCarryKernel(isProduct, axis);
        var over = new ScanOverKernel(isProduct, axis);
        TaskGroup blocks = TaskGroup.Of(Prefix + "-block", Group.Token, Layout.Grid), carries = TaskGroup.Of(Prefix + "-carry", Group.Token, Layout.Grid);
        var scanned = new int[PartitionCount];
        var carried = new int[PartitionCount];
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            int own = tasks.Id(Operands[0], block);
            bool isLast = position[axis] == Layout.Grid[axis] - 1;
            if (position[axis] == 0)
            {
                scanned[block] = tasks.Add(scan, own);
                carried[block] = isLast ? -1 : tasks.AddStep(carries.Key(block), hand, scanned[block]);
                continue;
            }

            position[axis]--;
            int before = carried[Layout.BlockAt(position)];
            scanned[block] = tasks.AddStep(blocks.Key(block), scan, own);
            carried[block] = isLast ? -1 : tasks.AddStep(carries.Key(block), hand, scanned[block], before);
            tasks.Add(over, scanned[block], before);
        }
    }
}
