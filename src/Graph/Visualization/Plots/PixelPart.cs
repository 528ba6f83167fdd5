namespace Actors.Graph.Visualization.Plots;

/// <summary>What one block of an array gives to the pixels of a picture.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Top">The first row of pixels.</param>
/// <param name="Left">The first column of pixels.</param>
/// <param name="Width">How many columns of pixels.</param>
/// <param name="Sums">For each pixel, row by row, the sum of the numbers in it.</param>
/// <param name="Counts">How many numbers these are.</param>
/// <param name="Low">The least number of the block; more than <paramref name="High"/> when there is none.</param>
/// <param name="High">The greatest one.</param>
internal sealed record PixelPart(int Panel, int Top, int Left, int Width, double[] Sums, int[] Counts, double Low, double High) : ISized
{
    public long ByteSize => 64 + ((long)Sums.Length * (sizeof(double) + sizeof(int)));
}
