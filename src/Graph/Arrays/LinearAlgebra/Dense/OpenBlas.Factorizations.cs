using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Kernels;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <content>The functions of LAPACK.</content>
internal sealed unsafe partial class OpenBlas
{
    public Block<T> MultiplyUpper<T>(Block<T> a, Block<T> upper)
        where T : unmanaged, INumberBase<T>
    {
        // Column by column: that is how factorizations give the matrices.
        const int ColumnMajor = 102, Right = 142, Upper = 121, NotUnit = 131;
        int m = a.Shape[0], n = a.Shape[1];
        T[] product = Matrices.Columns(a);
        Block<T> held = upper;
        if (upper.Strides[0] != 1 || upper.Strides[1] < n)
        {
            held = Matrices.OfColumns(Matrices.Columns(upper), n, n);
        }

        if (product.Length > 0)
        {
            fixed (T* x = held.Buffer[held.Offset..], y = product)
            {
                if (typeof(T) == typeof(double))
                {
                    _dtrmm(ColumnMajor, Right, Upper, Plain, NotUnit, m, n, 1, (double*)x, held.Strides[1], (double*)y, m);
                }
                else
                {
                    Complex one = Complex.One;
                    _ztrmm(ColumnMajor, Right, Upper, Plain, NotUnit, m, n, &one, (Complex*)x, held.Strides[1], (Complex*)y, m);
                }
            }
        }

        return Matrices.OfColumns(product, m, n);
    }

    public void QR<T>(T[] a, int m, int n, T[] r)
        where T : unmanaged, INumberBase<T>
    {
        int k = Math.Min(m, n), info, query = -1;
        if (k == 0)
        {
            return;
        }

        bool isReal = typeof(T) == typeof(double);
        var factorize = isReal ? _dgeqrf : _zgeqrf;
        var generate = isReal ? _dorgqr : _zungqr;
        T size;
        var tau = new T[k];
        fixed (T* x = a, t = tau)
        {
            factorize(&m, &n, x, &m, t, &size, &query, &info);
            var work = new T[Length(&size)];
            int length = work.Length;
            fixed (T* w = work)
            {
                factorize(&m, &n, x, &m, t, w, &length, &info);
            }

            Check(isReal ? "dgeqrf" : "zgeqrf", info);
            for (int j = 0; j < n; j++)
            {
                int above = Math.Min(j + 1, k);
                Array.Copy(a, (long)j * m, r, (long)j * k, above);
                Array.Clear(r, (j * k) + above, k - above);
            }

            generate(&m, &k, &k, x, &m, t, &size, &query, &info);
            work = new T[Length(&size)];
            length = work.Length;
            fixed (T* w = work)
            {
                generate(&m, &k, &k, x, &m, t, w, &length, &info);
            }

            Check(isReal ? "dorgqr" : "zungqr", info);
        }
    }

    public bool Svd<T>(T[] a, int n, double[] s, T[] u, T[] vt)
        where T : unmanaged, INumberBase<T>
    {
        if (n == 0)
        {
            return true;
        }

        T size;
        int info;
        bool isReal = typeof(T) == typeof(double);
        var integers = new int[8 * n];
        var reals = new double[isReal ? 1 : (5 * n * n) + (7 * n)];
        fixed (T* x = a, left = u, right = vt)
        fixed (double* values = s, real = reals)
        fixed (int* i = integers)
        {
            Decompose(x, n, values, left, right, &size, -1, real, i);
            var work = new T[Length(&size)];
            fixed (T* w = work)
            {
                info = Decompose(x, n, values, left, right, w, work.Length, real, i);
            }
        }

        return info > 0 ? false : Check(isReal ? "dgesdd" : "zgesdd", info);
    }

    public bool Cholesky<T>(T[] a, int n)
        where T : unmanaged, INumberBase<T>
    {
        if (n == 0)
        {
            return true;
        }

        int info;
        byte half = (byte)'L';
        bool isReal = typeof(T) == typeof(double);
        fixed (T* x = a)
        {
            (isReal ? _dpotrf : _zpotrf)(&half, &n, x, &n, &info, 1);
        }

        return info > 0 ? false : Check(isReal ? "dpotrf" : "zpotrf", info);
    }

    public void LU<T>(T[] a, int m, int n, int[] exchanges)
        where T : unmanaged, INumberBase<T>
    {
        if (n == 0)
        {
            return;
        }

        int info;
        bool isReal = typeof(T) == typeof(double);
        fixed (T* x = a)
        fixed (int* pivots = exchanges)
        {
            (isReal ? _dgetrf : _zgetrf)(&m, &n, x, &m, pivots, &info);
        }

        Check(isReal ? "dgetrf" : "zgetrf", Math.Min(info, 0));
        for (int i = 0; i < n; i++)
        {
            exchanges[i]--;
        }
    }

    public void SolveTriangular<T>(Block<T> t, bool lower, bool unit, Block<T> b)
        where T : unmanaged, INumberBase<T>
    {
        int n = t.Shape[0], columns = b.Length / Math.Max(1, n);
        if (b.Length == 0)
        {
            return;
        }

        const int Left = 141, Upper = 121, Lower = 122, NotUnit = 131, Unit = 132;
        (Block<T> matrix, int form, int step) = Form(t);
        // A matrix by columns is the other half of its transpose by rows.
        int half = lower == (form == Plain) ? Lower : Upper, diagonal = unit ? Unit : NotUnit;
        fixed (T* x = matrix.Buffer[matrix.Offset..], y = b.Writable)
        {
            if (typeof(T) == typeof(double))
            {
                _dtrsm(RowMajor, Left, half, form, diagonal, n, columns, 1, (double*)x, step, (double*)y, columns);
            }
            else
            {
                Complex one = Complex.One;
                _ztrsm(RowMajor, Left, half, form, diagonal, n, columns, &one, (Complex*)x, step, (Complex*)y, columns);
            }
        }
    }

    /// <summary>Calls one of the decompositions, or asks it for the size of its working memory.</summary>
    private int Decompose<T>(T* a, int n, double* s, T* u, T* vt, T* work, int length, double* reals, int* integers)
        where T : unmanaged
    {
        int info;
        byte job = (byte)'S';
        if (typeof(T) == typeof(double))
        {
            _dgesdd(&job, &n, &n, (double*)a, &n, s, (double*)u, &n, (double*)vt, &n, (double*)work, &length, integers, &info, 1);
        }
        else
        {
            _zgesdd(&job, &n, &n, (Complex*)a, &n, s, (Complex*)u, &n, (Complex*)vt, &n, (Complex*)work, &length, reals, integers, &info, 1);
        }

        return info;
    }

    /// <summary>The number of elements that a query for working memory gives as an element.</summary>
    private static int Length<T>(T* size)
        where T : unmanaged => (int)*(double*)size;

    private static bool Check(string function, int info) => info == 0 ? true
        : throw new InvalidOperationException($"LAPACK's {function} refused argument {-info}: the matrix holds NaN or infinity, or this is a defect.");
}
