using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Random;

/// <summary>A block of random values.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <param name="Distribution">The distribution.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Whole">The shape of the whole array.</param>
/// <param name="Start">The block's first position on each axis.</param>
/// <param name="Shape">The block's shape.</param>
internal sealed record RandomKernel<T>(
    IRandomFill<T> Distribution, ulong Seed, EquatableArray<long> Whole, EquatableArray<long> Start, EquatableArray<int> Shape)
    : Kernel, IVirtualSource, IElementSource<T>
    where T : unmanaged
{
    public override string Label => Distribution.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<T> block = Block<T>.New([.. Shape]);
        Fill(block.Writable, context.CancellationToken);
        return block;
    }

    public Block MakeVirtual() => new VirtualBlock<T>(this, [.. Shape]);

    public void Fill(int at, Span<T> values)
    {
        int rank = Shape.Count, width = rank == 0 ? 1 : Shape[rank - 1];
        while (!values.IsEmpty)
        {
            // Neighbours in a row of the block are neighbours in the whole array.
            (int row, int column) = Math.DivRem(at, width);
            int count = Math.Min(values.Length, width - column);
            Distribution.Fill(Seed, PositionOf(row) + (ulong)column, values[..count]);
            values = values[count..];
            at += count;
        }
    }

    private void Fill(Span<T> values, CancellationToken cancellationToken)
    {
        int width = Shape.Count == 0 ? 1 : Shape[Shape.Count - 1];
        for (int done = 0; done < values.Length; done += width)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fill(done, values.Slice(done, width));
        }
    }

    /// <summary>Where in the whole array, counted row by row, a row of the block begins.</summary>
    private ulong PositionOf(int row)
    {
        ulong position = 0, step = 1;
        for (int axis = Shape.Count - 1; axis >= 0; axis--)
        {
            int own = 0;
            if (axis == 0 && Shape.Count > 1)
            {
                own = row;
            }
            else if (axis < Shape.Count - 1)
            {
                (row, own) = Math.DivRem(row, Shape[axis]);
            }

            position += (ulong)(Start[axis] + own) * step;
            step *= (ulong)Whole[axis];
        }

        return position;
    }
}
