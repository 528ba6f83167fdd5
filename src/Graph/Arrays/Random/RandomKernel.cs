using Actors.Arrays.Blocks;
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
    IRandomFill<T> Distribution, ulong Seed, EquatableArray<long> Whole, EquatableArray<long> Start, EquatableArray<int> Shape) : Kernel
    where T : unmanaged
{
    public override string Label => Distribution.Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<T> block = Block<T>.New([.. Shape]);
        Fill(block.Writable, context);
        return block;
    }

    private void Fill(Span<T> values, KernelContext context)
    {
        int[] shape = [.. Shape];
        if (values.IsEmpty)
        {
            return;
        }

        int rank = shape.Length, width = rank == 0 ? 1 : shape[rank - 1];
        var position = new int[rank];
        for (int done = 0; done < values.Length; done += width)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ulong at = 0;
            for (int axis = 0; axis < rank; axis++)
            {
                at = (at * (ulong)Whole[axis]) + (ulong)(Start[axis] + position[axis]);
            }

            Distribution.Fill(Seed, at, values.Slice(done, width));
            for (int axis = rank - 2; axis >= 0 && ++position[axis] == shape[axis]; axis--)
            {
                position[axis] = 0;
            }
        }
    }
}
