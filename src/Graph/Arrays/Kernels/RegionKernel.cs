using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block put together from boxes of others.</summary>
/// <param name="Shape">Its shape; -1 where the one box says it.</param>
/// <param name="Boxes">The boxes.</param>
/// <param name="Padding">What stands where no box is; null when boxes are everywhere.</param>
internal sealed record RegionKernel(EquatableArray<int> Shape, EquatableArray<RegionBox> Boxes, object? Padding) : Kernel
{
    public override string Label => "region";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        int[] shape = [.. Shape];
        if (Boxes.Count == 1)
        {
            RegionBox box = Boxes[0];
            var source = (Block)inputs[box.Input]!;
            int[] counts = Counts(box, source);
            for (int axis = 0; axis < shape.Length; axis++)
            {
                shape[axis] = shape[axis] < 0 ? counts[axis] : shape[axis];
            }

            if (counts.AsSpan().SequenceEqual(shape))
            {
                Block view = source.Region(box.Start.Span, shape, [.. box.Steps]);
                // A small view must not keep a large block in memory.
                return view.Length >= source.BufferLength / 2 || source.BufferLength <= 1 ? view : Copy(view);
            }
        }

        Block result = Padding is null ? ((Block)inputs[0]!).NewLike(shape) : FillKernel.Materialized(Padding, shape);
        foreach (RegionBox box in Boxes)
        {
            var source = (Block)inputs[box.Input]!;
            int[] counts = Counts(box, source);
            source.Region(box.Start.Span, counts, [.. box.Steps]).CopyTo(result.Region(box.Target.Span, counts));
        }

        return result;
    }

    private static int[] Counts(RegionBox box, Block source)
    {
        int[] counts = [.. box.Counts];
        for (int axis = 0; axis < counts.Length; axis++)
        {
            counts[axis] = counts[axis] < 0 ? source.Shape[axis] : counts[axis];
        }

        return counts;
    }

    private static Block Copy(Block view)
    {
        Block copy = view.NewLike(view.Shape.ToArray());
        view.CopyTo(copy);
        return copy;
    }
}
