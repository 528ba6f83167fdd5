using System.Runtime.CompilerServices;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>The same array in other chunks.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>
    /// The same array cut in another way. Where each new chunk would be put together from very many old ones, as when rows become columns, this is
    /// done in steps, whose chunks are not larger than 128 MiB or the largest that there are before and behind.
    /// </summary>
    /// <param name="chunks">
    /// How it is cut: a size, sizes, lists of sizes, -1 for whole axes, <c>"auto"</c> or an amount of memory. Sizes that are chosen keep the proportions of
    /// the chunks that there are.
    /// </param>
    /// <param name="balance">Whether chunks are made nearly equal where a small rest would be left.</param>
    /// <exception cref="ArgumentException">The chunks do not fit the shape.</exception>
    /// <exception cref="InvalidOperationException">Sizes are not known: see <c>ComputeChunkSizesAsync</c>.</exception>
    public ChunkedArray<T> Rechunk(Chunks chunks, bool balance = false)
    {
        if (!Layout.IsKnown)
        {
            throw Reducing.UnknownSizes("rechunk", Layout);
        }

        return Rechunked(chunks.For(Layout.Shape, Unsafe.SizeOf<T>(), Layout.Chunks), balance);
    }

    /// <summary>The same array with some axes cut in another way: <c>x.Rechunk(new() { [0] = -1, [1] = "auto" })</c>; the others stay as they are.</summary>
    /// <param name="chunks">How axes are cut; negative ones count from the last.</param>
    /// <param name="balance">Whether chunks of these axes are made nearly equal where a small rest would be left.</param>
    /// <exception cref="ArgumentException">There is no such axis, or its chunks do not fit.</exception>
    /// <exception cref="InvalidOperationException">Sizes of these axes are not known: see <c>ComputeChunkSizesAsync</c>.</exception>
    public ChunkedArray<T> Rechunk(Dictionary<int, Chunks> chunks, bool balance = false)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        int[] axes = Reducing.Axes("rechunk", Layout, [.. chunks.Keys]);
        if (System.Array.Exists(axes, axis => Shape[axis] < 0) || (!Layout.IsKnown && chunks.Values.Any(said => said.IsChosen)))
        {
            throw Reducing.UnknownSizes("rechunk", Layout);
        }

        long[][] own = Arrays.Chunks.ForAxes(
            axes.ToDictionary(axis => axis, axis => chunks.TryGetValue(axis, out Chunks said) ? said : chunks[axis - Rank]), Layout, Unsafe.SizeOf<T>());
        foreach (int axis in balance ? axes : [])
        {
            own[axis] = Arrays.Chunks.Balanced(own[axis]);
        }

        return new(Elementwise.Rechunk(Array, new ArrayLayout(own)));
    }

    private ChunkedArray<T> Rechunked(long[][] chunks, bool balance) =>
        new(Elementwise.Rechunk(Array, new ArrayLayout(balance ? System.Array.ConvertAll(chunks, Arrays.Chunks.Balanced) : chunks)));
}
