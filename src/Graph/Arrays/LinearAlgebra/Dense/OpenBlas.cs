using System.Numerics;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <summary>OpenBLAS and the LAPACK in it, one thread for each call: kernels run on the worker's own threads.</summary>
internal sealed unsafe partial class OpenBlas : IDenseLinearAlgebra
{
    private const int RowMajor = 101;
    private const int Plain = 111;
    private const int Transposed = 112;

    private static readonly string[] s_names =
        ["libopenblas.so.0", "libopenblas.so", "openblas.dll", "libopenblas.dll", "libopenblas.dylib", "libopenblas.0.dylib"];

    private readonly delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void> _dgemm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void> _sgemm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, Complex*, Complex*, int, void> _zgemm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, int, double, double*, int, double*, int, void> _dtrsm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, int, double, double*, int, double*, int, void> _dtrmm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, void> _ztrsm;
    private readonly delegate* unmanaged<int, int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, void> _ztrmm;
    private readonly delegate* unmanaged<byte*, int*, int*, double*, int*, double*, double*, int*, double*, int*, double*, int*, int*, int*, nint, void> _dgesdd;
    private readonly delegate* unmanaged<byte*, int*, int*, Complex*, int*, double*, Complex*, int*, Complex*, int*, Complex*, int*, double*, int*, int*, nint, void> _zgesdd;

    // These take the same parameters for doubles and for complex numbers.
    private readonly delegate* unmanaged<int*, int*, void*, int*, void*, void*, int*, int*, void> _dgeqrf;
    private readonly delegate* unmanaged<int*, int*, void*, int*, void*, void*, int*, int*, void> _zgeqrf;
    private readonly delegate* unmanaged<int*, int*, int*, void*, int*, void*, void*, int*, int*, void> _dorgqr;
    private readonly delegate* unmanaged<int*, int*, int*, void*, int*, void*, void*, int*, int*, void> _zungqr;
    private readonly delegate* unmanaged<byte*, int*, void*, int*, int*, nint, void> _dpotrf;
    private readonly delegate* unmanaged<byte*, int*, void*, int*, int*, nint, void> _zpotrf;
    private readonly delegate* unmanaged<int*, int*, void*, int*, int*, int*, void> _dgetrf;
    private readonly delegate* unmanaged<int*, int*, void*, int*, int*, int*, void> _zgetrf;

    private OpenBlas(nint library)
    {
        _dgemm = (delegate* unmanaged<int, int, int, int, int, int, double, double*, int, double*, int, double, double*, int, void>)
            NativeLibrary.GetExport(library, "cblas_dgemm");
        _sgemm = (delegate* unmanaged<int, int, int, int, int, int, float, float*, int, float*, int, float, float*, int, void>)
            NativeLibrary.GetExport(library, "cblas_sgemm");
        _zgemm = (delegate* unmanaged<int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, Complex*, Complex*, int, void>)
            NativeLibrary.GetExport(library, "cblas_zgemm");
        _dtrsm = (delegate* unmanaged<int, int, int, int, int, int, int, double, double*, int, double*, int, void>)
            NativeLibrary.GetExport(library, "cblas_dtrsm");
        _dtrmm = (delegate* unmanaged<int, int, int, int, int, int, int, double, double*, int, double*, int, void>)
            NativeLibrary.GetExport(library, "cblas_dtrmm");
        _ztrsm = (delegate* unmanaged<int, int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, void>)
            NativeLibrary.GetExport(library, "cblas_ztrsm");
        _ztrmm = (delegate* unmanaged<int, int, int, int, int, int, int, Complex*, Complex*, int, Complex*, int, void>)
            NativeLibrary.GetExport(library, "cblas_ztrmm");
        _dgesdd = (delegate* unmanaged<byte*, int*, int*, double*, int*, double*, double*, int*, double*, int*, double*, int*, int*, int*, nint, void>)
            NativeLibrary.GetExport(library, "dgesdd_");
        _zgesdd = (delegate* unmanaged<byte*, int*, int*, Complex*, int*, double*, Complex*, int*, Complex*, int*, Complex*, int*, double*, int*, int*, nint, void>)
            NativeLibrary.GetExport(library, "zgesdd_");
        _dgeqrf = (delegate* unmanaged<int*, int*, void*, int*, void*, void*, int*, int*, void>)NativeLibrary.GetExport(library, "dgeqrf_");
        _zgeqrf = (delegate* unmanaged<int*, int*, void*, int*, void*, void*, int*, int*, void>)NativeLibrary.GetExport(library, "zgeqrf_");
        _dorgqr = (delegate* unmanaged<int*, int*, int*, void*, int*, void*, void*, int*, int*, void>)NativeLibrary.GetExport(library, "dorgqr_");
        _zungqr = (delegate* unmanaged<int*, int*, int*, void*, int*, void*, void*, int*, int*, void>)NativeLibrary.GetExport(library, "zungqr_");
        _dpotrf = (delegate* unmanaged<byte*, int*, void*, int*, int*, nint, void>)NativeLibrary.GetExport(library, "dpotrf_");
        _zpotrf = (delegate* unmanaged<byte*, int*, void*, int*, int*, nint, void>)NativeLibrary.GetExport(library, "zpotrf_");
        _dgetrf = (delegate* unmanaged<int*, int*, void*, int*, int*, int*, void>)NativeLibrary.GetExport(library, "dgetrf_");
        _zgetrf = (delegate* unmanaged<int*, int*, void*, int*, int*, int*, void>)NativeLibrary.GetExport(library, "zgetrf_");
        ((delegate* unmanaged<int, void>)NativeLibrary.GetExport(library, "openblas_set_num_threads"))(1);
    }

