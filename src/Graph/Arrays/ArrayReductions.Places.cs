using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>Positions of extremes, norms.</content>
public static partial class ArrayReductions
{
    /// <summary>The position of the greatest element, counted row by row; the first of equal ones, or of what is not a number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMax<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(true, Checked(array), null, false));

    /// <summary>The positions of the greatest elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMax<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(true, Checked(array), [axis], keepDims));

    /// <summary>The position of the least element, counted row by row; the first of equal ones, or of what is not a number.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<long> ArgMin<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(false, Checked(array), null, false));

    /// <summary>The positions of the least elements along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> ArgMin<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(false, Checked(array), [axis], keepDims));

    /// <summary>The position of the greatest element that is a number, counted row by row; the first of equal ones.</summary>
    /// <param name="array">The array; computing it fails where no element is a number.</param>
    public static ChunkedScalar<long> NanArgMax<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(true, Checked(array), null, false, true));

    /// <summary>The positions of the greatest elements along an axis that are numbers.</summary>
    /// <param name="array">The array; computing it fails where none is a number.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanArgMax<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(true, Checked(array), [axis], keepDims, true));

    /// <summary>The position of the least element that is a number, counted row by row; the first of equal ones.</summary>
    /// <param name="array">The array; computing it fails where no element is a number.</param>
    public static ChunkedScalar<long> NanArgMin<T>(this ChunkedArray<T> array)
        where T : unmanaged => new(Arg(false, Checked(array), null, false, true));

    /// <summary>The positions of the least elements along an axis that are numbers.</summary>
    /// <param name="array">The array; computing it fails where none is a number.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="keepDims">Whether the axis stays, with one element.</param>
    public static ChunkedArray<long> NanArgMin<T>(this ChunkedArray<T> array, int axis, bool keepDims = false)
        where T : unmanaged => new(Arg(false, Checked(array), [axis], keepDims, true));

    /// <summary>The square root of the sum of squares: of a vector its length, of a matrix the Frobenius norm.</summary>
    /// <param name="array">The array.</param>
    public static ChunkedScalar<double> Norm(this ChunkedArray<double> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(ArrayMath.Sqrt(new ChunkedArray<double>(ArrayMath.Square(array).Sum().Array)).Array);
    }

    private static ArrayTreeExpr Arg(bool isMax, ArrayExpr array, int[]? axes, bool keepDims, bool skipsNaN = false)
    {
        string name = (skipsNaN ? "nan" : "") + (isMax ? "argmax" : "argmin");
        int[] normal = Reducing.Axes(name, array.Layout, axes);
        Reducing.RequireElements(name, array.Layout, normal);
        if (array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of Complex.");
        }

        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes(name, array.Layout);
        }

        ArrayExpr source = array.Kind == ElementKind.Bool ? Elementwise.Cast(array, ElementKind.Byte) : array;
        ArrayLayout layout = source.Layout;
        var partials = new KernelExpr(
            $"{name}-chunk", source.Kind, ReduceChunkExpr.Partials(layout, normal),
            position => new ArgChunkKernel(isMax, new(normal), new(layout.ShapeArray), new(layout.StartOf(position)), skipsNaN),
            ContentToken.Of(isMax, normal, skipsNaN), source);
        var combine = new ArgCombineKernel(isMax, source.Kind);
        return new ArrayTreeExpr(
            name, ElementKind.Int64, ArrayTreeExpr.Reduced(layout, normal, keepDims), normal, combine,
            new ArgFinishKernel(combine, new(keepDims ? [] : normal)), partials);
    }
}
