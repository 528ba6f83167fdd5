using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays.Blocks;
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

    public Block<double> MultiplyUpper(Block<double> a, Block<double> upper)
    {
        var product = Block<double>.New(a.Shape[0], upper.Shape[1]);
        product.Writable.Clear();
        Multiply(a, upper, product);
        return product;
    }

    public void QR(double[] a, int m, int n, double[] r)
    {
        int k = Math.Min(m, n);
        if (k == 0)
        {
            return;
        }

        if (m >= n)
        {
            s_provider.ThinQRFactor(a, m, n, r, new double[n]);
            return;
        }

        // Q is that of the first columns, and R = Qᵀ · A.
        double[] q = a[..(m * m)];
        s_provider.ThinQRFactor(q, m, m, new double[m * m], new double[m]);
        var product = Block<double>.New(n, k);
        product.Writable.Clear();
        Multiply(new Block<double>(a, [n, m]), new Block<double>(q, [m, k], [1, m]), product);
        product.Span.CopyTo(r);
        for (int j = 0; j < k; j++)
        {
            Array.Clear(r, (j * k) + j + 1, k - j - 1);
        }

        q.CopyTo(a, 0);
    }

    public bool Svd(double[] a, int n, double[] s, double[] u, double[] vt)
    {
        if (n == 0)
        {
            return true;
        }

        try
        {
            s_provider.SingularValueDecomposition(true, a, n, n, s, u, vt);
            return true;
        }
        catch (NonConvergenceException)
        {
            return false;
        }
    }

    public bool Cholesky(double[] a, int n)
    {
        if (n == 0)
        {
            return true;
        }

        try
        {
            s_provider.CholeskyFactor(a, n);
            return true;
        }
        catch (ArgumentException)
        {
            // That is how it says that the matrix is not positive definite.
            return false;
        }
    }

    public void LU(double[] a, int m, int n, int[] exchanges)
    {
        // MathNet's takes square matrices only. Column by column, each first brought up to date with those before it.
        for (int j = 0; j < n; j++)
        {
            Span<double> column = a.AsSpan(j * m, m);
            for (int k = 0; k < j; k++)
            {
                (column[k], column[exchanges[k]]) = (column[exchanges[k]], column[k]);
            }

            for (int k = 0; k < j; k++)
            {
                if (column[k] != 0)
                {
                    TensorPrimitives.MultiplyAdd(a.AsSpan((k * m) + k + 1, m - k - 1), -column[k], column[(k + 1)..], column[(k + 1)..]);
                }
            }

            int largest = j + TensorPrimitives.IndexOfMaxMagnitude<double>(column[j..]);
            exchanges[j] = largest;
            for (int k = 0; k < j; k++)
            {
                (a[(k * m) + j], a[(k * m) + largest]) = (a[(k * m) + largest], a[(k * m) + j]);
            }

            (column[j], column[largest]) = (column[largest], column[j]);
            if (column[j] != 0)
            {
                TensorPrimitives.Divide(column[(j + 1)..], column[j], column[(j + 1)..]);
            }
        }
    }

    public void SolveTriangular(Block<double> t, bool lower, bool unit, Block<double> b)
    {
        int n = t.Shape[0], columns = b.Length / Math.Max(1, n), rowStep = t.Strides[0], columnStep = t.Strides[1];
        ReadOnlySpan<double> values = t.Buffer[t.Offset..];
        Span<double> x = b.Writable;
        for (int step = 0; step < n; step++)
        {
            int i = lower ? step : n - 1 - step;
            Span<double> row = x.Slice(i * columns, columns);
            for (int j = lower ? 0 : i + 1; j < (lower ? i : n); j++)
            {
                double factor = values[(i * rowStep) + (j * columnStep)];
                if (factor != 0)
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
