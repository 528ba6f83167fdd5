using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Ranges, diagonals and functions of the position.</content>
public static partial class ChunkedArray
{
    /// <summary>The whole numbers from 0 up to, not including, an end.</summary>
    /// <param name="end">The end.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<long> Arange(long end, Chunks chunks = default) => Arange(0, end, 1L, chunks);

    /// <summary>Numbers from a start up to, not including, an end.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">The end.</param>
    /// <param name="step">The distance; may be negative.</param>
    /// <param name="chunks">How the array is cut.</param>
    /// <exception cref="ArgumentException">The step is zero.</exception>
    public static ChunkedArray<T> Arange<T>(T start, T end, T step, Chunks chunks = default)
        where T : unmanaged, INumber<T>
    {
        if (T.IsZero(step))
        {
            throw new ArgumentException("'arange' needs a step that is not zero.", nameof(step));
        }

        double exact = T.IsInteger(start) && T.IsInteger(end) && T.IsInteger(step) && typeof(T) == typeof(long)
            ? double.CreateChecked(CountOf(long.CreateTruncating(start), long.CreateTruncating(end), long.CreateTruncating(step)))
            : Math.Ceiling((double.CreateChecked(end) - double.CreateChecked(start)) / double.CreateChecked(step));
        return Range("arange", start, step, (long)Math.Max(0, exact), null, chunks);
    }

    /// <summary>Numbers at equal distances between two ends.</summary>
    /// <param name="start">The first.</param>
    /// <param name="end">The last one, or what follows it.</param>
    /// <param name="count">How many.</param>
    /// <param name="endPoint">Whether the end is the last one.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<double> Linspace(double start, double end, long count = 50, bool endPoint = true, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        double step = (end - start) / Math.Max(1, endPoint ? count - 1 : count);
        return Range("linspace", start, step, count, endPoint && count > 1 ? end : null, chunks);
    }

    /// <summary>A matrix with ones on a diagonal and zeros elsewhere.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; that of rows when absent.</param>
    /// <param name="diagonal">The diagonal: above the main one when positive.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<T> Eye<T>(long rows, long? columns = null, long diagonal = 0, Chunks chunks = default)
        where T : unmanaged
    {
        long[] shape = [rows, columns ?? rows];
        CheckShape("eye", shape);
        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        return new(new SourceExpr("eye", ElementKinds.Of<T>(), layout, ContentToken.Of(typeof(T), shape, diagonal), position =>
        {
            long[] start = layout.StartOf(position);
            int[] block = layout.BlockShape(position);
            return new EyeKernel<T>(block[0], block[1], diagonal + start[0] - start[1]);
        }));
    }

    /// <inheritdoc cref="Eye{T}(long, long?, long, Chunks)"/>
    public static ChunkedArray<double> Eye(long rows, long? columns = null, long diagonal = 0, Chunks chunks = default) =>
        Eye<double>(rows, columns, diagonal, chunks);

    /// <summary>For each axis of a shape an array of that shape that holds the position along the axis, stacked along a new first axis.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="chunks">How the shape is cut.</param>
    public static ChunkedArray<long> Indices(long[] shape, Chunks chunks = default)
    {
        ArgumentNullException.ThrowIfNull(shape);
        CheckShape("indices", shape);
        long[][] cut = chunks.For(shape, sizeof(long));
        var all = new ChunkedArray<long>[shape.Length];
        for (int axis = 0; axis < all.Length; axis++)
        {
            ChunkedArray<long> along = Range("arange", 0L, 1L, shape[axis], null, new[] { cut[axis] });
            var map = new int[shape.Length];
            Array.Fill(map, -1);
            map[axis] = 0;
            all[axis] = new(new ViewExpr("broadcast", new ArrayLayout(cut), new AxisMap(new(map)), along.Array));
        }

        return Stack(all);
    }

    /// <summary>An array whose blocks a function makes.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="function">Makes the block that stands at a position; must give the shape that the position says.</param>
    /// <param name="chunks">How the array is cut.</param>
    public static ChunkedArray<T> FromFunction<T>(long[] shape, Func<BlockPosition, Tensor<T>> function, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(function);
        CheckShape("from-function", shape);
        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        UInt128 token = ContentToken.Of(typeof(T), function, shape);
        return new(new SourceExpr(
            "from-function", ElementKinds.Of<T>(), layout, token, position => new FunctionKernel<T>(token, function, BlockPosition.Of(layout, position))));
    }

    /// <summary>An array of one block that a delayed value gives.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape; -1 for a size that is not known.</param>
    public static ChunkedArray<T> FromDelayed<T>(Delayed<Tensor<T>> value, long[] shape)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(shape);
        return new(new KernelExpr(
            "from-delayed", ElementKinds.Of<T>(), ArrayLayout.Single(shape), _ => new FromTensorKernel<T>(new(shape)), ContentToken.Of(shape), value.Expr));
    }

    private static long CountOf(long start, long end, long step) =>
        step > 0 ? end <= start ? 0 : ((end - start - 1) / step) + 1 : end >= start ? 0 : ((start - end - 1) / -step) + 1;

    private static ChunkedArray<T> Range<T>(string name, T start, T step, long count, T? last, Chunks chunks)
        where T : unmanaged, INumber<T>
    {
        ElementKind kind = ElementKinds.Of<T>();
        var layout = new ArrayLayout(chunks.For([count], Unsafe.SizeOf<T>()));
        return new(new SourceExpr(name, kind, layout, ContentToken.Of(typeof(T), start, step, count, last), position => new RangeKernel<T>(
            start, step, layout.StartOf(position)[0], layout.BlockShape(position)[0], position[0] == layout.Grid[0] - 1 ? last : null)));
    }
}
