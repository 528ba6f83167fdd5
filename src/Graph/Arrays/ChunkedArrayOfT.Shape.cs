using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>The same elements in another shape.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The axes in another order.</summary>
    /// <param name="axes">For each axis of the result which one it is; in reverse when none are given.</param>
    /// <exception cref="ArgumentException">The axes are not those of the array, each once.</exception>
    public ChunkedArray<T> Transpose(params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        int[] order = axes.Length == 0 && Rank > 0
            ? [.. Enumerable.Range(0, Rank).Reverse()]
            : [.. axes.Select(axis => Reducing.Axis("transpose", Layout, axis))];
        if (!order.Order().SequenceEqual(Enumerable.Range(0, Rank)))
        {
            throw new ArgumentException(
                $"'transpose' of an array of shape {Layout} needs each of its {Rank} axes once, not ({string.Join(", ", axes)}).", nameof(axes));
        }

        return View("transpose", new ArrayLayout([.. order.Select(axis => Layout.Chunks[axis])]), new AxisMap(new(order)));
    }

    internal ChunkedArray<T> View(string name, ArrayLayout layout, AxisMap map) =>
        map.IsIdentity(Rank) && layout.Equals(Layout) ? this : new(new ViewExpr(name, layout, map, Array));
}
