using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The singular values, the largest first, of each of a stack of matrices: those of R of their QR factorizations.</summary>
internal sealed record SingularValuesKernel : Kernel
{
    public override string Label => "singular-values";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Block<Complex> ? Run<Complex>((Block)inputs[0]!, context) : Run<double>((Block)inputs[0]!, context);

    private static Block<double> Run<T>(Block source, KernelContext context)
        where T : unmanaged, INumberBase<T>
    {
        Block stack = Matrices.Merge(source, source.Rank - 2, 1, 1);
        int m = stack.Shape[1], n = stack.Shape[2], k = Math.Min(m, n);
        var result = Block<double>.New([.. source.Shape[..^2], k]);
        var values = new double[k];
        for (int i = 0; i < stack.Shape[0] && k > 0; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            int offset = stack.Offset + (i * stack.Strides[0]);
            // A wide matrix has the singular values of the transposed one.
            Block tall = m >= n
                ? stack.View([m, n], [stack.Strides[1], stack.Strides[2]], offset)
                : stack.View([n, m], [stack.Strides[2], stack.Strides[1]], offset);
            var r = new T[k * k];
            DenseLinearAlgebra.Current.QR(Matrices.Columns((Block<T>)tall), Math.Max(m, n), k, r);
            if (!DenseLinearAlgebra.Current.Svd(r, k, values, new T[k * k], new T[k * k]))
            {
                throw new InvalidOperationException(
                    $"The singular values of matrix {i} of the block in task '{context.Key}' did not converge; look for NaN or infinity in it.");
            }

            values.CopyTo(result.Writable[(i * k)..]);
        }

        return result;
    }
}
