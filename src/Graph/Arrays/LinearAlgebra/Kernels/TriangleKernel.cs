using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The elements of a matrix on one side of a diagonal, with it; zeros on the other.</summary>
/// <param name="Lower">Which side.</param>
/// <param name="Diagonal">The column, counted in this block, that the diagonal has in the first row.</param>
internal sealed record TriangleKernel(bool Lower, long Diagonal) : Kernel
{
    public override string Label => Lower ? "tril" : "triu";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Block)inputs[0]!).Kind.Visit(new Cut((Block)inputs[0]!, this));

    private sealed class Cut(Block block, TriangleKernel kernel) : ElementKinds.IVisitor<Block>
    {
        public Block Visit<T>()
            where T : unmanaged
        {
            int rows = block.Shape[0], columns = block.Shape[1];
            var result = Block<T>.New(rows, columns);
            block.CopyTo(result);
            for (int i = 0; i < rows; i++)
            {
                Span<T> row = result.Writable.Slice(i * columns, columns);
                int at = (int)Math.Clamp(kernel.Diagonal + i + (kernel.Lower ? 1 : 0), 0, columns);
                (kernel.Lower ? row[at..] : row[..at]).Clear();
            }

            return result;
        }
    }
}
