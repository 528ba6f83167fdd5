using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>Walks and rewrites expression graphs without recursion, so that chains of any length work.</summary>
internal static class ExprRewriter
{
    private const int MaxRounds = 100;

    /// <summary>Every expression once, operands before those that use them.</summary>
    public static List<Expr> PostOrder(ReadOnlySpan<Expr> roots, bool onlyOptimizable)
    {
        var order = new List<Expr>();
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        Visit(roots, e => (!onlyOptimizable || e.NeedsOptimizing) && seen.Add(e), order.Add);
        return order;
    }

    /// <summary>Walks expressions depth first.</summary>
    /// <param name="roots">Where to begin.</param>
    /// <param name="enter">Whether to go into an expression; false for one that was met before.</param>
    /// <param name="leave">Told of each expression after its operands.</param>
    public static void Visit(ReadOnlySpan<Expr> roots, Func<Expr, bool> enter, Action<Expr> leave)
    {
        var path = new Stack<(Expr Expr, int Next)>();
        foreach (Expr root in roots)
        {
            if (!enter(root))
            {
                continue;
            }

            path.Push((root, 0));
            while (path.TryPop(out (Expr Expr, int Next) top))
            {
                Expr[] operands = top.Expr.OperandArray;
                int next = top.Next;
                while (next < operands.Length && !enter(operands[next]))
                {
                    next++;
                }

                if (next < operands.Length)
                {
                    path.Push((top.Expr, next + 1));
                    path.Push((operands[next], 0));
                }
                else
                {
                    leave(top.Expr);
                }
            }
        }
    }

    /// <summary>Applies a rule to every expression, operands first, until no rule applies any more.</summary>
    public static Expr[] UntilStable(Expr[] roots, Func<Expr, Expr> rule)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            Expr[] next = Rewrite(roots, (expr, operands) => rule(Rebuild(expr, operands)));
            if (next.AsSpan().SequenceEqual(roots))
            {
                return roots;
            }

            roots = next;
        }

        throw new InvalidOperationException(
            $"The optimiser did not come to an end after {MaxRounds} rounds; the expression is now: {roots[0]}.");
    }

    /// <summary>Collects what is needed of each expression from those that use it, then restricts all to that.</summary>
    public static Expr[] PushDemands(Expr[] roots)
    {
        List<Expr> order = PostOrder(roots, onlyOptimizable: true);
        var demands = new Dictionary<Expr, Demand?>(ReferenceEqualityComparer.Instance);
        foreach (Expr root in roots)
        {
            demands[root] = null;
        }

        var sink = new DemandSink();
        for (int i = order.Count - 1; i >= 0; i--)
        {
            Expr expr = order[i];
            sink.Clear();
            expr.PushDemand(demands[expr], sink);
            var said = new bool[expr.OperandArray.Length];
            foreach ((int operand, Demand? demand) in sink.Said)
            {
                if ((uint)operand >= (uint)said.Length)
                {
                    throw new InvalidOperationException($"'{expr}' says what it needs of operand {operand} but has {said.Length} operands.");
                }

                said[operand] = true;
                Note(expr.OperandArray[operand], demand);
            }

            for (int operand = 0; operand < said.Length; operand++)
            {
                if (!said[operand])
                {
                    Note(expr.OperandArray[operand], null);
                }
            }
        }

        return Rewrite(roots, (expr, operands) => expr.Restrict(demands[expr], operands));

        void Note(Expr target, Demand? demand) =>
            demands[target] = demands.TryGetValue(target, out Demand? already) ? Union(already, demand) : demand;
    }

    private static Demand? Union(Demand? left, Demand? right) => left is null || right is null ? null : left.Union(right);

    private static Expr Rebuild(Expr expr, Expr[] operands) =>
        operands.AsSpan().SequenceEqual(expr.OperandArray) ? expr : expr.WithOperands(operands);

    /// <summary>One pass, operands first. Results that are equal by content become one instance.</summary>
    private static Expr[] Rewrite(Expr[] roots, Func<Expr, Expr[], Expr> rule)
    {
        var result = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        var canonical = new Dictionary<TaskKey, Expr>();
        foreach (Expr expr in PostOrder(roots, onlyOptimizable: true))
        {
            Expr next = rule(expr, Array.ConvertAll(expr.OperandArray, o => result.GetValueOrDefault(o, o)));
            if (next.IsNamedByContent && !canonical.TryAdd(next.Key(), next))
            {
                next = canonical[next.Key()];
            }

            result[expr] = next;
        }

        return Array.ConvertAll(roots, r => result.GetValueOrDefault(r, r));
    }
}
