namespace Actors.Arrays.Expressions;

/// <content>Plans of plans.</content>
internal sealed partial class AxisPlan
{
    /// <summary>Whether some of the elements are not the source's.</summary>
    public bool HasPadding => Array.Exists(Pieces, pieces => Array.Exists(pieces, p => p.Chunk < 0));

    /// <summary>Parts of this plan, with sources counted from another chunk.</summary>
    /// <param name="targets">Which chunks of the result.</param>
    /// <param name="first">The source chunk that becomes the first.</param>
    public AxisPlan Part(IReadOnlyList<int> targets, int first) => new(
        [.. targets.Select(t => Chunks[t])],
        [.. targets.Select(t => Array.ConvertAll(Pieces[t], p => p with { Chunk = p.Chunk - first }))]);

    /// <summary>Whether the result is the axis as it is.</summary>
    /// <param name="chunks">The source's chunks.</param>
    public bool IsIdentity(long[] chunks)
    {
        if (Pieces.Length != chunks.Length)
        {
            return false;
        }

        for (int i = 0; i < chunks.Length; i++)
        {
            AxisPiece[] pieces = Pieces[i];
            bool same = pieces.Length == 0
                ? chunks[i] == 0
                : pieces.Length == 1 && pieces[0] is { Start: 0, Target: 0 } piece && piece.Chunk == i && (piece.Step == 1 || piece.Count == 1)
                    && (chunks[i] < 0 ? piece.Count < 0 : piece.Count == chunks[i]);
            if (!same)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The share of the source's elements that the result has, or of its chunks where sizes are not known.</summary>
    /// <param name="chunks">The source's chunks.</param>
    public double Share(long[] chunks)
    {
        if (Array.Exists(chunks, size => size < 0))
        {
            return (double)Pieces.Length / chunks.Length;
        }

        long all = chunks.Sum();
        return all == 0 ? 1 : (double)Chunks.Sum() / all;
    }

    /// <summary>What this plan makes of the result of another, straight from the other's source.</summary>
    /// <param name="inner">The plan that comes before.</param>
    public AxisPlan After(AxisPlan inner)
    {
        var pieces = new AxisPiece[Pieces.Length][];
        var list = new List<AxisPiece>();
        for (int target = 0; target < pieces.Length; target++)
        {
            list.Clear();
            foreach (AxisPiece piece in Pieces[target])
            {
                Compose(piece, inner, list);
            }

            pieces[target] = [.. list];
        }

        return new AxisPlan(Chunks, pieces);
    }

    /// <summary>The same elements, cut where they begin to come from another source chunk.</summary>
    public AxisPlan AtSourceCuts()
    {
        var chunks = new List<long>();
        var pieces = new List<AxisPiece[]>();
        var current = new List<AxisPiece>();
        int filled = 0, from = -2;
        foreach (AxisPiece piece in Pieces.SelectMany(p => p))
        {
            if (piece.Chunk != from && current.Count > 0)
            {
                chunks.Add(filled);
                pieces.Add([.. current]);
                current.Clear();
                filled = 0;
            }

            from = piece.Chunk;
            AxisPiece moved = piece with { Target = filled };
            if (current.Count > 0 && Follows(current[^1], moved))
            {
                current[^1] = current[^1] with { Count = current[^1].Count + piece.Count };
            }
            else
            {
                current.Add(moved);
            }

            filled += piece.Count;
        }

        chunks.Add(filled);
        pieces.Add([.. current]);
        return new AxisPlan([.. chunks], [.. pieces]);
    }

    private static void Compose(AxisPiece piece, AxisPlan inner, List<AxisPiece> result)
    {
        if (piece.Chunk < 0)
        {
            result.Add(piece);
            return;
        }

        AxisPiece[] sources = inner.Pieces[piece.Chunk];
        if (piece.Count < 0)
        {
            // A whole chunk whose size is not known is one piece of one chunk.
            result.Add(sources[0] with { Target = piece.Target });
            return;
        }

        for (int done = 0; done < piece.Count;)
        {
            int at = piece.Start + (done * piece.Step);
            AxisPiece source = sources[Find(sources, at)];
            int count = piece.Step == 0 ? piece.Count - done
                : piece.Step > 0 ? ((source.Target + source.Count - 1 - at) / piece.Step) + 1
                : ((at - source.Target) / -piece.Step) + 1;
            count = Math.Min(count, piece.Count - done);
            var next = new AxisPiece(
                source.Chunk,
                source.Chunk < 0 ? 0 : source.Start + ((at - source.Target) * source.Step),
                source.Chunk < 0 ? 0 : source.Step * piece.Step,
                count,
                piece.Target + done);
            if (result.Count > 0 && Follows(result[^1], next))
            {
                result[^1] = result[^1] with { Count = result[^1].Count + count };
            }
            else
            {
                result.Add(next);
            }

            done += count;
        }
    }

    private static bool Follows(AxisPiece first, AxisPiece second) =>
        first.Chunk == second.Chunk && first.Step == second.Step && first.Target + first.Count == second.Target
        && (first.Chunk < 0 || first.Start + (first.Count * first.Step) == second.Start);

    /// <summary>The piece that an element of a chunk is in; pieces stand in the order of their targets.</summary>
    private static int Find(AxisPiece[] pieces, int at)
    {
        int low = 0, high = pieces.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = pieces[middle].Target <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
