using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

/// <summary>Runs a graph task by task on this thread.</summary>
internal static class NaiveRun
{
    public static object?[] Outputs(TaskGraph graph)
    {
        var values = new object?[graph.Count];
        foreach (int id in graph.TopologicalIds())
        {
            values[id] = graph.Kernel(id) is Kernel kernel
                ? kernel.Run([.. graph.Inputs(id).ToArray().Select(i => values[i])], KernelContext.Detached)
                : $"<{graph.Key(id)}>";
        }

        return [.. graph.Outputs.ToArray().Select(id => values[id])];
    }
}
