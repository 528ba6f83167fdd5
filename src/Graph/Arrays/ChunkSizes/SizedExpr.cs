using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.ChunkSizes;

/// <summary>An array whose sizes were computed. That the blocks have them is checked, since functions of users may give others the next time.</summary>
internal sealed class SizedExpr(ArrayLayout layout, Expr operand) : ArrayExpr("sized", ((ArrayExpr)operand).Kind, layout, operand)
{
    /// <summary>The layout that the shapes of all blocks make.</summary>
    /// <param name="layout">What is known.</param>
    /// <param name="shapes">The shape of each block.</param>
    /// <exception cref="InvalidOperationException">Blocks beside each other have different sizes.</exception>
    public static ArrayLayout LayoutOf(ArrayLayout layout, int[][] shapes)
    {
        long[][] chunks = [.. layout.Chunks.Select(c => (long[])c.Clone())];
        for (int block = 0; block < shapes.Length; block++)
        {
            int[] position = layout.PositionOf(block);
            for (int axis = 0; axis < position.Length; axis++)
            {
                ref long size = ref chunks[axis][position[axis]];
                if (size >= 0 && size != shapes[block][axis])
                {
                    throw new InvalidOperationException(
                        $"Block ({string.Join(", ", position)}) has {shapes[block][axis]} elements along axis {axis}, but another one at that place has {size}: "
                        + "the blocks are not those of one array.");
                }

                size = shapes[block][axis];
            }
        }

        return new ArrayLayout(chunks);
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new SizedExpr(Layout, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, Layout.Chunks, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int block = 0; block < PartitionCount; block++)
        {
            tasks.Add(new SizedKernel(new(Layout.BlockShape(Layout.PositionOf(block)))), tasks.Id(Operands[0], block));
        }
    }
}
