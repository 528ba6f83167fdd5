using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Kernels;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <content>The functions of LAPACK.</content>
internal sealed unsafe partial class OpenBlas
{
    public Block<double> MultiplyUpper(Block<double> a, Block<double> upper)
    {
        // Column by column: that is how factorizations give the matrices.
        const int ColumnMajor = 102, Right = 142, Upper = 121, NotUnit = 131;
        int m = a.Shape[0], n = a.Shape[1];
        double[] product = Matrices.Columns(a);
        Block<double> held = upper;
        if (upper.Strides[0] != 1 || upper.Strides[1] < n)
        {
            held = Matrices.OfColumns(Matrices.Columns(upper), n, n);
        }

        if (product.Length > 0)
        {
            fixed (double* x = held.Buffer[held.Offset..], y = product)
            {
                _dtrmm(ColumnMajor, Right, Upper, Plain, NotUnit, m, n, 1, x, held.Strides[1], y, m);
            }
        }

        return Matrices.OfColumns(product, m, n);
    }

    public void QR(double[] a, int m, int n, double[] r)
    {
        int k = Math.Min(m, n), info, query = -1;
        if (k == 0)
        {
            return;
        }

        double size = 0;
        var tau = new double[k];
        fixed (double* x = a, t = tau)
        {
            _dgeqrf(&m, &n, x, &m, t, &size, &query, &info);
            var work = new double[(int)size];
            int length = work.Length;
            fixed (double* w = work)
            {
                _dgeqrf(&m, &n, x, &m, t, w, &length, &info);
            }

            Check("dgeqrf", info);
            for (int j = 0; j < n; j++)
            {
                int above = Math.Min(j + 1, k);
                Array.Copy(a, (long)j * m, r, (long)j * k, above);
                Array.Clear(r, (j * k) + above, k - above);
            }

            _dorgqr(&m, &k, &k, x, &m, t, &size, &query, &info);
            work = new double[(int)size];
            length = work.Length;
            fixed (double* w = work)
            {
                _dorgqr(&m, &k, &k, x, &m, t, w, &length, &info);
            }

            Check("dorgqr", info);
        }
    }

    public bool Svd(double[] a, int n, double[] s, double[] u, double[] vt)
    {
        if (n == 0)
        {
            return true;
        }

        int info, query = -1;
        double size = 0;
        byte job = (byte)'S';
        var integers = new int[8 * n];
        fixed (double* x = a, values = s, left = u, right = vt)
        fixed (int* i = integers)
        {
            _dgesdd(&job, &n, &n, x, &n, values, left, &n, right, &n, &size, &query, i, &info, 1);
            var work = new double[(int)size];
            int length = work.Length;
            fixed (double* w = work)
            {
                _dgesdd(&job, &n, &n, x, &n, values, left, &n, right, &n, w, &length, i, &info, 1);
            }
        }

        return info > 0 ? false : Check("dgesdd", info);
    }

    public bool Cholesky(double[] a, int n)
    {
        if (n == 0)
        {
            return true;
        }

        int info;
        byte half = (byte)'L';
        fixed (double* x = a)
        {
            _dpotrf(&half, &n, x, &n, &info, 1);
        }

        return info > 0 ? false : Check("dpotrf", info);
    }

    public void LU(double[] a, int m, int n, int[] exchanges)
    {
        if (n == 0)
        {
            return;
        }

        int info;
        fixed (double* x = a)
        fixed (int* pivots = exchanges)
        {
            _dgetrf(&m, &n, x, &m, pivots, &info);
        }

        Check("dgetrf", Math.Min(info, 0));
        for (int i = 0; i < n; i++)
        {
            exchanges[i]--;
        }
    }

    public void SolveTriangular(Block<double> t, bool lower, bool unit, Block<double> b)
    {
        int n = t.Shape[0], columns = b.Length / Math.Max(1, n);
        if (b.Length == 0)
        {
            return;
        }

        const int Left = 141, Upper = 121, Lower = 122, NotUnit = 131, Unit = 132;
        (Block<double> matrix, int form, int step) = Form(t);
        // A matrix by columns is the other half of its transpose by rows.
        int half = lower == (form == Plain) ? Lower : Upper;
        fixed (double* x = matrix.Buffer[matrix.Offset..], y = b.Writable)
        {
            _dtrsm(RowMajor, Left, half, form, unit ? Unit : NotUnit, n, columns, 1, x, step, y, columns);
        }
    }

    private static bool Check(string function, int info) => info == 0 ? true
        : throw new InvalidOperationException($"LAPACK's {function} refused argument {-info}: the matrix holds NaN or infinity, or this is a defect.");
}
