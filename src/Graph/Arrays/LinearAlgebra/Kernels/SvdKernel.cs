using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The singular value decomposition of a square matrix: U, the singular values and Vᴴ.</summary>
internal sealed record SvdKernel : Kernel
{
    public override string Label => "svd";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        inputs[0] is Block<Complex> ? Run<Complex>(inputs, context) : Run<double>(inputs, context);

    private Factors Run<T>(ReadOnlySpan<object?> inputs, KernelContext context)
        where T : unmanaged, INumberBase<T>
    {
        var matrix = (Block<T>)inputs[0]!;
        int n = matrix.Shape[0];
        var s = new double[n];
        T[] u = new T[n * n], vt = new T[n * n];
        return DenseLinearAlgebra.Current.Svd(Matrices.Columns(matrix), n, s, u, vt)
            ? new Factors(Matrices.OfColumns(u, n, n), new Block<double>(s, [n]), Matrices.OfColumns(vt, n, n))
            : throw new InvalidOperationException($"The singular value decomposition in task '{context.Key}' did not converge; look for NaN or infinity in the matrix.");
    }
}
