using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Writes functions of the blocks that stand at the same place of several arrays.</summary>
internal static class MappingBlocks
{
    public static ChunkedArray<TResult> Apply<TResult>(
        Delegate named, Func<BlockArguments, Block[]> function, IReadOnlyList<object?> operands, MapBlocksOptions? options,
        string operation = "map_blocks")
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(named);
        options ??= new();
        ArrayExpr[] arrays = [.. operands.OfType<ArrayExpr>()];
        if (arrays.Length == 0)
        {
            throw new ArgumentException($"'{operation}' needs at least one array.", nameof(operands));
        }

        ArrayExpr widest = arrays.MaxBy(array => array.Layout.Rank)!;
        int rank = widest.Layout.Rank;
        int[][] trailing = [.. arrays.Select(array => Enumerable.Range(rank - array.Layout.Rank, array.Layout.Rank).ToArray())];
        (long[]?[] space, _) = Calling.Align(operation, arrays, trailing, rank, align: false);
        int[] dropped = options.DropAxes is null ? [] : Reducing.Axes(operation, widest.Layout, options.DropAxes);
        // The result's axes: one of the space, or -1 for a new one.
        List<int> axes = [.. Enumerable.Range(0, rank).Where(axis => Array.IndexOf(dropped, axis) < 0)];
        foreach (int axis in New(operation, options.NewAxes ?? [], axes.Count))
        {
            axes.Insert(axis, -1);
        }

        var layout = new ArrayLayout(Chunks(operation, options.Chunks, axes, space));
        // Dropped axes stand behind the result's.
        int[] places = [.. Enumerable.Range(0, rank).Select(axis => axes.IndexOf(axis) is >= 0 and var at ? at : axes.Count + Array.IndexOf(dropped, axis))];
        int next = 0;
        int[]?[] indices = [.. operands.Select(o => o is ArrayExpr ? Array.ConvertAll(trailing[next++], axis => places[axis]) : null)];
        return new(Calling.Call(operation, named, function, ElementKinds.Of<TResult>(), layout, operands, indices));
    }

    private static int[] New(string operation, int[] given, int kept)
    {
        int rank = kept + given.Length;
        int[] sorted = [.. given.Select(axis => axis < 0 ? axis + rank : axis).Order()];
        return sorted.Distinct().Count() == sorted.Length && sorted.All(axis => axis >= 0 && axis < rank) ? sorted
            : throw new ArgumentException($"'{operation}' cannot add the axes ({string.Join(", ", given)}) to a result of {rank} axes: each needs a place of its own.");
    }

    private static long[][] Chunks(string operation, long[][]? given, List<int> axes, long[]?[] space)
    {
        if (given is null)
        {
            return [.. axes.Select(axis => axis < 0 ? [1L] : space[axis]!)];
        }

        string source = string.Join(" × ", axes.Select(axis => axis < 0 ? "new" : space[axis]!.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (given.Length != axes.Count)
        {
            throw new ArgumentException($"'{operation}' of {source} blocks is given chunks for {given.Length} axes: the result has {axes.Count}.");
        }

        var chunks = new long[axes.Count][];
        for (int i = 0; i < chunks.Length; i++)
        {
            int blocks = axes[i] < 0 ? given[i].Length : space[axes[i]]!.Length;
            if (given[i].Length != blocks && given[i].Length != 1)
            {
                throw new ArgumentException($"'{operation}' of {source} blocks cannot give {given[i].Length} along axis {i}.");
            }

            chunks[i] = given[i].Length == blocks ? given[i] : [.. Enumerable.Repeat(given[i][0], blocks)];
            if (blocks == 0 || chunks[i].Any(size => size < ArrayLayout.Unknown))
            {
                throw new ArgumentException($"'{operation}' is given the chunks ({string.Join(", ", given[i])}) for axis {i}: there is one at least, of no negative size (-1 where it is not known).");
            }
        }

        return chunks;
    }
}
