using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>Where in a block each cell's extreme stands; what is not a number counts as an extreme, the first of equal ones wins.</summary>
/// <param name="IsMax">The greatest rather than the least.</param>
/// <param name="Axes">The reduced axes: one, or all, whose elements are counted row by row.</param>
/// <param name="Whole">The array's shape.</param>
/// <param name="Start">The block's first position.</param>
/// <param name="SkipsNaN">Whether what is not a number is left out; a cell of nothing else has the position -1.</param>
internal sealed record ArgChunkKernel(
    bool IsMax, EquatableArray<int> Axes, EquatableArray<long> Whole, EquatableArray<long> Start, bool SkipsNaN = false) : Kernel
{
    public override string Label => IsMax ? "argmax" : "argmin";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block block = ((Block)inputs[0]!).ToContiguous();
        return block.Kind switch
        {
            ElementKind.Float64 => Find<double>(block),
            ElementKind.Float32 => Find<float>(block),
            ElementKind.Int64 => Find<long>(block),
            ElementKind.Int32 => Find<int>(block),
            ElementKind.Int16 => Find<short>(block),
            _ => Find<byte>(block),
        };
    }

    /// <summary>Whether a value takes the place of another.</summary>
    public static bool Beats<T>(bool isMax, T value, T other)
        where T : INumber<T> =>
        !T.IsNaN(other) && (T.IsNaN(value) || (isMax ? value > other : value < other));

    private PlacedValues? Find<T>(Block block)
        where T : unmanaged, INumber<T>
    {
        int rank = block.Rank;
        int[] shape = block.Shape.ToArray(), kept = block.Shape.ToArray();
        foreach (int axis in Axes)
        {
            kept[axis] = 1;
        }

        // An empty chunk says nothing of the cells that it should fill; where there are no cells, nothing is all there is to say.
        if (block.Length == 0 && !kept.Contains(0))
        {
            return null;
        }

        int[] steps = StridesOf.Contiguous(kept);
        foreach (int axis in Axes)
        {
            steps[axis] = 0;
        }

        Block<T> values = Block<T>.New(kept);
        Block<long> positions = Block<long>.New(kept);
        Span<T> best = values.Writable;
        best.Clear();
        Span<long> where = positions.Writable;
        where.Fill(-1);
        ReadOnlySpan<T> own = ((Block<T>)block).Span;
        var at = new int[rank];
        for (int i = 0; i < own.Length; i++)
        {
            int cell = 0;
            for (int axis = 0; axis < rank; axis++)
            {
                cell += at[axis] * steps[axis];
            }

            if ((!SkipsNaN || !T.IsNaN(own[i])) && (where[cell] < 0 || Beats(IsMax, own[i], best[cell])))
            {
                long position = 0;
                foreach (int axis in Axes)
                {
                    position = (position * Whole[axis]) + Start[axis] + at[axis];
                }

                (best[cell], where[cell]) = (own[i], position);
            }

            for (int axis = rank - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--)
            {
                at[axis] = 0;
            }
        }

        return new PlacedValues(values, positions);
    }
}
