using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>How many rows of a block (points × axes) lie in each cell of a grid of bins.</summary>
/// <param name="Edges">The edges along all axes, one after the other.</param>
/// <param name="Counts">How many edges there are along each axis.</param>
internal sealed record HistogramGridKernel(EquatableArray<double> Edges, EquatableArray<int> Counts) : Kernel
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

        Block<long> counts = Block<long>.New(shape);
        Span<long> cells = counts.Writable;
        cells.Clear();
        for (int row = 0; row < values.Length; row += rank)
        {
            int cell = 0;
            for (int axis = 0; axis < rank && cell >= 0; axis++)
            {
                int bin = bins[axis].Of(values[row + axis]);
                cell = bin < 0 ? -1 : (cell * shape[axis]) + bin;
            }

            if (cell >= 0)
            {
                cells[cell]++;
            }
        }

        return counts;
    }
}
