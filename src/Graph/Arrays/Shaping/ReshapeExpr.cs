using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Shaping;

/// <summary>Blocks under another shape, one by one: counted row by row in both grids, the same number is the same block.</summary>
internal sealed class ReshapeExpr(ArrayLayout layout, Expr operand, int[] groups, int[] sourceGroups)
    : ArrayExpr("reshape", ((ArrayExpr)operand).Kind, layout, operand)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ReshapeExpr(Layout, operands[0], groups, sourceGroups);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, groups, sourceGroups, Layout.Chunks, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        var corner = new int[source.Rank];
        for (int block = 0; block < PartitionCount; block++)
        {
            // Axes form groups of as many elements on both sides; within each group blocks are counted alike.
            int[] position = Layout.PositionOf(block);
            int start = 0, sourceStart = 0;
            for (int group = 0; group < groups.Length; group++)
            {
                int number = 0;
                for (int axis = start; axis < groups[group]; axis++)
                {
                    number = (number * Layout.Grid[axis]) + position[axis];
                }

                for (int axis = sourceGroups[group] - 1; axis >= sourceStart; axis--)
                {
                    (number, corner[axis]) = Math.DivRem(number, source.Grid[axis]);
                }

                (start, sourceStart) = (groups[group], sourceGroups[group]);
            }

            tasks.Add(new ReshapeKernel(new(Layout.BlockShape(position))), tasks.Id(Operands[0], source.BlockAt(corner)));
        }
    }
}
