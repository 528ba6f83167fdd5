using Actors.Graph.Expressions;
using Actors.Graph.Kernels;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Frames;

/// <summary>
/// Computes lazy values without a runtime: every task of the graph in order, on one thread. A result's buffers are freed after its last use, as a
/// worker does it.
/// </summary>
internal static class Evaluator
{
    public static T Compute<T>(ILazy<T> lazy) => (T)Run(ExprPlan.Of(lazy.ResultExpr).ToGraph())!;

    public static TaskGraph GraphOf<T>(ILazy<T> lazy) => ExprPlan.Of(lazy.ResultExpr).ToGraph();

    public static object? Run(TaskGraph graph, Dictionary<TaskKey, object?>? held = null, Action<int>? ran = null)
    {
        var results = new object?[graph.Count];
        var uses = new int[graph.Count];
        for (int id = 0; id < graph.Count; id++)
        {
            foreach (int input in graph.Inputs(id))
            {
                uses[input]++;
            }
        }

        uses[graph.Outputs[0]]++;
        var made = new BufferScope();
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
            made.Enter();
            try
            {
                results[id] = kernel.Run(inputs, KernelContext.Detached);
            }
            finally
            {
                made.Leave(results[id]);
            }

            Buffers.Retain(results[id]);
            foreach (int input in graph.Inputs(id))
            {
                if (--uses[input] == 0 && graph.Kernel(input) is not null)
                {
                    Buffers.Release(results[input]);
                    results[input] = null;
                }
            }
        }

        return results[graph.Outputs[0]];
    }
}
