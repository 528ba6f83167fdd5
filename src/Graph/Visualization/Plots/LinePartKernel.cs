using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization.Plots;

/// <summary>The least and the greatest number of a vector's block in each column of pixels.</summary>
/// <param name="Grid">The columns of pixels of the whole vector.</param>
/// <param name="Start">The block's first position.</param>
internal sealed record LinePartKernel<T>(PixelGrid Grid, long Start) : Kernel
    where T : unmanaged, INumberBase<T>
{
    public override string Label => "pixels";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block<T>)inputs[0]!;
        int length = block.Length;
        if (length == 0)
        {
            return new LinePart(0, [], []);
        }

        int first = Grid.ColumnOf(Start), count = Grid.ColumnOf(Start + length - 1) - first + 1, step = block.Strides[0], at = block.Offset;
        var low = new double[count];
        var high = new double[count];
        Array.Fill(low, double.PositiveInfinity);
        Array.Fill(high, double.NegativeInfinity);
        ReadOnlySpan<T> values = block.Buffer;
        for (int i = 0; i < length; i++, at += step)
        {
            double value = double.CreateTruncating(values[at]);
            if (double.IsFinite(value))
            {
                int column = Grid.ColumnOf(Start + i) - first;
                low[column] = Math.Min(low[column], value);
                high[column] = Math.Max(high[column], value);
            }
        }

        return new LinePart(first, low, high);
    }
}
