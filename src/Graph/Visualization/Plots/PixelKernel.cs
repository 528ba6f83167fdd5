using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization.Plots;

/// <summary>Takes the numbers of a block together in pixels: those that are none, or infinite, do not count.</summary>
/// <param name="Grid">The pixels of the whole matrix.</param>
/// <param name="Panel">The panel of the block's first matrix.</param>
/// <param name="Row">The block's first row.</param>
/// <param name="Column">Its first column.</param>
internal sealed record PixelKernel<T>(PixelGrid Grid, int Panel, long Row, long Column) : Kernel
    where T : unmanaged, INumberBase<T>
{
    public override string Label => "pixels";

    /// <summary>The input: a block of matrices, or of one matrix.</summary>
    /// <returns>A list of <see cref="PixelPart"/>, one for each matrix.</returns>
    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var block = (Block<T>)inputs[0]!;
        int rank = block.Rank, matrices = rank == 3 ? block.Shape[0] : 1;
        var parts = new PixelPart[matrices];
        for (int i = 0; i < matrices; i++)
        {
            parts[i] = Part(block, i, rank == 3 ? block.Strides[0] : 0, context.CancellationToken);
        }

        return new PixelParts(parts);
    }

    private PixelPart Part(Block<T> block, int index, int step, CancellationToken cancellationToken)
    {
        int rows = block.Shape[^2], columns = block.Shape[^1], rowStep = block.Strides[^2], columnStep = block.Strides[^1];
        if (rows == 0 || columns == 0)
        {
            return new(Panel + index, 0, 0, 0, [], [], double.PositiveInfinity, double.NegativeInfinity);
        }

        int top = Grid.RowOf(Row), left = Grid.ColumnOf(Column), width = Grid.ColumnOf(Column + columns - 1) - left + 1;
        int height = Grid.RowOf(Row + rows - 1) - top + 1;
        var sums = new double[width * height];
        var counts = new int[sums.Length];
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        var pixelOf = new int[columns];
        for (int column = 0; column < columns; column++)
        {
            pixelOf[column] = Grid.ColumnOf(Column + column) - left;
        }

        ReadOnlySpan<T> values = block.Buffer;
        for (int row = 0; row < rows; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int line = (Grid.RowOf(Row + row) - top) * width, at = block.Offset + (index * step) + (row * rowStep);
            for (int column = 0; column < columns; column++, at += columnStep)
            {
                double value = double.CreateTruncating(values[at]);
                if (double.IsFinite(value))
                {
                    sums[line + pixelOf[column]] += value;
                    counts[line + pixelOf[column]]++;
                    low = Math.Min(low, value);
                    high = Math.Max(high, value);
                }
            }
        }

        return new(Panel + index, top, left, width, sums, counts, low, high);
    }
}
