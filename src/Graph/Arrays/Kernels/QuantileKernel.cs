using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A quantile along one axis of a block, between neighbours linearly; not a number where an element is none.</summary>
internal sealed record QuantileKernel(double Quantile, int Axis, bool KeepDims) : Kernel
{
    public override string Label => "quantile";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block<double>)inputs[0]!;
        int length = source.Shape[Axis];
        int[] order = [.. Enumerable.Range(0, source.Rank).Where(axis => axis != Axis), Axis];
        var rows = (Block<double>)source.Permute(order).ToContiguous();
        int[] shape = source.Shape.ToArray();
        shape[Axis] = 1;
        if (!KeepDims)
        {
            shape = [.. shape.Where((_, axis) => axis != Axis)];
        }

        Block<double> result = Block<double>.New(shape);
        var sorted = new double[length];
        for (int row = 0; row < result.Length; row++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            rows.Span.Slice(row * length, length).CopyTo(sorted);
            Array.Sort(sorted);
            // NaN sorts first.
            result.Writable[row] = double.IsNaN(sorted[0]) ? double.NaN : At(sorted, Quantile * (length - 1));
        }

        return result;
    }

    private static double At(double[] sorted, double place)
    {
        int below = (int)Math.Floor(place), above = Math.Min(below + 1, sorted.Length - 1);
        double share = place - below, distance = sorted[above] - sorted[below];
        return share == 0 || distance == 0 ? sorted[below]
            : share >= 0.5 ? sorted[above] - (distance * (1 - share)) : sorted[below] + (distance * share);
    }
}