    /// <summary>The library of this machine; null when it has none, or one without what is needed.</summary>
    public static OpenBlas? Instance { get; } = Load();

    public string Name => "OpenBLAS";

    public void MultiplyAdd<T>(Block<T> a, Block<T> b, Block<T> c)
        where T : unmanaged
    {
        if (typeof(T) != typeof(double) && typeof(T) != typeof(float) && typeof(T) != typeof(Complex))
        {
            DenseLinearAlgebra.Managed.MultiplyAdd(a, b, c);
            return;
        }

        int m = a.Shape[0], k = a.Shape[1], n = b.Shape[1];
        if (m == 0 || n == 0 || k == 0)
        {
            return;
        }

        (Block<T> left, int leftForm, int leftStep) = Form(a);
        (Block<T> right, int rightForm, int rightStep) = Form(b);
        fixed (T* x = left.Buffer[left.Offset..], y = right.Buffer[right.Offset..], z = c.Writable)
        {
            if (typeof(T) == typeof(double))
            {
                _dgemm(RowMajor, leftForm, rightForm, m, n, k, 1, (double*)x, leftStep, (double*)y, rightStep, 1, (double*)z, n);
            }
            else if (typeof(T) == typeof(float))
            {
                _sgemm(RowMajor, leftForm, rightForm, m, n, k, 1, (float*)x, leftStep, (float*)y, rightStep, 1, (float*)z, n);
            }
            else
            {
                Complex one = Complex.One;
                _zgemm(RowMajor, leftForm, rightForm, m, n, k, &one, (Complex*)x, leftStep, (Complex*)y, rightStep, &one, (Complex*)z, n);
            }
        }
    }

    /// <summary>A matrix as the library takes it: its rows or its columns contiguous, and the step between them.</summary>
    private static (Block<T> Matrix, int Form, int Step) Form<T>(Block<T> matrix)
        where T : unmanaged
    {
        int rows = matrix.Shape[0], columns = matrix.Shape[1], rowStep = matrix.Strides[0], columnStep = matrix.Strides[1];
        if ((columnStep == 1 || columns == 1) && (rowStep >= columns || rows == 1))
        {
            return (matrix, Plain, Math.Max(rowStep, columns));
        }

        if ((rowStep == 1 || rows == 1) && (columnStep >= rows || columns == 1))
        {
            return (matrix, Transposed, Math.Max(columnStep, rows));
        }

        // Not ToContiguous: a matrix of one repeated value may pass for contiguous.
        var copy = Block<T>.New(rows, columns);
        matrix.CopyTo(copy);
        return (copy, Plain, columns);
    }

    private static OpenBlas? Load()
    {
        foreach (string name in s_names)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
            {
                try
                {
                    return new OpenBlas(library);
                }
                catch (EntryPointNotFoundException)
                {
                    // Built without LAPACK, or with other names: no use to us.
                    NativeLibrary.Free(library);
                }
            }
        }

        return null;
    }
}
