using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// Fuses neighbouring partition-wise expressions: one task for each partition does what several did, chains and diamonds alike.
/// An expression joins those that use it when all of them are fused with each other already, so that nothing is computed twice
/// and nothing that is wanted elsewhere disappears.
/// </summary>
internal static class BlockwiseFusion
{
    public static Expr[] Run(Expr[] roots)
    {
        List<Expr> order = ExprRewriter.PostOrder(roots, onlyOptimizable: false);
        Dictionary<Expr, BlockwiseExpr> sinks = Group(order, roots);
        ILookup<object, BlockwiseExpr> members = order.OfType<BlockwiseExpr>().ToLookup(e => (object)sinks[e], ReferenceEqualityComparer.Instance);
        var result = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr expr in order)
        {
            if (!expr.NeedsOptimizing)
            {
                continue;
            }

            if (sinks.TryGetValue(expr, out BlockwiseExpr? sink))
            {
                if (ReferenceEquals(sink, expr))
                {
                    BlockwiseExpr[] together = [.. members[expr]];
                    result[expr] = together.Length == 1 ? Rebuild(expr, result) : Fuse(together, result);
                }
            }
            else
            {
                result[expr] = Rebuild(expr, result);
            }
        }

        return Array.ConvertAll(roots, r => result.GetValueOrDefault(r, r));
    }

    /// <summary>For each partition-wise expression the one whose tasks will do its work.</summary>
    private static Dictionary<Expr, BlockwiseExpr> Group(List<Expr> order, Expr[] roots)
    {
        var consumers = new Dictionary<Expr, List<Expr>>(ReferenceEqualityComparer.Instance);
        foreach (Expr expr in order)
        {
            foreach (Expr operand in expr.OperandArray)
            {
                (consumers.TryGetValue(operand, out List<Expr>? list) ? list : consumers[operand] = []).Add(expr);
            }
        }

        var sinks = new Dictionary<Expr, BlockwiseExpr>(ReferenceEqualityComparer.Instance);
        var wanted = new HashSet<Expr>(roots, ReferenceEqualityComparer.Instance);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] is not BlockwiseExpr expr)
            {
                continue;
            }

            BlockwiseExpr sink = expr;
            if (!wanted.Contains(expr) && consumers.TryGetValue(expr, out List<Expr>? users)
                && sinks.TryGetValue(users[0], out BlockwiseExpr? common)
                && common.PartitionCount == expr.PartitionCount
                && users.TrueForAll(u => sinks.TryGetValue(u, out BlockwiseExpr? s) && ReferenceEquals(s, common))
                && SameWishes(expr.Annotations, common.Annotations)
                && expr.KernelFor(0).CanFuse && common.KernelFor(0).CanFuse)
            {
                sink = common;
            }

            sinks[expr] = sink;
        }

        return sinks;
    }

    /// <summary>Whether tasks may become one: all that users ask for is the same; that one of them reads data does not matter.</summary>
    private static bool SameWishes(TaskAnnotations left, TaskAnnotations right) =>
        (left with { IsProducer = false }).Equals(right with { IsProducer = false });

    private static FusedExpr Fuse(BlockwiseExpr[] members, Dictionary<Expr, Expr> rebuilt)
    {
        var step = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        var outer = new List<Expr>();
        var positions = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        var wiring = ImmutableArray.CreateBuilder<ImmutableArray<StepInput>>(members.Length);
        foreach (BlockwiseExpr member in members)
        {
            var inputs = ImmutableArray.CreateBuilder<StepInput>(member.OperandArray.Length);
            foreach (Expr operand in member.OperandArray)
            {
                if (step.TryGetValue(operand, out int earlier))
                {
                    inputs.Add(StepInput.Step(earlier));
                }
                else
                {
                    Expr source = rebuilt.GetValueOrDefault(operand, operand);
                    if (!positions.TryGetValue(source, out int position))
                    {
                        positions.Add(source, position = outer.Count);
                        outer.Add(source);
                    }

                    inputs.Add(StepInput.Outer(position));
                }
            }

            step.Add(member, step.Count);
            wiring.Add(inputs.MoveToImmutable());
        }

        return new FusedExpr([.. members], wiring.MoveToImmutable(), [.. outer]);
    }

    private static Expr Rebuild(Expr expr, Dictionary<Expr, Expr> rebuilt)
    {
        Expr[] operands = Array.ConvertAll(expr.OperandArray, o => rebuilt.GetValueOrDefault(o, o));
        return operands.AsSpan().SequenceEqual(expr.OperandArray) ? expr : expr.WithOperands(operands);
    }
}
