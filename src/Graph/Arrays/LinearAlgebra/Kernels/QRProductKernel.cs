using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>
/// A block of Q: that of its own factorization times, level by level up the tree, the rows of each later one that belong to it.
/// </summary>
/// <param name="Starts">On each level above the first, the first of these rows.</param>
/// <param name="IsTriangular">
/// Whether all R that were put one above the other are square: then these rows, R · R'⁻¹, are upper triangles too.
/// </param>
internal sealed record QRProductKernel(EquatableArray<int> Starts, bool IsTriangular) : Kernel
{
    public override string Label => "q";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        // From the top, where the matrices are small.
        var factors = new Block<double>[inputs.Length];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = (Block<double>)((Factors)inputs[i]!)[0];
        }

        Block<double>? product = null;
        for (int level = factors.Length - 1; level >= 0; level--)
        {
            Block<double> rows = level == 0 ? factors[0] : Matrices.Rows(factors[level], Starts[level - 1], factors[level - 1].Shape[1]);
            product = product is null ? rows
                : IsTriangular ? DenseLinearAlgebra.Current.MultiplyUpper(rows, product)
                : Matrices.Product(rows, product);
        }

        return product;
    }
}
