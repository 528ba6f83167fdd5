using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>
/// A block of the Cholesky factor of a symmetric or Hermitian matrix. On the diagonal the inputs are the block of the matrix and the factor's blocks to the left of it; below
/// it the block of the matrix, the factor's diagonal block of the column, its blocks to the left in this row and those in that row.
/// </summary>
/// <param name="IsDiagonal">Whether the block is on the diagonal.</param>
internal sealed record CholeskyKernel(bool IsDiagonal) : Kernel
{
    public override string Label => "cholesky";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Block<Complex> ? Run<Complex>(inputs, context) : Run<double>(inputs, context);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs, KernelContext context)
        where T : unmanaged, INumberBase<T>
    {
        // The adjoint of the block, with the sign turned so that products can be added.
        Block<T> source = Matrices.Adjoint((Block<T>)inputs[0]!);
        var block = Block<T>.New(source.Shape.ToArray());
        source.CopyTo(block);
        TensorPrimitives.Negate(block.Span, block.Writable);
        int first = IsDiagonal ? 1 : 2, count = IsDiagonal ? inputs.Length - 1 : (inputs.Length - 2) / 2;
        for (int k = 0; k < count; k++)
        {
            var own = (Block<T>)inputs[first + k]!;
            Block<T> column = IsDiagonal ? own : (Block<T>)inputs[first + count + k]!;
            DenseLinearAlgebra.Current.MultiplyAdd(column, Matrices.Adjoint(own), block);
        }

        TensorPrimitives.Negate(block.Span, block.Writable);
        if (!IsDiagonal)
        {
            DenseLinearAlgebra.Current.SolveTriangular((Block<T>)inputs[1]!, lower: true, unit: false, block);
            return Matrices.Adjoint(block);
        }

        int n = block.Shape[0];
        T[] values = Matrices.Columns(Matrices.Adjoint(block));
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
