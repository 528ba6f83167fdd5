using Actors.Arrays.Blocks;

namespace Actors.Arrays.Selecting;

/// <summary>Elements at positions of one axis of a block, read and written.</summary>
internal static class AxisGather
{
    /// <summary>A new block of what stands at some positions of an axis.</summary>
    /// <param name="source">The block.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">The positions, from 0, in any order.</param>
    public static Block Take(Block source, int axis, ReadOnlySpan<int> positions)
    {
        int[] shape = source.Shape.ToArray();
        shape[axis] = positions.Length;
        Block result = source.NewLike(shape);
        Move(source, axis, positions.ToArray(), result, default);
        return result;
    }

    /// <summary>Writes a block's elements to positions of an axis of a block that was just made; of equal positions the last one wins.</summary>
    /// <param name="target">The block.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">The positions, from 0.</param>
    /// <param name="values">As many along the axis as there are positions; of the target's length along the others.</param>
    public static void Put(Block target, int axis, ReadOnlySpan<int> positions, Block values) => Move(values, axis, default, target, positions.ToArray());

    /// <summary>Where a mask is true.</summary>
    public static int[] TruePositions(Block mask)
    {
        ReadOnlySpan<bool> values = ((Block<bool>)mask.ToContiguous()).Span;
        var positions = new int[values.Count(true)];
        for (int i = 0, next = 0; next < positions.Length; i++)
        {
            if (values[i])
            {
                positions[next++] = i;
            }
        }

        return positions;
    }

    /// <summary>Copies what stands at some positions of an axis to positions of the same axis of a block that was just made.</summary>
    /// <param name="from">The block that is read.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="reads">Where to read; empty for one after the other.</param>
    /// <param name="to">The block that is written, as long as the other along the other axes.</param>
    /// <param name="writes">Where to write; empty for one after the other.</param>
    public static void Move(Block from, int axis, ReadOnlyMemory<int> reads, Block to, ReadOnlyMemory<int> writes)
    {
        if (from.Length > 0 && to.Length > 0)
        {
            from.Kind.Visit(new Moving(from, axis, reads, to, writes));
        }
    }

    private sealed class Moving(Block from, int axis, ReadOnlyMemory<int> reads, Block to, ReadOnlyMemory<int> writes) : ElementKinds.IVisitor<bool>
    {
        public bool Visit<T>()
            where T : unmanaged
        {
            ReadOnlySpan<T> source = ((Block<T>)from.ToContiguous()).Span;
            Span<T> target = ((Block<T>)to).Writable;
            ReadOnlySpan<int> readAt = reads.Span, writeAt = writes.Span;
            int inner = 1, outer = 1;
            for (int i = 0; i < from.Rank; i++)
            {
                (outer, inner) = i < axis ? (outer * from.Shape[i], inner) : i > axis ? (outer, inner * from.Shape[i]) : (outer, inner);
            }

            int sourceLength = from.Shape[axis], targetLength = to.Shape[axis], count = readAt.IsEmpty ? writeAt.Length : readAt.Length;
            for (int o = 0; o < outer; o++)
            {
                ReadOnlySpan<T> sourceRows = source.Slice(o * sourceLength * inner, sourceLength * inner);
                Span<T> targetRows = target.Slice(o * targetLength * inner, targetLength * inner);
                for (int i = 0; i < count; i++)
                {
                    int read = readAt.IsEmpty ? i : readAt[i], write = writeAt.IsEmpty ? i : writeAt[i];
                    if (inner == 1)
                    {
                        targetRows[write] = sourceRows[read];
                    }
                    else
                    {
                        sourceRows.Slice(read * inner, inner).CopyTo(targetRows.Slice(write * inner, inner));
                    }
                }
            }

            return true;
        }
    }
}
