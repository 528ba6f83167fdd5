using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Selecting;

/// <summary>
/// Moves selections towards the sources: through other selections, views, concatenations and elementwise operations, and into sources
/// that can make a part of a block. What is not selected is then neither computed nor read.
/// </summary>
internal static class Selection
{
    // An elementwise operation may have other users, for which its blocks are computed anyway: a selection of more than this share of them
    // would do nearly all the work again.
    private const double LargestShare = 0.5;

    /// <summary>The selection one step nearer to the sources, or as it is.</summary>
    public static Expr Push(RegionExpr region)
    {
        ArrayLayout source = ((ArrayExpr)region.Operands[0]).Layout;
        bool isIdentity = true, hasPadding = false;
        for (int axis = 0; axis < source.Rank; axis++)
        {
            isIdentity &= region.Plans[axis].IsIdentity(source.Chunks[axis]);
            hasPadding |= region.Plans[axis].HasPadding;
        }

        if (isIdentity)
        {
            return region.Operands[0];
        }

        Expr? pushed = region.Operands[0] switch
        {
            RegionExpr { IsStep: false } inner when !hasPadding || inner.Padding is null || inner.Padding.Equals(region.Padding)
                => Through(region, inner, hasPadding),
            ViewExpr view when !hasPadding => Through(region, view),
            ElementwiseExpr elementwise when !hasPadding && Share(region, source) <= LargestShare => Through(region, elementwise),
            ConcatenateExpr concatenation when !hasPadding => Through(region, concatenation),
            SourceExpr { Part: not null } made when !hasPadding => Into(region, made),
            ListTakeExpr taken when !hasPadding && Share(region, source) <= LargestShare => taken.Part(region),
            _ => null,
        };
        return pushed ?? region;
    }

    private static double Share(RegionExpr region, ArrayLayout source)
    {
        double share = 1;
        for (int axis = 0; axis < source.Rank; axis++)
        {
            share *= region.Plans[axis].Share(source.Chunks[axis]);
        }

        return share;
    }

    private static RegionExpr Through(RegionExpr region, RegionExpr inner, bool hasPadding)
    {
        var plans = new AxisPlan[region.Plans.Length];
        for (int axis = 0; axis < plans.Length; axis++)
        {
            plans[axis] = region.Plans[axis].After(inner.Plans[axis]);
        }

        return new RegionExpr(region.Name, plans, inner.Operands[0], hasPadding ? region.Padding : inner.Padding);
    }

    private static ViewExpr? Through(RegionExpr region, ViewExpr view) =>
        Under(region, view.Map, view.Layout, (ArrayExpr)view.Operands[0]) is { } part ? new ViewExpr(view.Name, region.Layout, view.Map, part) : null;

    private static ElementwiseExpr? Through(RegionExpr region, ElementwiseExpr operation)
    {
        var parts = new Expr[operation.Operands.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (Under(region, operation.Maps[i], operation.Layout, (ArrayExpr)operation.Operands[i]) is not { } part)
            {
                return null;
            }

            parts[i] = part;
        }

        return operation.Over(region.Layout, parts);
    }

    /// <summary>
    /// The part of an operand that stands under a part of a result; null where the operand's blocks do not stand under the result's one by
    /// one. Axes on which the operand's one element repeats are kept.
    /// </summary>
    private static ArrayExpr? Under(RegionExpr region, AxisMap map, ArrayLayout result, ArrayExpr operand)
    {
        var plans = new AxisPlan?[operand.Layout.Rank];
        for (int axis = 0; axis < result.Rank; axis++)
        {
            int own = map[axis];
            if (own < 0 || (operand.Layout.Shape[own] == 1 && result.Shape[axis] != 1))
            {
                continue;
            }

            if (plans[own] is not null || !operand.Layout.Chunks[own].AsSpan().SequenceEqual(result.Chunks[axis]))
            {
                return null;
            }

            plans[own] = region.Plans[axis];
        }

        bool isWhole = true;
        for (int axis = 0; axis < plans.Length; axis++)
        {
            plans[axis] ??= AxisPlan.Keep(operand.Layout.Chunks[axis]);
            isWhole &= plans[axis]!.IsIdentity(operand.Layout.Chunks[axis]);
        }

        return isWhole ? operand : new RegionExpr(region.Name, plans!, operand);
    }

    private static ArrayExpr? Through(RegionExpr region, ConcatenateExpr concatenation)
    {
        int axis = concatenation.Axis, operands = concatenation.Operands.Length;
        var first = new int[operands + 1];
        for (int i = 0; i < operands; i++)
        {
            first[i + 1] = first[i] + ((ArrayExpr)concatenation.Operands[i]).Layout.Grid[axis];
        }

        // Runs of chunks that are made of one operand's; a chunk that is made of several stops it.
        AxisPlan plan = region.Plans[axis];
        var runs = new List<(int Operand, List<int> Targets)>();
        for (int target = 0; target < plan.Pieces.Length; target++)
        {
            int from = -1;
            foreach (AxisPiece piece in plan.Pieces[target])
            {
                int found = Array.BinarySearch(first, piece.Chunk), operand = found >= 0 ? found : ~found - 1;
                if (from >= 0 && from != operand)
                {
                    return null;
                }

                from = operand;
            }

            from = from < 0 ? runs.Count > 0 ? runs[^1].Operand : 0 : from;
            if (runs.Count == 0 || runs[^1].Operand != from)
            {
                runs.Add((from, []));
            }

            runs[^1].Targets.Add(target);
        }

        if (runs.Count > 2 * operands)
        {
            return null;
        }

        var parts = new ArrayExpr[runs.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            AxisPlan[] plans = [.. region.Plans];
            plans[axis] = plan.Part(runs[i].Targets, first[runs[i].Operand]);
            parts[i] = new RegionExpr(region.Name, plans, concatenation.Operands[runs[i].Operand]);
        }

        return parts.Length == 1 ? parts[0] : new ConcatenateExpr(axis, region.Layout, parts);
    }

    private static SourceExpr? Into(RegionExpr region, SourceExpr source)
    {
        AxisPlan[] plans = region.Plans;
        if (Array.Exists(plans, plan => Array.Exists(plan.Pieces, pieces => pieces.Length > 1 || (pieces.Length == 1 && pieces[0].Count < 0))))
        {
            return null;
        }

        return new SourceExpr(
            source.Name,
            source.Kind,
            region.Layout,
            ContentToken.Of(source, Array.ConvertAll(plans, p => p.Content)),
            position =>
            {
                int[] ones = new int[plans.Length], counts = region.Layout.BlockShape(position);
                Array.Fill(ones, 1);
                return Part(position, new int[plans.Length], ones, counts);
            })
        {
            InlineUses = source.InlineUses,
            Part = Part,
        };

        Kernel Part(int[] position, int[] start, int[] steps, int[] counts)
        {
            int rank = plans.Length;
            int[] block = new int[rank], ownStart = new int[rank], ownSteps = new int[rank];
            for (int axis = 0; axis < rank; axis++)
            {
                AxisPiece[] pieces = plans[axis].Pieces[position[axis]];
                AxisPiece piece = pieces.Length == 0 ? new AxisPiece(0, 0, 1, 0, 0) : pieces[0];
                (block[axis], ownStart[axis], ownSteps[axis]) = (piece.Chunk, piece.Start + (start[axis] * piece.Step), piece.Step * steps[axis]);
            }

            return source.Part!(block, ownStart, ownSteps, counts);
        }
    }
}
