using Actors.Arrays.Blocks;
using Actors.Arrays.Selecting;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Assigning;

/// <summary>A copy of a block with some elements replaced.</summary>
/// <param name="Puts">For each axis which.</param>
internal sealed record AssignKernel(EquatableArray<AxisPut> Puts) : Kernel
{
    public override string Label => "setitem";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block)inputs[0]!;
        var value = (Block)inputs[1]!;
        int rank = source.Rank, listed = -1;
        int[] start = new int[rank], steps = new int[rank], counts = new int[rank], list = [], rows = [];
        for (int axis = 0; axis < rank; axis++)
        {
            AxisPut put = Puts[axis];
            (start[axis], steps[axis], counts[axis]) = (put.Lazy < 0 ? (int)put.Start : 0, put.Step, put.Count < 0 ? source.Shape[axis] : put.Count);
            if (put.Lazy >= 0)
            {
                var positions = (Block)inputs[2 + put.Lazy]!;
                (int[] own, int[] places) = Own(ComputedPositions.Of(positions, put.Length, axis), put.Start, put.Count);
                if (own.Length == 0)
                {
                    return source;
                }

                if (positions.Rank == 0)
                {
                    (start[axis], counts[axis]) = (own[0], 1);
                }
                else
                {
                    (listed, list, rows, counts[axis]) = (axis, own, places, own.Length);
                }
            }
            else if (put.List is { } known)
            {
                (listed, list) = (axis, [.. known]);
                rows = [.. Enumerable.Range(0, list.Length)];
            }
        }

        Block result = source.NewLike(source.Shape.ToArray());
        source.CopyTo(result);
        if (listed < 0)
        {
            Write(result, start, steps, counts, value, new int[rank]);
            return result;
        }

        // Neighbours go together.
        var from = new int[rank];
        for (int i = 0; i < list.Length;)
        {
            int end = i + 1;
            while (end < list.Length && list[end] == list[end - 1] + 1 && rows[end] == rows[end - 1] + 1)
            {
                end++;
            }

            (start[listed], from[listed], counts[listed]) = (list[i], rows[i], end - i);
            Write(result, start, steps, [.. counts], value, from);
            i = end;
        }

        return result;
    }

    /// <summary>The positions of a block, where in it they are and which of all they are; in the order given, so that the last wins.</summary>
    private static (int[] Own, int[] Places) Own(long[] positions, long start, int size)
    {
        var own = new List<int>();
        var places = new List<int>();
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i] >= start && positions[i] < start + size)
            {
                own.Add((int)(positions[i] - start));
                places.Add(i);
            }
        }

        return ([.. own], [.. places]);
    }

    private static void Write(Block target, int[] start, int[] steps, int[] counts, Block value, int[] from)
    {
        var strides = new int[counts.Length];
        int offset = value.Offset;
        for (int axis = 0; axis < counts.Length; axis++)
        {
            bool repeats = value.Shape[axis] == 1;
            strides[axis] = repeats ? 0 : value.Strides[axis];
            offset += repeats ? 0 : from[axis] * value.Strides[axis];
        }

        value.View(counts, strides, Math.Min(offset, Math.Max(0, value.BufferLength - 1))).CopyTo(target.Region(start, counts, steps));
    }
}
