using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>What stands at points of blocks, one behind the other along a first axis.</summary>
/// <param name="Axes">The axes that points are given by.</param>
/// <param name="Count">How many points there are.</param>
/// <param name="Rows">For each input which of the points are in it.</param>
/// <param name="Positions">For each input where: all points' positions on the first of the axes, then on the second, and so on.</param>
internal sealed record PointsKernel(
    EquatableArray<int> Axes, int Count, EquatableArray<EquatableArray<int>> Rows, EquatableArray<EquatableArray<int>> Positions) : Kernel
{
    // Fewer points than one in so many elements do not pay for putting a block's axes in order.
    private const int Few = 16;

    public override string Label => "points";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var first = (Block)inputs[0]!;
        int[] others = [.. Enumerable.Range(0, first.Rank).Where(axis => !Axes.Contains(axis))];
        int[] shape = [Count, .. others.Select(axis => first.Shape[axis])];
        Block result = first.NewLike(shape);
        for (int input = 0; input < Rows.Count; input++)
        {
            var source = (Block)inputs[input]!;
            context.CancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<int> rows = Rows[input].Span, positions = Positions[input].Span;
            Block front = source.Permute([.. Axes, .. others]);
            if (front.IsContiguous || (long)rows.Length * Few > source.Length)
            {
                Gather(front, Rows[input].Memory, positions, result);
                continue;
            }

            int[] one = [.. shape], start = new int[source.Rank], target = new int[shape.Length];
            one[0] = 1;
            for (int i = 0; i < rows.Length; i++)
            {
                for (int axis = 0; axis < Axes.Count; axis++)
                {
                    start[Axes[axis]] = positions[(axis * rows.Length) + i];
                }

                target[0] = rows[i];
                Row(source, start, others, shape).CopyTo(result.Region(target, one));
            }
        }

        return result;
    }

    /// <summary>From a block whose first axes are those of the points: as rows, of which some are taken.</summary>
    private void Gather(Block source, ReadOnlyMemory<int> rows, ReadOnlySpan<int> positions, Block result)
    {
        var places = new int[rows.Length];
        int all = 1;
        for (int axis = 0; axis < Axes.Count; axis++)
        {
            all *= source.Shape[axis];
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = (places[i] * source.Shape[axis]) + positions[(axis * places.Length) + i];
            }
        }

        int rest = 1;
        foreach (int length in source.Shape[Axes.Count..])
        {
            rest *= length;
        }

        AxisGather.Move(source.Reshape([all, rest]), 0, places, result.Reshape([Count, rest]), rows);
    }

    /// <summary>All that stands at one point, as one row.</summary>
    private static Block Row(Block source, int[] start, int[] others, int[] shape)
    {
        int offset = source.Offset;
        for (int axis = 0; axis < start.Length; axis++)
        {
            offset += start[axis] * source.Strides[axis];
        }

        int[] strides = [0, .. new int[others.Length]], row = [.. shape];
        row[0] = 1;
        for (int i = 0; i < others.Length; i++)
        {
            strides[i + 1] = source.Strides[others[i]];
        }

        return source.View(row, strides, Math.Min(offset, Math.Max(0, source.BufferLength - 1)));
    }
}
