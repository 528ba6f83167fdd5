using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Images of the pixels of all blocks.</summary>
/// <param name="Grid">The pixels of a panel.</param>
/// <param name="Count">How many panels.</param>
/// <param name="Titles">Their titles; null for none.</param>
/// <param name="Options">How each is drawn.</param>
/// <param name="Layout">How they are put together; null for the single panel of an image.</param>
internal sealed record ImagesKernel(PixelGrid Grid, int Count, IReadOnlyList<string>? Titles, ImageOptions Options, GridOptions? Layout) : Kernel
{
    public override string Label => "image";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        int size = Grid.Down * Grid.Across;
        var sums = new double[Count][];
        var counts = new int[Count][];
        for (int i = 0; i < Count; i++)
        {
            (sums[i], counts[i]) = (new double[size], new int[size]);
        }

        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (object? input in inputs)
        {
            foreach (PixelPart part in ((PixelParts)input!).Parts)
            {
                (low, high) = (Math.Min(low, part.Low), Math.Max(high, part.High));
                for (int i = 0; i < part.Sums.Length; i++)
                {
                    int at = ((part.Top + (i / part.Width)) * Grid.Across) + part.Left + (i % part.Width);
                    sums[part.Panel][at] += part.Sums[i];
                    counts[part.Panel][at] += part.Counts[i];
                }
            }
        }

        var limits = Options.Limits ?? (low > high ? (0, 1) : (low, high));
        var panels = new Figure[Count];
        for (int i = 0; i < Count; i++)
        {
            double[] means = [.. sums[i].Zip(counts[i], (sum, count) => count == 0 ? double.NaN : sum / count)];
            panels[i] = new([new ImagePanel(means, Grid, Options with { Limits = limits, Title = Titles?[i] ?? Options.Title })], 1, null, null);
        }

        return Layout is null ? panels[0] : Plot.Grid(panels, Layout with { ShareColors = Options.ColorBar });
    }
}
