using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Norms.</content>
public static partial class LinAlg
{
    /// <summary>The square root of the sum of the squared magnitudes of all elements: the length of a vector, the Frobenius norm of a matrix.</summary>
    /// <param name="array">The array, of float or double; of integers and complex numbers it is a double.</param>
    public static ChunkedScalar<T> Norm<T>(this ChunkedArray<T> array)
        where T : unmanaged => ScalarAs<T>(NormOf(array));

    /// <summary>
    /// The norm of a vector or a matrix, by NumPy's rules. Of a vector: infinity is the largest magnitude, minus infinity the smallest,
    /// 0 the number of elements that are not zero, else the p-norm. Of a matrix: 1 the largest sum of a column's magnitudes, infinity
    /// that of a row, 2 the largest singular value; negative ones the smallest of these.
    /// </summary>
    /// <param name="array">The vector or matrix, of float or double; of integers and complex numbers it is a double.</param>
    /// <param name="order">Which norm. For 2 and -2 a matrix needs one chunk along one axis at least.</param>
    /// <exception cref="ArgumentException">There is no such norm of the array.</exception>
    public static ChunkedScalar<T> Norm<T>(this ChunkedArray<T> array, double order)
        where T : unmanaged => ScalarAs<T>(NormOf(array, order));

    /// <summary>The norms of the vectors along an axis; for the orders see <see cref="Norm{T}(ChunkedArray{T}, double)"/>.</summary>
    /// <param name="array">The array, of float or double; of integers and complex numbers they are doubles.</param>
    /// <param name="order">Which norm.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<T> Norm<T>(this ChunkedArray<T> array, double order, int axis, bool keepDims = false)
        where T : unmanaged => As<T>(NormsOf(array, order, axis, keepDims));

    /// <summary>The norms of the matrices in two axes of an array, by NumPy's rules.</summary>
    /// <param name="array">The array, of float or double; of integers and complex numbers they are doubles.</param>
    /// <param name="order">
    /// 1, 2, infinity, or the negative of one; null for the Frobenius norm. For 2 and -2 each matrix of a stack becomes one chunk.
    /// </param>
    /// <param name="rows">The axis of the rows; negative ones count from the last.</param>
    /// <param name="columns">The axis of the columns.</param>
    /// <param name="keepDims">Whether the axes stay, with one element.</param>
    /// <exception cref="ArgumentException">There is no such norm, or the axes are the same.</exception>
    public static ChunkedArray<T> MatrixNorm<T>(this ChunkedArray<T> array, double? order = null, int rows = -2, int columns = -1, bool keepDims = false)
        where T : unmanaged => As<T>(MatrixNormsOf(array, order, rows, columns, keepDims));

    /// <summary>The nuclear norm of a matrix: the sum of its singular values.</summary>
    /// <param name="matrix">The matrix, of float or double, with one chunk along one axis at least; of integers and complex numbers it is a double.</param>
    /// <exception cref="ArgumentException">It is no matrix, or has several chunks along both axes.</exception>
    public static ChunkedScalar<T> NuclearNorm<T>(this ChunkedArray<T> matrix)
        where T : unmanaged => ScalarAs<T>(NuclearNormOf(matrix));

    /// <summary>The nuclear norms, the sums of the singular values, of the matrices in two axes of an array.</summary>
    /// <param name="array">The array, of float or double; of integers and complex numbers they are doubles. Each matrix of a stack becomes one chunk.</param>
    /// <param name="rows">The axis of the rows; negative ones count from the last.</param>
    /// <param name="columns">The axis of the columns.</param>
    /// <param name="keepDims">Whether the axes stay, with one element.</param>
    /// <exception cref="ArgumentException">The axes are the same.</exception>
    public static ChunkedArray<T> NuclearNorm<T>(this ChunkedArray<T> array, int rows, int columns, bool keepDims = false)
        where T : unmanaged => As<T>(NuclearNormsOf(array, rows, columns, keepDims));

