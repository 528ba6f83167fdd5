using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;

namespace Actors.Arrays.Ordering;

/// <summary>Chooses the greatest or least elements along an axis; what is not a number counts as the greatest, of equal ones the first is first.</summary>
/// <param name="count">How many: the greatest, in falling order; the least, in rising order, when negative.</param>
/// <param name="axis">The axis.</param>
internal sealed class TopSelection(int count, int axis)
{
    /// <summary>The chosen elements of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="positions">Where its elements stand on the axis; null for one after the other.</param>
    /// <param name="start">Where the first stands when <paramref name="positions"/> is null.</param>
    public PlacedValues Of(Block block, Block<long>? positions, long start) =>
        NumberKinds.Visit(block.Kind, new Choosing(this, block, positions, start));

    private PlacedValues Choose<T>(Block<T> block, Block<long>? positions, long start)
        where T : unmanaged, INumber<T>
    {
        int length = block.Shape[axis], kept = (int)Math.Min(Math.Abs((long)count), length);
        // Rows along the axis: it comes last.
        int[] order = [.. Enumerable.Range(0, block.Rank).Where(other => other != axis), axis];
        ReadOnlySpan<T> values = ((Block<T>)block.Permute(order).ToContiguous()).Span;
        ReadOnlySpan<long> places = positions is null ? [] : ((Block<long>)positions.Permute(order).ToContiguous()).Span;
        int[] shape = [.. order.Select(other => other == axis ? kept : block.Shape[other])];
        Block<T> chosen = Block<T>.New(shape);
        Block<long> where = Block<long>.New(shape);
        var best = new int[kept];
        for (int row = 0; kept > 0 && row * kept < chosen.Length; row++)
        {
            ReadOnlySpan<T> own = values.Slice(row * length, length);
            Best(own, best);
            for (int i = 0; i < kept; i++)
            {
                chosen.Writable[(row * kept) + i] = own[best[i]];
                where.Writable[(row * kept) + i] = positions is null ? start + best[i] : places[(row * length) + best[i]];
            }
        }

        int[] back = [.. Enumerable.Range(0, order.Length).Select(other => Array.IndexOf(order, other))];
        return new PlacedValues(chosen.Permute(back).ToContiguous(), (Block<long>)where.Permute(back).ToContiguous());
    }

    /// <summary>Which elements are the first, in order.</summary>
    private void Best<T>(ReadOnlySpan<T> values, int[] best)
        where T : unmanaged, INumber<T>
    {
        if (best.Length > values.Length / 8)
        {
            T[] own = values.ToArray();
            int[] all = [.. Enumerable.Range(0, own.Length)];
            Array.Sort(all, (a, b) => Precedes(own[a], own[b]) ? -1 : Precedes(own[b], own[a]) ? 1 : a.CompareTo(b));
            all.AsSpan(0, best.Length).CopyTo(best);
            return;
        }

        // A short list in order: nearly all elements of a long row are refused by its last one.
        int filled = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (filled == best.Length && !Precedes(values[i], values[best[^1]]))
            {
                continue;
            }

            int low = 0, high = filled;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = Precedes(values[i], values[best[middle]]) ? (low, middle) : (middle + 1, high);
            }

            filled = Math.Min(filled + 1, best.Length);
            Array.Copy(best, low, best, low + 1, filled - low - 1);
            best[low] = i;
        }
    }

    private bool Precedes<T>(T left, T right)
        where T : INumber<T> => count > 0
        ? left > right || (T.IsNaN(left) && !T.IsNaN(right))
        : left < right || (T.IsNaN(right) && !T.IsNaN(left));

    private sealed class Choosing(TopSelection selection, Block block, Block<long>? positions, long start) : INumberVisitor<PlacedValues>
    {
        public PlacedValues Visit<T>()
            where T : unmanaged, INumber<T> => selection.Choose((Block<T>)block, positions, start);
    }
}
