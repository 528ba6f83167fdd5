using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Kernels;
using MathNet.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <summary>Factorizations of MathNet.Numerics and products of our own, which are vectorised: for machines without OpenBLAS.</summary>
internal sealed class ManagedLinearAlgebra : IDenseLinearAlgebra
{
    private static readonly ManagedLinearAlgebraProvider s_provider = ManagedLinearAlgebraProvider.Instance;

    public string Name => "managed";

    public void MultiplyAdd<T>(Block<T> a, Block<T> b, Block<T> c)
        where T : unmanaged
    {
        switch (c)
        {
            case Block<double> x: Multiply((Block<double>)(object)a, (Block<double>)(object)b, x); break;
            case Block<float> x: Multiply((Block<float>)(object)a, (Block<float>)(object)b, x); break;
            case Block<long> x: Multiply((Block<long>)(object)a, (Block<long>)(object)b, x); break;
            case Block<int> x: Multiply((Block<int>)(object)a, (Block<int>)(object)b, x); break;
            case Block<short> x: Multiply((Block<short>)(object)a, (Block<short>)(object)b, x); break;
            case Block<byte> x: Multiply((Block<byte>)(object)a, (Block<byte>)(object)b, x); break;
            case Block<Complex> x: Multiply((Block<Complex>)(object)a, (Block<Complex>)(object)b, x); break;
            default: throw new NotSupportedException($"Products of {c.Kind.Name()} are not defined.");
        }
    }

    public Block<T> MultiplyUpper<T>(Block<T> a, Block<T> upper)
        where T : unmanaged, INumberBase<T>
    {
        var product = Block<T>.New(a.Shape[0], upper.Shape[1]);
        product.Writable.Clear();
        Multiply(a, upper, product);
        return product;
    }

    public void QR<T>(T[] a, int m, int n, T[] r)
        where T : unmanaged, INumberBase<T>
    {
        int k = Math.Min(m, n);
        if (k == 0)
        {
            return;
        }

        if (m >= n)
        {
            Provider<T>().ThinQRFactor(a, m, n, r, new T[n]);
            return;
        }

        // Q is that of the first columns, and R = Qᴴ · A.
        T[] q = a[..(m * m)];
        Provider<T>().ThinQRFactor(q, m, m, new T[m * m], new T[m]);
        var product = Block<T>.New(n, k);
        product.Writable.Clear();
        Multiply(new Block<T>(a, [n, m]), Matrices.Conjugate(Matrices.OfColumns(q, m, k)), product);
        product.Span.CopyTo(r);
        for (int j = 0; j < k; j++)
        {
            Array.Clear(r, (j * k) + j + 1, k - j - 1);
        }

        q.CopyTo(a, 0);
    }

    public bool Svd<T>(T[] a, int n, double[] s, T[] u, T[] vt)
        where T : unmanaged, INumberBase<T>
    {
        if (n == 0)
        {
            return true;
        }

        try
        {
            T[] values = s as T[] ?? new T[n];
            Provider<T>().SingularValueDecomposition(true, a, n, n, values, u, vt);
            if (values is Complex[] complex)
            {
                for (int i = 0; i < n; i++)
                {
                    s[i] = complex[i].Real;
                }
            }

            return true;
        }
        catch (NonConvergenceException)
        {
            return false;
        }
    }

    public bool Cholesky<T>(T[] a, int n)
        where T : unmanaged, INumberBase<T>
    {
        if (n == 0)
        {
            return true;
        }

        try
        {
            Provider<T>().CholeskyFactor(a, n);
            return true;
        }
        catch (ArgumentException)
        {
            // That is how it says that the matrix is not positive definite.
            return false;
        }
    }