    private static ArrayExpr NormOf<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArrayExpr source = Sizes(array);
        return VectorNorm(source, 2, [.. Enumerable.Range(0, source.Layout.Rank)], false);
    }

    private static ArrayExpr NormOf<T>(ChunkedArray<T> array, double order)
        where T : unmanaged
    {
        ArrayExpr source = Sizes(array);
        if (source.Layout.Rank == 1)
        {
            return VectorNorm(source, order, [0], false);
        }

        return source.Layout.Rank == 2 ? MatrixNormsOf(array, order, 0, 1, false)
            : throw new ArgumentException($"'norm' of order {order} needs a vector or a matrix, not an array of shape {array.Layout}: give it an axis.", nameof(array));
    }

    private static ArrayExpr NormsOf<T>(ChunkedArray<T> array, double order, int axis, bool keepDims)
        where T : unmanaged
    {
        ArrayExpr source = Sizes(array);
        return VectorNorm(source, order, [Reducing.Axis("norm", source.Layout, axis)], keepDims);
    }

    private static ArrayExpr MatrixNormsOf<T>(ChunkedArray<T> array, double? order, int rows, int columns, bool keepDims)
        where T : unmanaged
    {
        ArrayExpr source = Sizes(array);
        (int row, int column) = MatrixAxes(source, rows, columns);
        if (order is not { } p)
        {
            return VectorNorm(source, 2, [Math.Min(row, column), Math.Max(row, column)], keepDims);
        }

        ReduceOp extreme = p > 0 ? ReduceOp.Max : ReduceOp.Min;
        switch (Math.Abs(p))
        {
            case 1 or double.PositiveInfinity:
                (int summed, int other) = Math.Abs(p) == 1 ? (row, column) : (column, row);
                ArrayExpr sums = Reducing.Reduce(ReduceOp.Sum, source, [summed], true, ElementKind.Float64);
                ArrayExpr extremes = Reducing.Reduce(extreme, sums, [other], true, ElementKind.Float64);
                return keepDims ? extremes : new ChunkedArray<double>(extremes).Squeeze(row, column).Array;
            case 2:
                return OfSingularValues(extreme, array, row, column, keepDims);
            default:
                throw new ArgumentException(
                    $"There is no norm of order {order} of the matrices in axes {row} and {column} of an array of shape {source.Layout}; "
                    + "there are 1, 2, infinity, and their negatives.", nameof(order));
        }
    }

    private static ArrayExpr NuclearNormOf<T>(ChunkedArray<T> matrix)
        where T : unmanaged => Reducing.Reduce(ReduceOp.Sum, SvdOf("norm", Matrix("norm", matrix)).S, [0], false, ElementKind.Float64);

    private static ArrayExpr NuclearNormsOf<T>(ChunkedArray<T> array, int rows, int columns, bool keepDims)
        where T : unmanaged
    {
        (int row, int column) = MatrixAxes(Sizes(array), rows, columns);
        return OfSingularValues(ReduceOp.Sum, array, row, column, keepDims);
    }

    private static (int Row, int Column) MatrixAxes(ArrayExpr array, int rows, int columns)
    {
        (int row, int column) = (Reducing.Axis("norm", array.Layout, rows), Reducing.Axis("norm", array.Layout, columns));
        Reducing.Axes("norm", array.Layout, [row, column]);
        return (row, column);
    }

    /// <summary>What is made of the singular values of each of the matrices in two axes.</summary>
    private static ArrayExpr OfSingularValues<T>(ReduceOp op, ChunkedArray<T> array, int row, int column, bool keepDims)
        where T : unmanaged
    {
        int rank = array.Rank;
        ArrayExpr values = rank == 2 ? SvdOf("norm", Matrix("norm", array)).S : SingularValues(array, row, column);
        ArrayExpr result = Reducing.Reduce(op, values, [rank - 2], false, ElementKind.Float64);
        return keepDims ? new ChunkedArray<double>(result).ExpandDims(Math.Min(row, column)).ExpandDims(Math.Max(row, column)).Array : result;
    }

    /// <summary>The singular values, along the last axis, of the matrices in two axes of a stack; each becomes one chunk.</summary>
    private static KernelExpr SingularValues<T>(ChunkedArray<T> array, int row, int column)
        where T : unmanaged
    {
        ArrayLayout layout = array.Layout;
        if (!layout.IsKnown)
        {
            throw Reducing.UnknownSizes("norm", layout);
        }

        ArrayExpr source = Elementwise.Cast(array.Array, WorkKind("norm", array.Array.Kind));
        int[] stack = [.. Enumerable.Range(0, layout.Rank).Where(axis => axis != row && axis != column)];
        ArrayExpr ordered = Contracting.Transpose(source, [.. stack, row, column]);
        long m = layout.Shape[row], n = layout.Shape[column];
        ArrayExpr whole = Elementwise.Rechunk(ordered, ordered.Layout.With(stack.Length, [m]).With(stack.Length + 1, [n]));
        var kernel = new SingularValuesKernel();
        return new KernelExpr(
            "singular-values",
            ElementKind.Float64,
            new ArrayLayout([.. whole.Layout.Chunks[..stack.Length], [Math.Min(m, n)]]),
            _ => kernel,
            ContentToken.Of("singular-values"),
            whole)
        {
            Maps = [new AxisMap(new([.. Enumerable.Range(0, stack.Length), -1]))],
        };
    }

    /// <summary>The norms, by NumPy's rules, of vectors whose elements' magnitudes are given.</summary>
    private static ArrayExpr VectorNorm(ArrayExpr sizes, double order, int[] axes, bool keepDims)
    {
        if (double.IsInfinity(order))
        {
            return Reducing.Reduce(order > 0 ? ReduceOp.Max : ReduceOp.Min, sizes, axes, keepDims, ElementKind.Float64);
        }

        ArrayExpr powers = order switch
        {
            0 => Elementwise.Cast(Elementwise.Apply(TileOp.NotEqual, ElementKind.Float64, ElementKind.Bool, sizes, 0.0), ElementKind.Float64),
            1 => sizes,
            2 => Doubles(TileOp.Square, sizes),
            _ => Doubles(TileOp.Power, sizes, order),
        };
        ArrayExpr sum = Reducing.Reduce(ReduceOp.Sum, powers, axes, keepDims, ElementKind.Float64);
        return order switch
        {
            0 or 1 => sum,
            2 => Doubles(TileOp.Sqrt, sum),
            _ => Doubles(TileOp.Power, sum, 1 / order),
        };
    }

    /// <summary>The magnitudes of the elements, as doubles.</summary>
    private static ArrayExpr Sizes<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArrayExpr source = Elementwise.Cast(array.Array, WorkKind("norm", array.Array.Kind));
        return source.Kind == ElementKind.Complex ? Magnitudes(source) : Doubles(TileOp.Abs, source);
    }

    private static ChunkedScalar<T> ScalarAs<T>(ArrayExpr value)
        where T : unmanaged => new(Elementwise.Cast(value, ElementKinds.Of<T>()));
}
