using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes functions of blocks that overlap.</summary>
internal static class MappingOverlaps
{
    private const string Operation = "map_overlap";

    public static ChunkedArray<TResult> Apply<TResult>(
        Delegate named,
        Func<BlockArguments, Block[]> function,
        ArrayExpr[] arrays,
        Overlaps depth,
        Boundaries boundary,
        bool trim,
        MapBlocksOptions? options)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(named);
        if (trim && options is not null)
        {
            throw new ArgumentException($"'{Operation}' trims what the function gives by the depths, so its shapes are those it gets; with trim: false it may change them.", nameof(options));
        }

        // Arrays stand under each other from their last axes on; those with one element along an axis repeat it and do not overlap there.
        (ArrayLayout space, ArrayExpr[] aligned) = Elementwise.Align(Operation, arrays);
        (long Before, long After)[] depths = depth.For(Operation, space);
        Boundary[] boundaries = boundary.For(Operation, space);
        var overlapped = new ArrayExpr[arrays.Length];
        for (int i = 0; i < overlapped.Length; i++)
        {
            ArrayLayout own = aligned[i].Layout;
            int missing = space.Rank - own.Rank;
            (long, long)[] ownDepths = [.. depths.Skip(missing).Select((d, axis) => own.Shape[axis] == 1 && space.Shape[axis + missing] != 1 ? (0, 0) : d)];
            overlapped[i] = Overlapping.Overlap(Overlapping.Widen(Operation, aligned[i], ownDepths), ownDepths, boundaries[missing..]);
        }

        ChunkedArray<TResult> mapped = MappingBlocks.Apply<TResult>(named, function, overlapped, options, Operation);
        return trim ? new(Overlapping.Trim(Operation, mapped.Array, depths, boundaries)) : mapped;
    }
}