    public void LU<T>(T[] a, int m, int n, int[] exchanges)
        where T : unmanaged, INumberBase<T>
    {
        // MathNet's takes square matrices only. Column by column, each first brought up to date with those before it.
        for (int j = 0; j < n; j++)
        {
            Span<T> column = a.AsSpan(j * m, m);
            for (int k = 0; k < j; k++)
            {
                (column[k], column[exchanges[k]]) = (column[exchanges[k]], column[k]);
            }

            for (int k = 0; k < j; k++)
            {
                if (!T.IsZero(column[k]))
                {
                    TensorPrimitives.MultiplyAdd(a.AsSpan((k * m) + k + 1, m - k - 1), -column[k], column[(k + 1)..], column[(k + 1)..]);
                }
            }

            int largest = j + Largest<T>(column[j..]);
            exchanges[j] = largest;
            for (int k = 0; k < j; k++)
            {
                (a[(k * m) + j], a[(k * m) + largest]) = (a[(k * m) + largest], a[(k * m) + j]);
            }

            (column[j], column[largest]) = (column[largest], column[j]);
            if (!T.IsZero(column[j]))
            {
                TensorPrimitives.Divide(column[(j + 1)..], column[j], column[(j + 1)..]);
            }
        }
    }

    public void SolveTriangular<T>(Block<T> t, bool lower, bool unit, Block<T> b)
        where T : unmanaged, INumberBase<T>
    {
        int n = t.Shape[0], columns = b.Length / Math.Max(1, n), rowStep = t.Strides[0], columnStep = t.Strides[1];
        ReadOnlySpan<T> values = t.Buffer[t.Offset..];
        Span<T> x = b.Writable;
        for (int step = 0; step < n; step++)
        {
            int i = lower ? step : n - 1 - step;
            Span<T> row = x.Slice(i * columns, columns);
            for (int j = lower ? 0 : i + 1; j < (lower ? i : n); j++)
            {
                T factor = values[(i * rowStep) + (j * columnStep)];
                if (!T.IsZero(factor))
                {
                    TensorPrimitives.MultiplyAdd(x.Slice(j * columns, columns), -factor, row, row);
                }
            }

            if (!unit)
            {
                TensorPrimitives.Divide(row, values[(i * rowStep) + (i * columnStep)], row);
            }
        }
    }

    [SuppressMessage("Performance", "CA1859:Use concrete types when possible", Justification = "The provider is asked for one element type.")]
    private static ILinearAlgebraProvider<T> Provider<T>()
        where T : unmanaged => (ILinearAlgebraProvider<T>)(object)s_provider;

    /// <summary>The place of the largest; of complex numbers by the sum of both parts' magnitudes, as LAPACK chooses.</summary>
    private static int Largest<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            return TensorPrimitives.IndexOfMaxMagnitude(MemoryMarshal.Cast<T, double>(values));
        }

        ReadOnlySpan<Complex> complex = MemoryMarshal.Cast<T, Complex>(values);
        int best = 0;
        double largest = -1;
        for (int i = 0; i < complex.Length; i++)
        {
            double size = Math.Abs(complex[i].Real) + Math.Abs(complex[i].Imaginary);
            if (size > largest)
            {
                (best, largest) = (i, size);
            }
        }

        return best;
    }

    private static void Multiply<T>(Block<T> a, Block<T> b, Block<T> c)
        where T : unmanaged, INumberBase<T>
    {
        int m = a.Shape[0], k = a.Shape[1], n = b.Shape[1];
        if (m == 0 || n == 0 || k == 0)
        {
            return;
        }

        if (Vector<T>.IsSupported)
        {
            BlockedProduct.Add(
                m, n, k, in a.Buffer[a.Offset], a.Strides[0], a.Strides[1], in b.Buffer[b.Offset], b.Strides[0], b.Strides[1], c.Writable);
            return;
        }

        ReadOnlySpan<T> left = a.Buffer, right = b.Buffer;
        for (int i = 0; i < m; i++)
        {
            Span<T> row = c.Writable.Slice(i * n, n);
            for (int p = 0; p < k; p++)
            {
                T factor = left[a.Offset + (i * a.Strides[0]) + (p * a.Strides[1])];
                int at = b.Offset + (p * b.Strides[0]);
                for (int j = 0; j < n; j++, at += b.Strides[1])
                {
                    row[j] += factor * right[at];
                }
            }
        }
    }
}
