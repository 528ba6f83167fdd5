using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>
/// Fuses elementwise operations into the one that uses them, or into the reduction behind them: their programs become one, which runs
/// tile by tile. Views in between (transposed, broadcast) become part of how the inputs are read. An operation is taken in when all
/// that use it end in the same place and see it in the same way, so that nothing is computed twice.
/// </summary>
internal static class TileFusion
{
    public static Expr[] Run(Expr[] roots)
    {
        List<Expr> order = ExprRewriter.PostOrder(roots, onlyOptimizable: false);
        if (!order.Exists(e => e is TiledExpr))
        {
            return roots;
        }

        HashSet<Expr> kept = KeptViews(order, roots);
        Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> places = Place(order, roots, kept);
        ILookup<object, TiledExpr> members =
            order.OfType<TiledExpr>().ToLookup(e => (object)places[e].Sink, ReferenceEqualityComparer.Instance);
        Dictionary<Expr, int> uses = UsesOfSources(members, places, kept);
        var result = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr expr in order)
        {
            if (uses.TryGetValue(expr, out int count) && count <= ((SourceExpr)expr).InlineUses)
            {
                // Made where it is used.
                continue;
            }

            if (expr is TiledExpr tiled && !ReferenceEquals(places[tiled].Sink, tiled))
            {
                continue;
            }

            if (expr is ViewExpr && !kept.Contains(expr))
            {
                // All that use this view read what is behind it.
                continue;
            }

            result[expr] = expr is TiledExpr sink ? Fuse(sink, members[sink], places, result, uses) : Rebuild(expr, result);
        }

