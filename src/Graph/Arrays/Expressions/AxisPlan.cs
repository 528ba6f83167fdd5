using System.Runtime.InteropServices;

namespace Actors.Arrays.Expressions;

/// <summary>Which elements of an axis go where: how slices, new chunks, rolls, repeats and padding are all done.</summary>
internal sealed partial class AxisPlan
{
    private AxisPlan(long[] chunks, AxisPiece[][] pieces)
    {
        Chunks = chunks;
        Pieces = pieces;
    }

    /// <summary>The sizes of the result's chunks.</summary>
    public long[] Chunks { get; }

    /// <summary>For each chunk of the result where its elements come from.</summary>
    public AxisPiece[][] Pieces { get; }

    /// <summary>All pieces as numbers: what a token is made of, quickly, however many there are.</summary>
    public int[] Content
    {
        get
        {
            if (field is null)
            {
                var numbers = new List<int>(Pieces.Length * 6);
                foreach (AxisPiece[] pieces in Pieces)
                {
                    numbers.Add(pieces.Length);
                    numbers.AddRange(MemoryMarshal.Cast<AxisPiece, int>(pieces));
                }

                field = [.. numbers];
            }

            return field;
        }
    }

    /// <summary>The axis as it is; sizes may be unknown.</summary>
    public static AxisPlan Keep(long[] chunks) => new(
        chunks, [.. chunks.Select((size, i) => new[] { new AxisPiece(i, 0, 1, size < 0 ? -1 : checked((int)size), 0) })]);

    /// <summary>The axis in other chunks.</summary>
    public static AxisPlan Rechunk(long[] from, long[] to) =>
        from.AsSpan().SequenceEqual(to) ? Keep(from) : Of(from, [new AxisRange(0, 1, from.Sum())], to);

    /// <summary>Some chunks of the axis, in any order; sizes may be unknown.</summary>
    public static AxisPlan Pick(long[] chunks, IEnumerable<int> which)
    {
        int[] picked = [.. which];
        AxisPlan whole = Keep(chunks);
        return new([.. picked.Select(i => chunks[i])], [.. picked.Select(i => whole.Pieces[i])]);
    }

    /// <summary>Runs of positions, one after the other.</summary>
    /// <param name="from">The sizes of the source's chunks.</param>
    /// <param name="ranges">The runs.</param>
    /// <param name="to">The sizes of the result's chunks; null to cut where the source's chunks do.</param>
    public static AxisPlan Of(long[] from, IEnumerable<AxisRange> ranges, long[]? to)
    {
        var ends = new long[from.Length];
        long sum = 0;
        for (int i = 0; i < from.Length; i++)
        {
            ends[i] = sum += from[i];
        }

        var chunks = new List<long>();
        var pieces = new List<AxisPiece[]>();
        var current = new List<AxisPiece>();
        int target = 0, filled = 0;
        void Close()
        {
            pieces.Add([.. current]);
            chunks.Add(filled);
            current.Clear();
            filled = 0;
            target++;
        }

        void CloseFull()
        {
            while (to is not null && target < to.Length && filled == to[target])
            {
                Close();
            }
        }

        CloseFull();
        foreach (AxisRange range in ranges)
        {
            for (long done = 0; done < range.Count;)
            {
                long count = range.Count - done, at = range.Start + (done * range.Step), start = 0;
                int chunk = -1;
                if (!range.IsPadding)
                {
                    chunk = Find(ends, at);
                    start = chunk == 0 ? 0 : ends[chunk - 1];
                    long here = range.Step == 0 ? count
                        : range.Step > 0 ? ((ends[chunk] - 1 - at) / range.Step) + 1
                        : ((at - start) / -range.Step) + 1;
                    count = Math.Min(count, here);
                }

                if (to is not null)
                {
                    count = Math.Min(count, to[target] - filled);
                }

                current.Add(new AxisPiece(chunk, checked((int)(at - start)), checked((int)range.Step), checked((int)count), filled));
                filled += checked((int)count);
                done += count;
                if (to is null)
                {
                    Close();
                }
                else
                {
                    CloseFull();
                }
            }
        }

        if (pieces.Count == 0)
        {
            Close();
        }

        return new AxisPlan([.. chunks], [.. pieces]);
    }

    private static int Find(long[] ends, long at)
    {
        int found = Array.BinarySearch(ends, at + 1);
        found = found < 0 ? ~found : found;
        // Of empty chunks with one end the first is the one that the element is in.
        while (found > 0 && ends[found - 1] > at)
        {
            found--;
        }

        return found;
    }
}
