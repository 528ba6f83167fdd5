using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Expressions;

namespace Actors.Arrays;

/// <content>Norms.</content>
public static partial class LinAlg
{
    /// <summary>The square root of the sum of the squares of all elements: the length of a vector, the Frobenius norm of a matrix.</summary>
    /// <param name="array">The array, of float or double.</param>
    public static ChunkedScalar<T> Norm<T>(this ChunkedArray<T> array)
        where T : unmanaged
    {
        ArrayExpr source = Floating("norm", array);
        return ScalarAs<T>(VectorNorm(source, 2, [.. Enumerable.Range(0, source.Layout.Rank)], false));
    }

    /// <summary>
    /// The norm of a vector or a matrix, by NumPy's rules. Of a vector: infinity is the largest magnitude, minus infinity the smallest,
    /// 0 the number of elements that are not zero, else the p-norm. Of a matrix: 1 the largest sum of a column's magnitudes, infinity
    /// that of a row, 2 the largest singular value; negative ones the smallest of these.
    /// </summary>
    /// <param name="array">The vector or matrix, of float or double.</param>
    /// <param name="order">Which norm.</param>
    /// <exception cref="ArgumentException">There is no such norm of the array.</exception>
    public static ChunkedScalar<T> Norm<T>(this ChunkedArray<T> array, double order)
        where T : unmanaged
    {
        ArrayExpr source = Floating("norm", array);
        if (source.Layout.Rank == 1)
        {
            return ScalarAs<T>(VectorNorm(source, order, [0], false));
        }

        if (source.Layout.Rank != 2)
        {
            throw new ArgumentException($"'norm' of order {order} needs a vector or a matrix, not an array of shape {array.Layout}: give it an axis.", nameof(array));
        }

        ReduceOp extreme = order > 0 ? ReduceOp.Max : ReduceOp.Min;
        switch (Math.Abs(order))
        {
            case 1 or double.PositiveInfinity:
                ArrayExpr sums = Reducing.Reduce(ReduceOp.Sum, Doubles(TileOp.Abs, source), [Math.Abs(order) == 1 ? 0 : 1], false, ElementKind.Float64);
                return ScalarAs<T>(Reducing.Reduce(extreme, sums, [0], false, ElementKind.Float64));
            case 2:
                return ScalarAs<T>(Reducing.Reduce(extreme, SvdOf("norm", Matrix("norm", array)).S, [0], false, ElementKind.Float64));
            default:
                throw new ArgumentException($"There is no norm of order {order} of a matrix; there are 1, 2, infinity, and their negatives.", nameof(order));
        }
    }

    /// <summary>The norms of the vectors along an axis; for the orders see <see cref="Norm{T}(ChunkedArray{T}, double)"/>.</summary>
    /// <param name="array">The array, of float or double.</param>
    /// <param name="order">Which norm.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Norm<T>(this ChunkedArray<T> array, double order, int axis, bool keepDims = false)
        where T : unmanaged
    {
        ArrayExpr source = Floating("norm", array);
        return As<T>(VectorNorm(source, order, [Reducing.Axis("norm", source.Layout, axis)], keepDims));
    }

    /// <summary>The sum of the singular values of a matrix.</summary>
    /// <param name="matrix">The matrix, of float or double, with one chunk along one axis at least.</param>
    public static ChunkedScalar<T> NuclearNorm<T>(this ChunkedArray<T> matrix)
        where T : unmanaged =>
        ScalarAs<T>(Reducing.Reduce(ReduceOp.Sum, SvdOf("norm", Matrix("norm", matrix)).S, [0], false, ElementKind.Float64));

    private static ArrayExpr VectorNorm(ArrayExpr array, double order, int[] axes, bool keepDims)
    {
        if (double.IsInfinity(order))
        {
            return Reducing.Reduce(order > 0 ? ReduceOp.Max : ReduceOp.Min, Doubles(TileOp.Abs, array), axes, keepDims, ElementKind.Float64);
        }

        ArrayExpr powers = order switch
        {
            0 => Elementwise.Cast(Elementwise.Apply(TileOp.NotEqual, ElementKind.Float64, ElementKind.Bool, array, 0.0), ElementKind.Float64),
            1 => Doubles(TileOp.Abs, array),
            2 => Doubles(TileOp.Square, array),
            _ => Doubles(TileOp.Power, Doubles(TileOp.Abs, array), order),
        };
        ArrayExpr sum = Reducing.Reduce(ReduceOp.Sum, powers, axes, keepDims, ElementKind.Float64);
        return order switch
        {
            0 or 1 => sum,
            2 => Doubles(TileOp.Sqrt, sum),
            _ => Doubles(TileOp.Power, sum, 1 / order),
        };
    }

    /// <summary>The norms of the matrices in two axes of an array, by NumPy's rules.</summary>
    /// <param name="array">The array, of float or double.</param>
    /// <param name="order">
    /// 1, infinity, or the negative of one; null for the Frobenius norm. For norms by singular values take the matrices one by one.
    /// </param>
    /// <param name="rows">The axis of the rows; negative ones count from the last.</param>
    /// <param name="columns">The axis of the columns.</param>
    /// <param name="keepDims">Whether the axes stay, with one element.</param>
    /// <exception cref="ArgumentException">There is no such norm, or the axes are the same.</exception>
    public static ChunkedArray<T> MatrixNorm<T>(this ChunkedArray<T> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false)
        where T : unmanaged
    {
        ArrayExpr source = Floating("norm", array);
        int row = Reducing.Axis("norm", source.Layout, rows), column = Reducing.Axis("norm", source.Layout, columns);
        int[] both = Reducing.Axes("norm", source.Layout, [row, column]);
        if (order is not { } p)
        {
            return As<T>(VectorNorm(source, 2, both, keepDims));
        }

        if (Math.Abs(p) is not (1 or double.PositiveInfinity))
        {
            throw new ArgumentException($"'norm' of order {order} of the matrices in axes {row} and {column} of an array of shape {source.Layout}: there are 1, infinity and their negatives.", nameof(order));
        }

        (int summed, int other) = Math.Abs(p) == 1 ? (row, column) : (column, row);
        ArrayExpr sums = Reducing.Reduce(ReduceOp.Sum, Doubles(TileOp.Abs, source), [summed], true, ElementKind.Float64);
        ArrayExpr extremes = Reducing.Reduce(p > 0 ? ReduceOp.Max : ReduceOp.Min, sums, [other], true, ElementKind.Float64);
        return keepDims ? As<T>(extremes) : As<T>(extremes).Squeeze(row, column);
    }

    private static ArrayExpr Floating<T>(string name, ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Array.Kind.IsFloating() ? Elementwise.Cast(array.Array, ElementKind.Float64) : throw new NotSupportedException(
            $"'{name}' is defined for arrays of float and double, not of {array.Array.Kind.Name()}: cast it first.");
    }

    private static ChunkedScalar<T> ScalarAs<T>(ArrayExpr value)
        where T : unmanaged => new(Elementwise.Cast(value, ElementKinds.Of<T>()));
}
