using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>The different values of a block. Those that are not numbers count as equal and come last.</summary>
/// <param name="Place">Where the block stands, when the first places are asked for: the array's shape and the block's first position.</param>
internal sealed record DistinctKernel<T>((EquatableArray<long> Whole, EquatableArray<long> Start)? Place) : Kernel
    where T : unmanaged
{
    public override string Label => "unique";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block block = ((Block)inputs[0]!).ToContiguous();
        T[] sorted = ((Block<T>)block).Span.ToArray();
        long[]? places = Place is { } at ? Places(block.Shape, at.Whole, at.Start) : null;
        if (places is null)
        {
            Array.Sort(sorted, SortOrder<T>.Comparer);
        }
        else
        {
            Array.Sort(sorted, places, SortOrder<T>.Comparer);
        }

        var values = new List<T>();
        var counts = new List<long>();
        var firsts = new List<long>();
        for (int i = 0; i < sorted.Length;)
        {
            int first = i++;
            long least = places?[first] ?? 0;
            while (i < sorted.Length && SortOrder<T>.Compare(sorted[first], sorted[i]) == 0)
            {
                least = Math.Min(least, places?[i] ?? 0);
                i++;
            }

            values.Add(sorted[first]);
            counts.Add(i - first);
            firsts.Add(least);
        }

        return new DistinctValues<T>([.. values], [.. counts], [.. firsts]);
    }

    /// <summary>Each element's position in the whole array, counted row by row.</summary>
    private static long[] Places(ReadOnlySpan<int> shape, EquatableArray<long> whole, EquatableArray<long> start)
    {
        long length = 1;
        foreach (int size in shape)
        {
            length *= size;
        }

        var places = new long[length];
        var at = new int[shape.Length];
        for (int i = 0; i < places.Length; i++)
        {
            long place = 0;
            for (int axis = 0; axis < at.Length; axis++)
            {
                place = (place * whole[axis]) + start[axis] + at[axis];
            }

            places[i] = place;
            for (int axis = at.Length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--)
            {
                at[axis] = 0;
            }
        }

        return places;
    }
}
