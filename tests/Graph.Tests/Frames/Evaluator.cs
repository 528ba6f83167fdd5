using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Frames;

/// <summary>Computes lazy values without a runtime: every task of the graph in order, on one thread.</summary>
internal static class Evaluator
{
    public static T Compute<T>(ILazy<T> lazy) => (T)Run(ExprPlan.Of(lazy.ResultExpr).ToGraph())!;

    public static TaskGraph GraphOf<T>(ILazy<T> lazy) => ExprPlan.Of(lazy.ResultExpr).ToGraph();

    public static object? Run(TaskGraph graph, Dictionary<TaskKey, object?>? held = null, Action<int>? ran = null)
    {
        var results = new object?[graph.Count];
        foreach (int id in graph.TopologicalIds())
        {
            if (graph.Kernel(id) is not { } kernel)
            {
                results[id] = held![graph.Key(id)];
                continue;
            }

            var inputs = new object?[graph.Inputs(id).Length];
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = results[graph.Inputs(id)[i]];
            }

            ran?.Invoke(id);
            results[id] = kernel.Run(inputs, KernelContext.Detached);
        }

        return results[graph.Outputs[0]];
    }
}
