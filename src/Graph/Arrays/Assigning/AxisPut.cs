using Actors.Arrays.Expressions;
using Actors.Arrays.Selecting;
using Actors.Frames.Expressions;

namespace Actors.Arrays.Assigning;

/// <summary>Which elements of a block's axis are replaced.</summary>
/// <param name="Start">The first one; of lazy positions where the block begins in the array.</param>
/// <param name="Step">The step, positive.</param>
/// <param name="Count">How many; -1 for the whole axis; of lazy positions the block's size.</param>
/// <param name="List">Positions in ascending order, each once; null for those by start and step.</param>
/// <param name="Lazy">Which of the lazy arrays says the positions; -1 for none.</param>
/// <param name="Length">Of lazy positions the length of the array's axis.</param>
/// <param name="Chunk">Which chunk of the values goes there.</param>
internal sealed record AxisPut(long Start, int Step, int Count, EquatableArray<int>? List, int Lazy, long Length, int Chunk)
{
    /// <summary>The whole axis; its values are cut as it is.</summary>
    public static AxisPut All { get; } = new(0, 1, -1, null, -1, 0, -1);

    /// <summary>Positions that are computed; all values are in one chunk.</summary>
    public static AxisPut OfLazy(int lazy, long start, int size, long length) => new(start, 1, size, null, lazy, length, 0);

    /// <summary>Positions at equal distances.</summary>
    /// <param name="chunks">The axis' chunks.</param>
    /// <param name="range">The positions.</param>
    /// <returns>What is replaced of each chunk; how the values are cut; and their order, for positions that descend.</returns>
    public static (AxisPut[] Puts, long[] Counts, AxisRange[] Order) OfRange(long[] chunks, AxisRange range)
    {
        AxisRange up = range.Step > 0 ? range : new AxisRange(range.Start + ((range.Count - 1) * range.Step), -range.Step, range.Count);
        var puts = new AxisPut[chunks.Length];
        var counts = new List<long>();
        long done = 0, start = 0;
        for (int i = 0; i < chunks.Length; i++)
        {
            long at = up.Start + (done * up.Step) - start;
            long count = done < up.Count && at < chunks[i] ? Math.Min(up.Count - done, ((chunks[i] - 1 - at) / up.Step) + 1) : 0;
            puts[i] = new(count == 0 ? 0 : at, checked((int)up.Step), checked((int)count), null, -1, 0, counts.Count);
            if (count > 0)
            {
                counts.Add(count);
            }

            done += count;
            start += chunks[i];
        }

        AxisRange order = range.Step > 0 ? new(0, 1, range.Count) : new(range.Count - 1, -1, range.Count);
        return (puts, counts.Count == 0 ? [0] : [.. counts], range.Count == 0 ? [] : [order]);
    }

    /// <summary>Positions in any order; of equal ones the last wins.</summary>
    /// <param name="chunks">The axis' chunks.</param>
    /// <param name="positions">The positions, from 0.</param>
    /// <returns>What is replaced of each chunk; how the values are cut; and which of them are taken, in order.</returns>
    public static (AxisPut[] Puts, long[] Counts, long[] Order) OfList(long[] chunks, long[] positions)
    {
        (long[] sorted, long[] order) = Last(positions, chunks.Sum());
        var puts = new AxisPut[chunks.Length];
        var counts = new List<long>();
        long start = 0;
        int next = 0, different = sorted.Length;
        for (int i = 0; i < chunks.Length; i++)
        {
            int first = next;
            while (next < different && sorted[next] < start + chunks[i])
            {
                next++;
            }

            var own = new int[next - first];
            for (int at = 0; at < own.Length; at++)
            {
                own[at] = (int)(sorted[first + at] - start);
            }

            puts[i] = new(0, 1, own.Length, PositionGroups.Frozen(own), -1, 0, counts.Count);
            if (own.Length > 0)
            {
                counts.Add(own.Length);
            }

            start += chunks[i];
        }

        return (puts, counts.Count == 0 ? [0] : [.. counts], order);
    }

    /// <summary>Each position once, in ascending order, and which of the given ones is the last at it.</summary>
    private static (long[] Sorted, long[] Order) Last(long[] positions, long length)
    {
        var last = new Dictionary<long, int>();
        if (length > 8L * positions.Length)
        {
            for (int i = 0; i < positions.Length; i++)
            {
                last[positions[i]] = i;
            }

            long[] few = [.. last.Keys.Order()];
            return (few, Array.ConvertAll(few, position => (long)last[position]));
        }

        // An entry for each element of the axis: a sort without comparing.
        var at = new int[length];
        int different = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            different += at[positions[i]] == 0 ? 1 : 0;
            at[positions[i]] = i + 1;
        }

        long[] sorted = new long[different], order = new long[different];
        for (int position = 0, next = 0; next < different; position++)
        {
            if (at[position] > 0)
            {
                (sorted[next], order[next++]) = (position, at[position] - 1);
            }
        }

        return (sorted, order);
    }
}