        return Array.ConvertAll(roots, r => result[r]);
    }

    /// <summary>
    /// How many inputs of programs are each source; none for one that something else uses too, or whose blocks stand under several of a
    /// program's.
    /// </summary>
    private static Dictionary<Expr, int> UsesOfSources(
        ILookup<object, TiledExpr> members, Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> places, HashSet<Expr> kept)
    {
        var uses = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<object, TiledExpr> group in members)
        {
            var sink = (TiledExpr)group.Key;
            foreach ((Expr target, AxisMap map) in group.SelectMany(member => Edges(member, places)).Distinct())
            {
                if (target is SourceExpr source && !kept.Contains(source))
                {
                    uses[source] = uses.GetValueOrDefault(source) + (Fits(source.Layout, sink.Space, map) ? 1 : int.MaxValue / 4);
                }
            }
        }

        return uses;
    }

    /// <summary>What stands behind views, and how its axes stand under those of the user.</summary>
    private static (Expr Target, AxisMap Map) Resolve(Expr operand, AxisMap map)
    {
        while (operand is ViewExpr view)
        {
            map = map.Then(view.Map);
            operand = view.Operands[0];
        }

        return (operand, map);
    }

    /// <summary>For each operation that runs programs where it will be done, and how its axes stand there.</summary>
    private static Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> Place(List<Expr> order, Expr[] roots, HashSet<Expr> kept)
    {
        var users = new Dictionary<Expr, List<(TiledExpr? User, AxisMap Map)>>(ReferenceEqualityComparer.Instance);
        foreach (Expr expr in order)
        {
            for (int i = 0; i < expr.OperandArray.Length; i++)
            {
                Expr operand = expr.OperandArray[i];
                if (expr is TiledExpr tiled)
                {
                    (Expr target, AxisMap map) = Resolve(operand, tiled.Maps[i]);
                    Users(users, target).Add((tiled, map));
                }
                else if (expr is not ViewExpr || kept.Contains(expr))
                {
                    Users(users, operand).Add((null, default));
                }
            }
        }

        var places = new Dictionary<Expr, (TiledExpr Sink, AxisMap Map)>(ReferenceEqualityComparer.Instance);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            if (order[i] is not TiledExpr expr)
            {
                continue;
            }

            places[expr] = (expr, AxisMap.Trailing(expr.Space.Rank, expr.Space.Rank));
            if (expr is not ElementwiseExpr || Array.Exists(roots, r => ReferenceEquals(r, expr)) || !users.TryGetValue(expr, out var uses)
                || uses[0].User is not { } first)
            {
                continue;
            }

            (TiledExpr sink, AxisMap outer) = places[first];
            AxisMap own = outer.Then(uses[0].Map);
            if (uses.TrueForAll(u => u.User is not null && ReferenceEquals(places[u.User].Sink, sink) && places[u.User].Map.Then(u.Map) == own)
                && Fits(expr.Layout, sink.Space, own))
            {
                places[expr] = (sink, own);
            }
        }

        return places;
    }

    /// <summary>Views that something other than a program uses, itself or through other views.</summary>
    private static HashSet<Expr> KeptViews(List<Expr> order, Expr[] roots)
    {
        var kept = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        foreach (Expr root in roots)
        {
            kept.Add(root);
        }

        for (int i = order.Count - 1; i >= 0; i--)
        {
            Expr expr = order[i];
            if (expr is not TiledExpr && (expr is not ViewExpr || kept.Contains(expr)))
            {
                kept.UnionWith(expr.OperandArray);
            }
        }

        return kept;
    }

    private static List<(TiledExpr? User, AxisMap Map)> Users(Dictionary<Expr, List<(TiledExpr? User, AxisMap Map)>> users, Expr target) =>
        users.TryGetValue(target, out var list) ? list : users[target] = [];

    /// <summary>Whether each block of the space needs just one block of the operand, of the same size.</summary>
    private static bool Fits(ArrayLayout operand, ArrayLayout space, AxisMap map)
    {
        for (int axis = 0; axis < space.Rank; axis++)
        {
            if (map[axis] < 0 ? space.Chunks[axis] is not [1] : !operand.Chunks[map[axis]].AsSpan().SequenceEqual(space.Chunks[axis]))
            {
                return false;
            }
        }

        return true;
    }

    private static ArrayExpr Fuse(
        TiledExpr sink, IEnumerable<TiledExpr> members, Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> places, Dictionary<Expr, Expr> rebuilt,
        Dictionary<Expr, int> uses)
    {
        var leaves = new List<(Expr Expr, AxisMap Map)>();
        var kinds = new List<ElementKind>();
        TiledExpr[] together = [.. members];
        foreach (TiledExpr member in together)
        {
            foreach ((Expr target, AxisMap map) in Edges(member, places))
            {
                if (!IsInside(target, sink, places) && !leaves.Contains((target, map)))
                {
                    leaves.Add((target, map));
                    kinds.Add(((ArrayExpr)target).Kind);
                }
            }
        }

        var builder = new TileProgramBuilder(kinds);
        var registers = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance);
        foreach (TiledExpr member in together)
        {
            int[] own = [.. Edges(member, places).Select(e => IsInside(e.Target, sink, places) ? registers[e.Target] : leaves.IndexOf(e))];
            registers[member] = builder.Add(member.Program, own);
        }

        TiledExpr fused = sink.Fused(
            builder.Build(), [.. leaves.Select(l => l.Map)], [.. leaves.Select(l => rebuilt.GetValueOrDefault(l.Expr, l.Expr))]);
        bool[] inlined = [.. leaves.Select(l => uses.TryGetValue(l.Expr, out int count) && count <= ((SourceExpr)l.Expr).InlineUses)];
        return inlined.Contains(true) ? new InlinedExpr(fused, inlined) : fused;
    }

    private static bool IsInside(Expr target, TiledExpr sink, Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> places) =>
        places.TryGetValue(target, out var place) && ReferenceEquals(place.Sink, sink) && !ReferenceEquals(target, sink);

    private static IEnumerable<(Expr Target, AxisMap Map)> Edges(TiledExpr member, Dictionary<Expr, (TiledExpr Sink, AxisMap Map)> places)
    {
        AxisMap outer = places[member].Map;
        for (int i = 0; i < member.OperandArray.Length; i++)
        {
            yield return Resolve(member.OperandArray[i], outer.Then(member.Maps[i]));
        }
    }

    private static Expr Rebuild(Expr expr, Dictionary<Expr, Expr> rebuilt)
    {
        Expr[] operands = Array.ConvertAll(expr.OperandArray, o => rebuilt.GetValueOrDefault(o, o));
        return operands.AsSpan().SequenceEqual(expr.OperandArray) ? expr : expr.WithOperands(operands);
    }
}
