using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>How many rows of a block (points × axes), or what weight of them, lie in each cell of a grid of bins. Inputs: points and, if there are any, weights.</summary>
/// <param name="Edges">The edges along all axes, one after the other.</param>
/// <param name="Counts">How many edges there are along each axis.</param>
/// <param name="IsWeighted">Whether there are weights.</param>
internal sealed record HistogramGridKernel(EquatableArray<double> Edges, EquatableArray<int> Counts, bool IsWeighted) : Kernel
{
    public override string Label => "histogramdd";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        ReadOnlySpan<double> values = ((Block<double>)((Block)inputs[0]!).ToContiguous()).Span;
        int rank = Counts.Count, start = 0;
        var bins = new Bins[rank];
        var shape = new int[rank];
        for (int axis = 0; axis < rank; axis++)
        {
            bins[axis] = new Bins([.. Edges.Skip(start).Take(Counts[axis])]);
            shape[axis] = bins[axis].Count;
            start += Counts[axis];
        }

        if (IsWeighted)
        {
            ReadOnlySpan<double> weights = ((Block<double>)((Block)inputs[1]!).ToContiguous()).Span;
            Block<double> sums = Block<double>.New(shape);
            Span<double> weighted = sums.Writable;
            weighted.Clear();
            for (int row = 0; row < weights.Length; row++)
            {
                int cell = Cell(bins, values.Slice(row * rank, rank));
                if (cell >= 0)
                {
                    weighted[cell] += weights[row];
                }
            }

            return sums;
        }

        Block<long> counts = Block<long>.New(shape);
        Span<long> cells = counts.Writable;
        cells.Clear();
        for (int row = 0; row < values.Length; row += rank)
        {
            int cell = Cell(bins, values.Slice(row, rank));
            if (cell >= 0)
            {
                cells[cell]++;
            }
        }

        return counts;
    }

    private static int Cell(Bins[] bins, ReadOnlySpan<double> point)
    {
        int cell = 0;
        for (int axis = 0; axis < bins.Length; axis++)
        {
            int bin = bins[axis].Of(point[axis]);
            if (bin < 0)
            {
                return -1;
            }

            cell = (cell * bins[axis].Count) + bin;
        }

        return cell;
    }
}
