using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Selecting;

/// <summary>An index brought into line with the axes of an array: what it names of each axis, and the axes of the result.</summary>
internal sealed class ResolvedIndex
{
    private ResolvedIndex(AxisSelection[] axes, int[] result)
    {
        Axes = axes;
        Result = result;
    }

    /// <summary>What is named of each axis of the array.</summary>
    public AxisSelection[] Axes { get; }

    /// <summary>The result's axes: an axis of the array, the first that a mask covers, or -1 for a new one.</summary>
    public int[] Result { get; }

    /// <param name="name">The operation, for messages.</param>
    /// <param name="layout">The array.</param>
    /// <param name="index">The items.</param>
    /// <exception cref="ArgumentException">The index does not fit the array.</exception>
    public static ResolvedIndex Of(string name, ArrayLayout layout, ReadOnlySpan<ArrayIndex> index)
    {
        int named = 0, ellipses = 0, lists = 0;
        foreach (ArrayIndex item in index)
        {
            named += item.Item switch
            {
                Slice { Special: not '\0' } => 0,
                ArrayExpr { Kind: ElementKind.Bool } mask => mask.Layout.Rank > 0 ? mask.Layout.Rank
                    : throw new ArgumentException($"'{name}': a mask needs at least one axis, and one of an index has none.", nameof(index)),
                ArrayExpr { Layout.Rank: > 1 } positions => throw new ArgumentException(
                    $"'{name}': computed positions have one axis or none, not the shape {positions.Layout}.", nameof(index)),
                _ => 1,
            };
            ellipses += item.Item is Slice { Special: 'e' } ? 1 : 0;
            lists += IsList(item.Item) ? 1 : 0;
        }

        if (named > layout.Rank)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), $"'{name}': an index for {named} axes has too many items for an array of shape {layout}, which has {layout.Rank} axes.");
        }

        if (ellipses > 1 || lists > 1)
        {
            throw new ArgumentException(
                ellipses > 1 ? $"'{name}' of an array of shape {layout}: an index may have one ellipsis only."
                : $"'{name}' of an array of shape {layout}: an index may have one list or mask only. VIndex takes points by several lists; "
                    + "for all combinations index again for the second list.", nameof(index));
        }

        var axes = new AxisSelection[layout.Rank];
        Array.Fill(axes, AxisSelection.Whole);
        var result = new List<int>();
        int axis = 0, listAt = -1, gaps = 0;
        bool inRun = false, hadRun = false;
        foreach (ArrayIndex item in index)
        {
            bool isAdvanced = IsList(item.Item) || item.Item is long or ArrayExpr;
            if (isAdvanced)
            {
                gaps += hadRun && !inRun ? 1 : 0;
                inRun = hadRun = true;
            }

            switch (item.Item)
            {
                case Slice { Special: 'n' }:
                    result.Add(-1);
                    inRun = false;
                    break;
                case Slice { Special: 'e' }:
                    for (int rest = layout.Rank - named; rest > 0; rest--)
                    {
                        result.Add(axis++);
                    }

                    inRun = false;
                    break;
                case Slice slice:
                    axes[axis] = Cut(name, layout, axis, slice);
                    result.Add(axis++);
                    inRun = false;
                    break;
                case long position:
                    axes[axis] = new(AxisSelectionKind.Position, new AxisRange(Position(name, layout, axis, position), 1, 1));
                    axis++;
                    break;
                case ArrayExpr { Kind: ElementKind.Bool } mask:
                    RequireMask(name, layout, axis, mask.Layout);
                    axes[axis] = new(AxisSelectionKind.Mask, Lazy: mask);
                    Array.Fill(axes, AxisSelection.Covered, axis + 1, mask.Layout.Rank - 1);
                    listAt = result.Count;
                    result.Add(axis);
                    axis += mask.Layout.Rank;
                    break;
                case ArrayExpr positions:
                    RequireKnown(name, layout, axis);
                    axes[axis] = new(positions.Layout.Rank == 0 ? AxisSelectionKind.LazyPosition : AxisSelectionKind.LazyList, Lazy: positions);
                    if (positions.Layout.Rank > 0)
                    {
                        listAt = result.Count;
                        result.Add(axis);
                    }

                    axis++;
                    break;
                case long[] or bool[]:
                    axes[axis] = new(AxisSelectionKind.List, List: Positions(name, layout, axis, item.Item));
                    listAt = result.Count;
                    result.Add(axis++);
                    break;
                default:
                    throw new ArgumentException($"'{name}': an item of the index is empty.", nameof(index));
            }
        }

        for (; axis < layout.Rank; axis++)
        {
            result.Add(axis);
        }

        if (listAt > 0 && gaps > 0)
        {
            // As in NumPy: positions count as lists beside a list, and when a slice stands between them the list's axis comes first.
            int list = result[listAt];
            result.RemoveAt(listAt);
            result.Insert(0, list);
        }

        return new ResolvedIndex(axes, [.. result]);
    }

    /// <summary>The positions of a list or a mask of one axis, from 0.</summary>
    public static long[] Positions(string name, ArrayLayout layout, int axis, object list)
    {
        RequireKnown(name, layout, axis);
        if (list is long[] given)
        {
            return Array.ConvertAll(given, p => Position(name, layout, axis, p));
        }

        var mask = (bool[])list;
        return mask.Length == layout.Shape[axis]
            ? [.. Enumerable.Range(0, mask.Length).Where(i => mask[i]).Select(i => (long)i)]
            : throw new ArgumentException($"'{name}': a mask of {mask.Length} values does not fit axis {axis} of an array of shape {layout}.", nameof(list));
    }

    /// <summary>A position, from 0.</summary>
    public static long Position(string name, ArrayLayout layout, int axis, long position)
    {
        RequireKnown(name, layout, axis);
        long length = layout.Shape[axis];
        return position >= -length && position < length
            ? position < 0 ? position + length : position
            : throw new ArgumentOutOfRangeException(
                nameof(position), $"'{name}': position {position} is outside of axis {axis} of an array of shape {layout}.");
    }

    /// <summary>The chunks of an axis whose sizes are known.</summary>
    public static long[] RequireKnown(string name, ArrayLayout layout, int axis) => layout.Shape[axis] >= 0
        ? layout.Chunks[axis]
        : throw Reducing.UnknownSizes(name, layout);

    private static bool IsList(object? item) => item is long[] or bool[] or ArrayExpr { Kind: ElementKind.Bool } or ArrayExpr { Layout.Rank: > 0 };

    private static void RequireMask(string name, ArrayLayout layout, int axis, ArrayLayout mask)
    {
        bool fits = true, isKnown = true, areSame = true;
        for (int i = 0; i < mask.Rank; i++)
        {
            fits &= mask.Shape[i] == layout.Shape[axis + i];
            isKnown &= mask.Shape[i] >= 0 && layout.Shape[axis + i] >= 0;
            areSame &= mask.Chunks[i].AsSpan().SequenceEqual(layout.Chunks[axis + i]);
        }

        // Chunks of unknown sizes can be taken one by one only, when there are as many.
        if (!isKnown && !areSame)
        {
            throw Reducing.UnknownSizes(name, mask.IsKnown ? layout : mask);
        }

        if (!fits)
        {
            throw new ArgumentException($"'{name}': a mask of shape {mask} does not fit an array of shape {layout} from axis {axis} on.", nameof(mask));
        }
    }

    private static AxisSelection Cut(string name, ArrayLayout layout, int axis, Slice slice)
    {
        if (slice.Step == 0)
        {
            throw new ArgumentException($"'{name}': a slice of axis {axis} of an array of shape {layout} has the step 0.", nameof(slice));
        }

        if (slice is { Start: null or 0, Stop: null, Step: 1 })
        {
            return AxisSelection.Whole;
        }

        RequireKnown(name, layout, axis);
        long length = layout.Shape[axis], step = slice.Step;
        long start = slice.Start is not { } from ? step > 0 ? 0 : length - 1
            : step > 0 ? Math.Clamp(from < 0 ? from + length : from, 0, length) : Math.Clamp(from < 0 ? from + length : from, -1, length - 1);
        long stop = slice.Stop is not { } to ? step > 0 ? length : -1
            : step > 0 ? Math.Clamp(to < 0 ? to + length : to, 0, length) : Math.Clamp(to < 0 ? to + length : to, -1, length - 1);
        long count = step > 0 ? Math.Max(0, ((stop - start - 1) / step) + (stop > start ? 1 : 0)) : Math.Max(0, ((start - stop - 1) / -step) + (start > stop ? 1 : 0));

        // Of one element the step does not matter, and a large one would not fit where steps are counted in 32 bits.
        return new(AxisSelectionKind.Slice, new AxisRange(start, count > 1 ? step : 1, count));
    }
}
