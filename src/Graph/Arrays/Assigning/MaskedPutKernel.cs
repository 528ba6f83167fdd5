using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.Selecting;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Assigning;

/// <summary>A copy of a block in which what stands along an axis where a mask is true is replaced, by one value after the other.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="IsLast">Whether no block follows along the axis: then all values must have been used.</param>
internal sealed record MaskedPutKernel(int Axis, bool IsLast) : Kernel
{
    public override string Label => "setitem";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block)inputs[0]!;
        int[] places = AxisGather.TruePositions((Block)inputs[1]!);
        ReadOnlySpan<long> counts = ((Block<long>)((Block)inputs[2]!).ToContiguous()).Span;
        var values = (Block)inputs[3]!;
        long end = counts.Length == 0 ? 0 : counts[^1];
        if (end > values.Shape[Axis] || (IsLast && counts.Length > 0 && end != values.Shape[Axis]))
        {
            throw new ArgumentException(
                $"'setitem' is given {values.Shape[Axis]} values along axis {Axis} for the places where a mask is true, but there are {(IsLast ? "" : "at least ")}{end}.");
        }

        if (places.Length == 0)
        {
            return source;
        }

        Block result = source.NewLike(source.Shape.ToArray());
        source.CopyTo(result);
        int[] start = new int[source.Rank], shape = source.Shape.ToArray();
        start[Axis] = (int)(end - places.Length);
        shape[Axis] = places.Length;
        int[] steps = new int[shape.Length];
        Array.Fill(steps, 1);
        Block own = values.Region(start, [.. values.Shape.ToArray().Select((size, axis) => axis == Axis ? places.Length : size)], steps);
        AxisGather.Put(result, Axis, places, BlockViews.Under(own, AxisMap.Trailing(shape.Length, shape.Length), shape));
        return result;
    }
}
