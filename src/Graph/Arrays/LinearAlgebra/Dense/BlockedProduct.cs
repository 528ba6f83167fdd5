using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Actors.Arrays.LinearAlgebra.Dense;

/// <summary>
/// C += A · B in managed code: panels of both operands are packed so that they stay in cache, and tiles of 4 rows and 3 vectors of C
/// in registers.
/// </summary>
internal static class BlockedProduct
{
    private const int TileRows = 4;
    private const int Depth = 256;
    private const int RowBlock = 128;
    private const int ColumnBlock = 1536;

    /// <param name="m">Rows of A and C.</param>
    /// <param name="n">Columns of B and C.</param>
    /// <param name="k">Columns of A, rows of B.</param>
    /// <param name="a">A; element (i, j) stands at i · aRow + j · aColumn.</param>
    /// <param name="aRow">The step between rows.</param>
    /// <param name="aColumn">The step between columns.</param>
    /// <param name="b">B.</param>
    /// <param name="bRow">The step between rows.</param>
    /// <param name="bColumn">The step between columns.</param>
    /// <param name="c">C, row by row.</param>
    public static void Add<T>(
        int m, int n, int k, ref readonly T a, int aRow, int aColumn, ref readonly T b, int bRow, int bColumn, Span<T> c)
        where T : unmanaged, INumberBase<T>
    {
        int tileColumns = 3 * Vector<T>.Count;
        int columnBlock = Math.Max(tileColumns, ColumnBlock / tileColumns * tileColumns);
        T[] packedA = ArrayPool<T>.Shared.Rent(RowBlock * Depth);
        T[] packedB = ArrayPool<T>.Shared.Rent(Depth * Math.Min(columnBlock, RoundUp(n, tileColumns)));
        try
        {
            for (int column = 0; column < n; column += columnBlock)
            {
                int columns = Math.Min(columnBlock, n - column);
                for (int depth = 0; depth < k; depth += Depth)
                {
                    int depths = Math.Min(Depth, k - depth);
                    Pack(in Unsafe.Add(ref Unsafe.AsRef(in b), ((nint)depth * bRow) + ((nint)column * bColumn)), columns, bColumn, depths, bRow, tileColumns, packedB);
                    for (int row = 0; row < m; row += RowBlock)
                    {
                        int rows = Math.Min(RowBlock, m - row);
                        Pack(in Unsafe.Add(ref Unsafe.AsRef(in a), ((nint)row * aRow) + ((nint)depth * aColumn)), rows, aRow, depths, aColumn, TileRows, packedA);
                        for (int j = 0; j < columns; j += tileColumns)
                        {
                            for (int i = 0; i < rows; i += TileRows)
                            {
                                Tile(
                                    depths,
                                    ref packedA[i * depths],
                                    ref packedB[j * depths],
                                    ref c[((row + i) * n) + column + j],
                                    n,
                                    Math.Min(TileRows, rows - i),
                                    Math.Min(tileColumns, columns - j));
                            }
                        }
                    }
                }
            }
        }
        finally
        {
            ArrayPool<T>.Shared.Return(packedA);
            ArrayPool<T>.Shared.Return(packedB);
        }
    }

    private static int RoundUp(int value, int unit) => (value + unit - 1) / unit * unit;

    /// <summary>Panels of <paramref name="width"/> lines, each panel depth by depth; missing lines are zero.</summary>
    private static void Pack<T>(ref readonly T from, int lines, int lineStep, int depths, int depthStep, int width, T[] to)
        where T : unmanaged
    {
        int at = 0;
        for (int line = 0; line < lines; line += width)
        {
            int full = Math.Min(width, lines - line);
            ref T start = ref Unsafe.Add(ref Unsafe.AsRef(in from), (nint)line * lineStep);
            for (int d = 0; d < depths; d++, at += width)
            {
                ref T source = ref Unsafe.Add(ref start, (nint)d * depthStep);
                if (lineStep == 1)
                {
                    MemoryMarshal.CreateReadOnlySpan(ref source, full).CopyTo(to.AsSpan(at));
                }
                else
                {
                    for (int i = 0; i < full; i++)
                    {
                        to[at + i] = Unsafe.Add(ref source, (nint)i * lineStep);
                    }
                }

                to.AsSpan(at + full, width - full).Clear();
            }
        }
    }

