using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>The singular value decomposition of a square matrix: U, the singular values and Vᵀ.</summary>
internal sealed record SvdKernel : Kernel
{
    public override string Label => "svd";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var matrix = (Block<double>)inputs[0]!;
        int n = matrix.Shape[0];
        double[] s = new double[n], u = new double[n * n], vt = new double[n * n];
        return DenseLinearAlgebra.Current.Svd(Matrices.Columns(matrix), n, s, u, vt)
            ? new Factors(Matrices.OfColumns(u, n, n), new Block<double>(s, [n]), Matrices.OfColumns(vt, n, n))
            : throw new InvalidOperationException($"The singular value decomposition in task '{context.Key}' did not converge; look for NaN or infinity in the matrix.");
    }
}
