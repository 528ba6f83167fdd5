using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>Computes a small graph inside a running task, one kernel after another.</summary>
internal static class InlineEvaluator
{
    public static object? Run(Expr expr)
    {
        TaskGraph graph = ExprPlan.Of(expr).ToGraph();
        var values = new object?[graph.Count];
        foreach (int id in graph.TopologicalIds())
        {
            Kernel kernel = graph.Kernel(id)
                ?? throw new GraphException($"'{graph.Key(id)}' is held by workers and cannot be used inside a query's dependent 'from'.", [graph.Key(id)]);
            ReadOnlySpan<int> inputs = graph.Inputs(id);
            var arguments = new object?[inputs.Length];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = values[inputs[i]];
            }

            values[id] = kernel.Run(arguments, KernelContext.Detached);
        }

        return values[graph.Outputs[0]];
    }
}