    private static void Tile<T>(int depths, ref T a, ref T b, ref T c, int cRow, int rows, int columns)
        where T : unmanaged, INumberBase<T>
    {
        int width = Vector<T>.Count;
        Vector<T> c00 = default, c01 = default, c02 = default, c10 = default, c11 = default, c12 = default;
        Vector<T> c20 = default, c21 = default, c22 = default, c30 = default, c31 = default, c32 = default;
        for (int d = 0; d < depths; d++)
        {
            Vector<T> b0 = Vector.LoadUnsafe(ref b), b1 = Vector.LoadUnsafe(ref b, (nuint)width), b2 = Vector.LoadUnsafe(ref b, (nuint)(2 * width));
            var x = new Vector<T>(a);
            (c00, c01, c02) = (MultiplyAdd(x, b0, c00), MultiplyAdd(x, b1, c01), MultiplyAdd(x, b2, c02));
            x = new Vector<T>(Unsafe.Add(ref a, 1));
            (c10, c11, c12) = (MultiplyAdd(x, b0, c10), MultiplyAdd(x, b1, c11), MultiplyAdd(x, b2, c12));
            x = new Vector<T>(Unsafe.Add(ref a, 2));
            (c20, c21, c22) = (MultiplyAdd(x, b0, c20), MultiplyAdd(x, b1, c21), MultiplyAdd(x, b2, c22));
            x = new Vector<T>(Unsafe.Add(ref a, 3));
            (c30, c31, c32) = (MultiplyAdd(x, b0, c30), MultiplyAdd(x, b1, c31), MultiplyAdd(x, b2, c32));
            a = ref Unsafe.Add(ref a, TileRows);
            b = ref Unsafe.Add(ref b, 3 * width);
        }

        Store(c00, c01, c02, ref c, columns);
        if (rows > 1)
        {
            Store(c10, c11, c12, ref Unsafe.Add(ref c, cRow), columns);
        }

        if (rows > 2)
        {
            Store(c20, c21, c22, ref Unsafe.Add(ref c, 2 * cRow), columns);
        }

        if (rows > 3)
        {
            Store(c30, c31, c32, ref Unsafe.Add(ref c, 3 * cRow), columns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> MultiplyAdd<T>(Vector<T> x, Vector<T> y, Vector<T> sum)
    {
        if (typeof(T) == typeof(double))
        {
            return Vector.FusedMultiplyAdd(x.As<T, double>(), y.As<T, double>(), sum.As<T, double>()).As<double, T>();
        }

        return typeof(T) == typeof(float)
            ? Vector.FusedMultiplyAdd(x.As<T, float>(), y.As<T, float>(), sum.As<T, float>()).As<float, T>()
            : (x * y) + sum;
    }

    private static void Store<T>(Vector<T> v0, Vector<T> v1, Vector<T> v2, ref T to, int columns)
        where T : unmanaged, INumberBase<T>
    {
        int width = Vector<T>.Count;
        if (columns == 3 * width)
        {
            (Vector.LoadUnsafe(ref to) + v0).StoreUnsafe(ref to);
            (Vector.LoadUnsafe(ref to, (nuint)width) + v1).StoreUnsafe(ref to, (nuint)width);
            (Vector.LoadUnsafe(ref to, (nuint)(2 * width)) + v2).StoreUnsafe(ref to, (nuint)(2 * width));
            return;
        }

        for (int j = 0; j < columns; j++)
        {
            Unsafe.Add(ref to, j) += (j / width) switch
            {
                0 => v0[j],
                1 => v1[j - width],
                _ => v2[j - (2 * width)],
            };
        }
    }
}
