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
        if (result.Length > 0)
        {
            Copy(source, axis, positions, result, isTake: true);
        }

        return result;
    }

    /// <summary>Writes a block's elements to positions of an axis of a block that was just made; of equal positions the last one wins.</summary>
    /// <param name="target">The block.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">The positions, from 0.</param>
    /// <param name="values">As many along the axis as there are positions; of the target's length along the others.</param>
    public static void Put(Block target, int axis, ReadOnlySpan<int> positions, Block values)
    {
        if (values.Length > 0)
        {
            Copy(values, axis, positions, target, isTake: false);
        }
    }

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

    private static void Copy(Block from, int axis, ReadOnlySpan<int> positions, Block to, bool isTake) =>
        from.Kind.Visit(new Copying(from, axis, positions.ToArray(), to, isTake));

    private sealed class Copying(Block from, int axis, int[] positions, Block to, bool isTake) : ElementKinds.IVisitor<bool>
    {
        public bool Visit<T>()
            where T : unmanaged
        {
            ReadOnlySpan<T> source = ((Block<T>)from.ToContiguous()).Span;
            Span<T> target = ((Block<T>)to).Writable;
            int inner = 1, outer = 1;
            for (int i = 0; i < from.Rank; i++)
            {
                (outer, inner) = i < axis ? (outer * from.Shape[i], inner) : i > axis ? (outer, inner * from.Shape[i]) : (outer, inner);
            }

            int sourceLength = from.Shape[axis], targetLength = to.Shape[axis];
            for (int o = 0; o < outer; o++)
            {
                ReadOnlySpan<T> sourceRows = source.Slice(o * sourceLength * inner, sourceLength * inner);
                Span<T> targetRows = target.Slice(o * targetLength * inner, targetLength * inner);
                for (int i = 0; i < positions.Length; i++)
                {
                    int read = isTake ? positions[i] : i, write = isTake ? i : positions[i];
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
