using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Running;
using Actors.Arrays.Shaping;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Assigning;

/// <summary>Writes arrays with elements replaced where a mask is true.</summary>
internal static class MaskedPut
{
    /// <summary>What repeats for each place of the mask: an elementwise choice.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The first axis that the mask covers.</param>
    /// <param name="mask">The mask.</param>
    /// <param name="value">With the array's axes, those that the mask covers being one, of one element.</param>
    public static ArrayExpr Repeat(ArrayExpr array, int axis, ArrayExpr mask, ArrayExpr value)
    {
        int rank = array.Layout.Rank, covered = mask.Layout.Rank;
        int[] under = new int[rank], own = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            bool isCovered = i >= axis && i < axis + covered;
            under[i] = isCovered ? i - axis : -1;
            own[i] = i < axis ? i : isCovered ? -1 : i - covered + 1;
        }

        return Elementwise.Apply(TileOp.Where, array.Kind, array.Kind, View(mask, under), View(value, own), array);
    }

    /// <summary>Other values for each place, in the order of rows.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The first axis that the mask covers.</param>
    /// <param name="mask">The mask.</param>
    /// <param name="value">With the array's axes, those that the mask covers being one, as long as there are places.</param>
    public static ArrayExpr InOrder(ArrayExpr array, int axis, ArrayExpr mask, ArrayExpr value)
    {
        int rank = array.Layout.Rank, covered = mask.Layout.Rank;
        if (covered == 1)
        {
            return Along(array, axis, mask, value);
        }

        if (!array.Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("setitem", array.Layout);
        }

        // The covered axes become one, in front; then back.
        int[] order = [.. Enumerable.Range(axis, covered), .. Enumerable.Range(0, axis), .. Enumerable.Range(axis + covered, rank - axis - covered)];
        int[] back = Array.ConvertAll(Enumerable.Range(0, rank).ToArray(), i => Array.IndexOf(order, i));
        int[] valueOrder = [axis, .. Enumerable.Range(0, value.Layout.Rank).Where(i => i != axis)];
        long[] shape = [.. order.Select(i => array.Layout.Shape[i])];
        ArrayExpr flat = Reshaping.Apply(View(array, order), [mask.Layout.Size, .. shape[covered..]]);
        ArrayExpr changed = Along(flat, 0, Reshaping.Apply(mask, [mask.Layout.Size]), View(value, valueOrder));
        return View(Reshaping.Apply(changed, shape), back);
    }

    private static KernelExpr Along(ArrayExpr array, int axis, ArrayExpr mask, ArrayExpr value)
    {
        ArrayLayout layout = array.Layout;
        int rank = layout.Rank;
        ArrayExpr aligned = mask.Layout.Chunks[0].AsSpan().SequenceEqual(layout.Chunks[axis])
            ? mask : Elementwise.Rechunk(mask, new ArrayLayout([layout.Chunks[axis]]));
        ArrayExpr counts = new ScanExpr(isProduct: false, 0, Elementwise.Cast(aligned, ElementKind.Int64));
        var chunks = new long[rank][];
        for (int i = 0; i < rank; i++)
        {
            chunks[i] = i == axis ? [value.Layout.Shape[i]] : value.Layout.Shape[i] == 1 ? [1] : layout.Chunks[i];
        }

        ArrayExpr cut = Elementwise.Rechunk(value, new ArrayLayout(chunks));
        int last = layout.Grid[axis] - 1;
        var map = AxisMap.OfOne(axis, rank);

        // All values of the axis go to each block, whatever its place.
        AxisMap values = new(new(Enumerable.Range(0, rank).Select(i => i == axis ? -1 : i)));
        return new KernelExpr(
            "setitem", array.Kind, layout, position => new MaskedPutKernel(axis, position[axis] == last), ContentToken.Of(axis, last), array, aligned, counts, cut)
        {
            Maps = [AxisMap.Trailing(rank, rank), map, map, values],
        };
    }

    private static ArrayExpr View(ArrayExpr array, int[] map) => map.SequenceEqual(Enumerable.Range(0, array.Layout.Rank))
        ? array
        : new ViewExpr("broadcast", new ArrayLayout([.. map.Select(a => a < 0 ? [1L] : array.Layout.Chunks[a])]), new AxisMap(new(map)), array);
}
