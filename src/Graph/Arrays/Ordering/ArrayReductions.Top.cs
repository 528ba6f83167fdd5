using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Ordering;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <content>The greatest and least elements.</content>
public static partial class ArrayReductions
{
    /// <summary>
    /// The greatest elements along an axis, in falling order, or the least in rising order; what is not a number counts as the greatest.
    /// Only as many of each block are kept.
    /// </summary>
    /// <param name="array">The array.</param>
    /// <param name="count">How many of the greatest; of the least when negative. All when the axis has fewer.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="NotSupportedException">The elements have no order.</exception>
    public static ChunkedArray<T> TopK<T>(this ChunkedArray<T> array, int count, int axis = -1)
        where T : unmanaged
    {
        ArrayExpr source = Checked(array);
        return new(Elementwise.Cast(Top("topk", source, count, axis, false), source.Kind));
    }

    /// <summary>Where on an axis the greatest elements stand, or the least; see <see cref="TopK{T}"/>. Of equal ones the first comes first.</summary>
    /// <param name="array">The array.</param>
    /// <param name="count">How many of the greatest; of the least when negative. All when the axis has fewer.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="NotSupportedException">The elements have no order.</exception>
    public static ChunkedArray<long> ArgTopK<T>(this ChunkedArray<T> array, int count, int axis = -1)
        where T : unmanaged => new(Top("argtopk", Checked(array), count, axis, true));

    private static ArrayTreeExpr Top(string name, ArrayExpr array, int count, int axis, bool positions)
    {
        if (array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException($"'{name}' is not defined for arrays of Complex: they have no order.");
        }

        int along = Reducing.Axis(name, array.Layout, axis);
        if (array.Layout.Shape[along] < 0)
        {
            throw Reducing.UnknownSizes(name, array.Layout);
        }

        ArrayExpr source = array.Kind == ElementKind.Bool ? Elementwise.Cast(array, ElementKind.Byte) : array;
        ArrayLayout layout = source.Layout;
        long kept = Math.Min(Math.Abs((long)count), layout.Shape[along]);
        long[] starts = layout.Starts(along);
        var partials = new KernelExpr(
            $"{name}-chunk",
            source.Kind,
            layout.With(along, [.. layout.Chunks[along].Select(size => Math.Min(size, kept))]),
            position => new TopChunkKernel(count, along, starts[position[along]]),
            ContentToken.Of(count, along),
            source);
        var combine = new TopCombineKernel(count, along);
        return new ArrayTreeExpr(
            name, positions ? ElementKind.Int64 : source.Kind, layout.With(along, [kept]), [along], combine, new TopFinishKernel(combine, positions), partials);
    }
}
