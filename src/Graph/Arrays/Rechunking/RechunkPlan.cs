using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays.Rechunking;

/// <summary>
/// The steps from some chunks to others. In one step every new block is put together from all the old ones that it crosses, which for
/// rows made into columns is the product of both numbers of blocks. Steps in between merge blocks, as far as a limit of memory allows, so
/// that the pieces stay few. The algorithm is that of Dask (<c>dask/array/rechunk.py</c>, <c>plan_rechunk</c>).
/// </summary>
internal static class RechunkPlan
{
    /// <summary>How many pieces for each block, old or new, are few enough.</summary>
    public const int Threshold = 4;

    /// <summary>A step in between costs a copy of the array; so many pieces are always cheaper.</summary>
    public const int FreePieces = 1_000;

    /// <summary>The largest block, in bytes, that a step in between makes, unless an old or new one is larger already.</summary>
    public const long BlockBytes = Arrays.Chunks.DefaultBytes;

    /// <summary>The same selection in steps; itself when one is enough.</summary>
    public static ArrayExpr Lower(RegionExpr region)
    {
        ArrayLayout target = region.Layout;
        if (!target.IsKnown || target.Size == 0 || Pieces(region) <= FreePieces)
        {
            return region;
        }

        // First what is selected, cut where the source is cut; then other chunks.
        AxisPlan[] selected = Array.ConvertAll(region.Plans, plan => plan.AtSourceCuts());
        var from = new ArrayLayout(Array.ConvertAll(selected, plan => plan.Chunks));
        List<long[][]> steps = Steps(from.Chunks, target.Chunks, region.Kind.Size());
        if (steps.Count <= 1)
        {
            return region;
        }

        var current = (ArrayExpr)region.Operands[0];
        bool isWhole = true;
        for (int axis = 0; axis < selected.Length; axis++)
        {
            isWhole &= selected[axis].IsIdentity(current.Layout.Chunks[axis]);
        }

        if (!isWhole)
        {
            current = new RegionExpr("getitem", selected, current, region.Padding) { IsStep = true };
        }

        foreach (long[][] step in steps)
        {
            var plans = new AxisPlan[step.Length];
            for (int axis = 0; axis < plans.Length; axis++)
            {
                plans[axis] = AxisPlan.Rechunk(current.Layout.Chunks[axis], step[axis]);
            }

            current = new RegionExpr("rechunk", plans, current) { IsStep = true };
        }

        return current;
    }

    /// <summary>The chunks after each step; the last are those that are wanted.</summary>
    /// <param name="from">The old chunks along each axis.</param>
    /// <param name="to">The new chunks along each axis.</param>
    /// <param name="elementBytes">Bytes for each element.</param>
    public static List<long[][]> Steps(long[][] from, long[][] to, int elementBytes)
    {
        var steps = new List<long[][]>();
        long limit = Math.Max(BlockBytes / elementBytes, Math.Max(LargestBlock(from), LargestBlock(to)));
        double fewEnough = Math.Max(FreePieces, Threshold * (Count(from) + Count(to)));
        long[][] current = from;
        for (bool isFirst = true; ; isFirst = false)
        {
            double pieces = Crossings(current, to);
            if (pieces <= fewEnough)
            {
                break;
            }

            // When the limit stopped the last merge, more and smaller blocks make room for the next one.
            long[][] chunks = isFirst ? current : Split(current, to, pieces * Threshold);
            (chunks, bool wasLimited) = Merge(chunks, to, limit);
            if ((Same(chunks, current) && !isFirst) || Same(chunks, to))
            {
                break;
            }

            if (!Same(chunks, current))
            {
                steps.Add(chunks);
            }

            current = chunks;
            if (!wasLimited)
            {
                break;
            }
        }

        steps.Add(to);
        return steps;
    }

    /// <summary>How many blocks there would be if both were cut at all cuts of each.</summary>
    public static double Crossings(long[][] from, long[][] to)
    {
        double count = 1;
        for (int axis = 0; axis < from.Length; axis++)
        {
            count *= from[axis].AsSpan().SequenceEqual(to[axis]) ? from[axis].Length : from[axis].Length + to[axis].Length - 1;
        }

        return count;
    }

