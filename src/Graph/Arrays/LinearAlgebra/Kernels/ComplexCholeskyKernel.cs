using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>A block of the Cholesky factor of a Hermitian matrix; the inputs are those of <see cref="CholeskyKernel"/>.</summary>
/// <param name="IsDiagonal">Whether the block is on the diagonal.</param>
internal sealed record ComplexCholeskyKernel(bool IsDiagonal) : Kernel
{
    public override string Label => "cholesky";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block<Complex>)inputs[0]!;
        var block = Block<Complex>.New(source.Shape.ToArray());
        source.CopyTo(block);
        int first = IsDiagonal ? 1 : 2, count = IsDiagonal ? inputs.Length - 1 : (inputs.Length - 2) / 2;
        for (int k = 0; k < count; k++)
        {
            var own = (Block<Complex>)inputs[first + k]!;
            var column = IsDiagonal ? own : (Block<Complex>)inputs[first + count + k]!;
            DenseLinearAlgebra.Current.MultiplyAdd(own, MinusAdjoint(column), block);
        }

        int rows = block.Shape[0], columns = block.Shape[1];
        Block<Complex> diagonal = IsDiagonal ? block : (Block<Complex>)((Block)inputs[1]!).ToContiguous();
        for (int i = 0; i < rows; i++)
        {
            Span<Complex> row = block.Writable.Slice(i * columns, columns);
            int end = IsDiagonal ? i : columns;
            for (int j = 0; j < end; j++)
            {
                row[j] = (row[j] - Product(row[..j], diagonal.Span.Slice(j * columns, j))) / diagonal.Span[(j * columns) + j].Real;
            }

            if (IsDiagonal)
            {
                double square = row[i].Real - Product(row[..i], row[..i]).Real;
                if (!(square > 0))
                {
                    throw new ArgumentException($"'cholesky' in task '{context.Key}': the matrix is not positive definite.");
                }

                row[i] = Math.Sqrt(square);
                row[(i + 1)..].Clear();
            }
        }

        return block;
    }

    /// <summary>The sum of products of two rows, of the second conjugated.</summary>
    private static Complex Product(ReadOnlySpan<Complex> left, ReadOnlySpan<Complex> right)
    {
        double real = 0, imaginary = 0;
        for (int i = 0; i < left.Length; i++)
        {
            Complex a = left[i], b = right[i];
            real += (a.Real * b.Real) + (a.Imaginary * b.Imaginary);
            imaginary += (a.Imaginary * b.Real) - (a.Real * b.Imaginary);
        }

        return new Complex(real, imaginary);
    }

    private static Block<Complex> MinusAdjoint(Block<Complex> matrix)
    {
        Block transposed = matrix.Permute([1, 0]);
        var result = Block<Complex>.New(transposed.Shape.ToArray());
        transposed.CopyTo(result);
        foreach (ref Complex value in result.Writable)
        {
            value = -Complex.Conjugate(value);
        }

        return result;
    }
}
