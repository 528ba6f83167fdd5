using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Ordering;

/// <summary>Quantiles along axes of a block.</summary>
/// <param name="Quantiles">Which, from 0 to 1.</param>
/// <param name="Axes">The axes, which are whole in the block.</param>
/// <param name="Method">What falls between two elements.</param>
/// <param name="SkipsNaN">Whether what is not a number is left out; if not, it makes its result none.</param>
/// <param name="KeepDims">Whether the axes stay, with one element each.</param>
/// <param name="HasAxis">Whether the quantiles are the first axis of the result.</param>
internal sealed record QuantileKernel(
    EquatableArray<double> Quantiles, EquatableArray<int> Axes, QuantileMethod Method, bool SkipsNaN, bool KeepDims, bool HasAxis) : Kernel
{
    public override string Label => SkipsNaN ? "nanquantile" : "quantile";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block<double>)inputs[0]!;
        int[] kept = [.. Enumerable.Range(0, source.Rank).Where(axis => !Axes.Contains(axis))];
        var rows = (Block<double>)source.Permute([.. kept, .. Axes]).ToContiguous();
        int length = 1;
        foreach (int axis in Axes)
        {
            length *= source.Shape[axis];
        }

        int[] shape = KeepDims
            ? [.. Enumerable.Range(0, source.Rank).Select(axis => Axes.Contains(axis) ? 1 : source.Shape[axis])]
            : [.. kept.Select(axis => source.Shape[axis])];
        int count = shape.Aggregate(1, (a, b) => a * b);
        Block<double> result = Block<double>.New(HasAxis ? [Quantiles.Count, .. shape] : shape);
        var sorted = new double[length];
        for (int row = 0; row < count; row++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            rows.Span.Slice(row * length, length).CopyTo(sorted);
            Array.Sort(sorted);
            // NaN sorts first.
            int none = 0;
            while (none < length && double.IsNaN(sorted[none]))
            {
                none++;
            }

            for (int q = 0; q < Quantiles.Count; q++)
            {
                result.Writable[(q * count) + row] = none == length || (none > 0 && !SkipsNaN)
                    ? double.NaN : QuantilePlaces.Of(sorted.AsSpan(none), Quantiles[q], Method);
            }
        }

        return result;
    }
}
