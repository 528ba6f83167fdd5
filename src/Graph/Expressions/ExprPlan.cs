using Actors.Arrays.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// The way from what a user wrote to tasks. Stages: <c>written</c>; <c>simplified</c> (local rewriting, and only what is needed is
/// kept: columns nobody uses are never read); <c>lowered</c> (physical algorithms); <c>fused</c> (chains and diamonds of
/// partition-wise steps become one task for each partition).
/// </summary>
public sealed class ExprPlan
{
    private readonly List<(string Stage, Expr[] Roots)> _stages = [];

    private ExprPlan(Expr[] roots) => _stages.Add(("written", roots));

    /// <summary>The stages by name, each with the expressions that stand for the roots there.</summary>
    public IReadOnlyList<(string Stage, Expr[] Roots)> Stages => _stages;

    /// <summary>The expressions that become tasks, one for each root, in the order given.</summary>
    public ReadOnlySpan<Expr> Roots => _stages[^1].Roots;

    /// <summary>Takes expressions through all the stages. What they share is done once.</summary>
    /// <param name="roots">What is wanted.</param>
    public static ExprPlan Of(params ReadOnlySpan<Expr> roots)
    {
        var plan = new ExprPlan(roots.ToArray());
        Expr[] current = plan._stages[0].Roots;
        if (!Array.Exists(current, r => r.NeedsOptimizing))
        {
            return plan;
        }

        current = ExprRewriter.UntilStable(current, static e => e.Simplify());
        current = ExprRewriter.PushDemands(current);
        current = ExprRewriter.UntilStable(current, static e => e.Simplify());
        plan._stages.Add(("simplified", current));
        current = ExprRewriter.UntilStable(current, static e => e.Lower());
        plan._stages.Add(("lowered", current));
        current = BlockwiseFusion.Run(TileFusion.Run(current));
        plan._stages.Add(("fused", current));
        return plan;
    }

    /// <summary>The graph of the last stage; its outputs are the roots' results, root by root.</summary>
    public TaskGraph ToGraph() => ToGraph(movesResults: false);

    /// <summary>As <see cref="ToGraph()"/>.</summary>
    /// <param name="movesResults">Whether a result that another worker needs is sent to it, rather than being within its reach.</param>
    internal TaskGraph ToGraph(bool movesResults)
    {
        // Two walks: with the number of tasks known, nothing has to grow, which a graph of a million tasks feels.
        using var order = new ExprOrder();
        ExprRewriter.Visit(Roots, order.Enter, order.Leave);
        var tasks = new ExprTasks(order) { MovesResults = movesResults };
        foreach (Expr expr in order.Items)
        {
            tasks.AddTasksOf(expr);
        }

        foreach (Expr root in Roots)
        {
            for (int partition = 0; partition < root.PartitionCount; partition++)
            {
                tasks.Graph.AddOutput(tasks.Id(root, partition));
            }
        }

        // Of an operand of which only some blocks are wanted, the others are not computed.
        TaskGraph graph = tasks.Graph.Build().Cull();
        tasks.Release();
        return graph;
    }

    /// <summary>Every stage as an indented tree; an expression that was shown already is only named.</summary>
    public string Explain() => ExprPrinter.Print(this);
}
