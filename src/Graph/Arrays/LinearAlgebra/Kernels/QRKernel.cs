using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Kernels;

/// <summary>Q and R of matrices that stand one above the other: blocks of an array, or the R of earlier factorizations.</summary>
internal sealed record QRKernel : Kernel
{
    public override string Label => "qr";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        (inputs[0] as Block ?? ((Factors)inputs[0]!)[1]) is Block<Complex> ? Run<Complex>(inputs) : Run<double>(inputs);

    private static Factors Run<T>(ReadOnlySpan<object?> inputs)
        where T : unmanaged, INumberBase<T>
    {
        var parts = new Block<T>[inputs.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = inputs[i] as Block<T> ?? (Block<T>)((Factors)inputs[i]!)[1];
        }

        int n = parts[0].Shape[1];
        T[] q = Matrices.StackColumns(parts, out int m);
        int k = Math.Min(m, n);
        var r = new T[k * n];
        DenseLinearAlgebra.Current.QR(q, m, n, r);
        return new Factors(Matrices.OfColumns(m == k || q.Length == m * k ? q : q[..(m * k)], m, k), Matrices.OfColumns(r, k, n));
    }
}