    /// <summary>
    /// Whether a task for each piece, where it is cut out, keeps the graph within the bound that steps are planned for. Where results are sent
    /// between workers, only the pieces are then: without it each block goes whole to nearly every worker. Where workers share memory it would
    /// only cost a copy of the array and the tasks.
    /// </summary>
    /// <param name="region">The selection.</param>
    public static bool CutsAtSource(RegionExpr region)
    {
        ArrayLayout source = ((ArrayExpr)region.Operands[0]).Layout;
        return source.IsKnown && region.Layout.IsKnown && Pieces(region) <= Math.Max(FreePieces, Threshold * ((double)source.BlockCount + region.Layout.BlockCount));
    }

    private static double Pieces(RegionExpr region)
    {
        double count = 1;
        foreach (AxisPlan plan in region.Plans)
        {
            count *= plan.Pieces.Sum(p => (double)p.Length);
        }

        return count;
    }

    /// <summary>Takes over new chunks along axes where they are fewer, those first that save the most for the memory they cost.</summary>
    private static (long[][] Chunks, bool WasLimited) Merge(long[][] from, long[][] to, long limit)
    {
        double Gain(int axis)
        {
            double size = (double)to[axis].Max() / Math.Max(1, from[axis].Max());
            return Math.Log((double)to[axis].Length / from[axis].Length) / Math.Log(size == 1 ? 1 + 1e-9 : size);
        }

        long[][] chunks = [.. from];
        long largest = LargestBlock(from);
        bool wasLimited = false;
        foreach (int axis in Enumerable.Range(0, from.Length).Where(axis => to[axis].Length <= from[axis].Length).OrderBy(Gain))
        {
            long width = Math.Max(1, from[axis].Max()), merged = (long)((double)largest * to[axis].Max() / width);
            if (merged <= limit)
            {
                chunks[axis] = to[axis];
                largest = merged;
                continue;
            }

            long[] divided = Divide(to[axis], Math.Max(1, (long)((double)limit * width / largest)));
            if (divided.Length <= from[axis].Length)
            {
                chunks[axis] = divided;
                largest = (long)((double)largest * divided.Max() / width);
            }

            wasLimited = true;
        }

        return (chunks, wasLimited);
    }

    /// <summary>Cuts axes towards the new chunks where these are more, as far as the number of pieces allows.</summary>
    private static long[][] Split(long[][] from, long[][] to, double most)
    {
        long[][] chunks = [.. from];
        for (int axis = 0; axis < from.Length; axis++)
        {
            double pieces = Crossings(chunks, to);
            if (pieces > most)
            {
                break;
            }

            if (from[axis].Length > to[axis].Length)
            {
                continue;
            }

            long[] merged = MergeTo(to[axis], (int)Math.Min(int.MaxValue, from[axis].Length * most / pieces));
            if (merged.Length >= from[axis].Length && merged.Max() <= from[axis].Max())
            {
                chunks[axis] = merged;
            }
        }

        return chunks;
    }

    /// <summary>Cuts chunks that are wider than some width into equal parts.</summary>
    private static long[] Divide(long[] chunks, long width)
    {
        var result = new List<long>();
        foreach (long size in chunks)
        {
            long parts = Math.Max(1, (size + width - 1) / width);
            for (long part = 0, done = 0; part < parts; part++)
            {
                long end = (size * (part + 1)) / parts;
                result.Add(end - done);
                done = end;
            }
        }

        return [.. result];
    }

    /// <summary>Joins neighbours so that no more than some number of chunks of about one size are left.</summary>
    private static long[] MergeTo(long[] chunks, int most)
    {
        if (chunks.Length <= most)
        {
            return chunks;
        }

        var result = new List<long>();
        for (int part = 0, done = 0; part < most; part++)
        {
            int end = (int)((long)chunks.Length * (part + 1) / most);
            result.Add(chunks[done..end].Sum());
            done = end;
        }

        return [.. result];
    }

    private static double Count(long[][] chunks) => chunks.Aggregate(1.0, (count, axis) => count * axis.Length);

    private static long LargestBlock(long[][] chunks) => chunks.Aggregate(1L, (size, axis) => size * axis.Max());

    private static bool Same(long[][] left, long[][] right) => new ArrayLayout(left).Equals(new ArrayLayout(right));
}
