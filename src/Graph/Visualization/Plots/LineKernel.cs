using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization.Plots;

/// <summary>A line through the least and the greatest number of each column of pixels: what a line through all of them looks like.</summary>
/// <param name="Grid">The columns of pixels.</param>
/// <param name="Options">How it is drawn.</param>
internal sealed record LineKernel(PixelGrid Grid, LineOptions Options) : Kernel
{
    public override string Label => "line";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var low = new double[Grid.Across];
        var high = new double[Grid.Across];
        Array.Fill(low, double.PositiveInfinity);
        Array.Fill(high, double.NegativeInfinity);
        foreach (object? input in inputs)
        {
            var part = (LinePart)input!;
            for (int i = 0; i < part.Low.Length; i++)
            {
                low[part.First + i] = Math.Min(low[part.First + i], part.Low[i]);
                high[part.First + i] = Math.Max(high[part.First + i], part.High[i]);
            }
        }

        var x = new List<double>();
        var y = new List<double>();
        bool upwards = true;
        for (int column = 0; column < Grid.Across; column++)
        {
            long first = (column * Grid.Columns) / Grid.Across, last = Math.Max(first, ((column + 1) * Grid.Columns / Grid.Across) - 1);
            if (low[column] > high[column])
            {
                x.Add(first);
                y.Add(double.NaN);
                continue;
            }

            x.Add(first);
            y.Add(upwards ? low[column] : high[column]);
            if (last > first)
            {
                x.Add(last);
                y.Add(upwards ? high[column] : low[column]);
                upwards = !upwards;
            }
        }

        return Plot.Line(x, y, Options);
    }
}
