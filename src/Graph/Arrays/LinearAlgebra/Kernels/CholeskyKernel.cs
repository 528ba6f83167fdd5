using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>
/// A block of a Cholesky factor. On the diagonal the inputs are the block of the matrix and the factor's blocks to the left of it; below
/// it the block of the matrix, the factor's diagonal block of the column, its blocks to the left in this row and those in that row.
/// </summary>
/// <param name="IsDiagonal">Whether the block is on the diagonal.</param>
internal sealed record CholeskyKernel(bool IsDiagonal) : Kernel
{
    public override string Label => "cholesky";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        // The transposed block, with the sign turned so that products can be added.
        Block source = ((Block)inputs[0]!).Permute([1, 0]);
        var block = Block<double>.New(source.Shape.ToArray());
        source.CopyTo(block);
        TensorPrimitives.Negate(block.Span, block.Writable);
        int first = IsDiagonal ? 1 : 2, count = IsDiagonal ? inputs.Length - 1 : (inputs.Length - 2) / 2;
        for (int k = 0; k < count; k++)
        {
            var own = (Block<double>)inputs[first + k]!;
            Block<double> column = IsDiagonal ? own : (Block<double>)inputs[first + count + k]!;
            DenseLinearAlgebra.Current.MultiplyAdd(column, (Block<double>)own.Permute([1, 0]), block);
        }

        TensorPrimitives.Negate(block.Span, block.Writable);
        if (!IsDiagonal)
        {
            DenseLinearAlgebra.Current.SolveTriangular((Block<double>)inputs[1]!, lower: true, unit: false, block);
            return block.Permute([1, 0]);
        }

        // Read column by column the rows of the transposed block are those of the block itself.
        int n = block.Shape[0];
        double[] values = block.Span.ToArray();
        if (!DenseLinearAlgebra.Current.Cholesky(values, n))
        {
            throw new ArgumentException($"'cholesky' in task '{context.Key}': the matrix is not positive definite.");
        }

        for (int j = 1; j < n; j++)
        {
            Array.Clear(values, j * n, j);
        }

        return Matrices.OfColumns(values, n, n);
    }
}
