using System.Numerics;
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

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        ((Factors)inputs[0]!)[0] is Block<Complex> ? Run<Complex>(inputs) : Run<double>(inputs);

    private Block<T> Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        // From the top, where the matrices are small.
        var factors = new Block<T>[inputs.Length];
        for (int i = 0; i < factors.Length; i++)
        {
            factors[i] = (Block<T>)((Factors)inputs[i]!)[0];
        }

        Block<T>? product = null;
        for (int level = factors.Length - 1; level >= 0; level--)
        {
            Block<T> rows = level == 0 ? factors[0] : Matrices.Rows(factors[level], Starts[level - 1], factors[level - 1].Shape[1]);
            product = product is null ? rows
                : IsTriangular ? DenseLinearAlgebra.Current.MultiplyUpper(rows, product)
                : Matrices.Product(rows, product);
        }

        return product!;
    }
}
