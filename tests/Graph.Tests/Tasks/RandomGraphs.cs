using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

internal static class RandomGraphs
{
    /// <summary>Layers of tasks that take results of the layers before; what nobody takes is an output, as is a task now and then.</summary>
    public static TaskGraph Layered(int seed, int layers = 6, int width = 8, int? shuffle = null)
    {
        var random = new Random(seed);
        var sketch = new GraphSketch();
        var before = new List<string>();
        var used = new HashSet<string>();
        var outputs = new List<string>();
        for (int layer = 0; layer < random.Next(1, layers + 1); layer++)
        {
            var now = new List<string>();
            for (int i = 0; i < random.Next(1, width + 1); i++)
            {
                string[] inputs = before.Count == 0
                    ? []
                    : [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => before[^random.Next(1, Math.Min(before.Count, 2 * width) + 1)])];
                string name = sketch.Task($"t-{layer}-{i}", inputs);
                used.UnionWith(inputs);
                now.Add(name);
                if (random.Next(12) == 0)
                {
                    outputs.Add(name);
                }
            }

            before.AddRange(now);
        }

        outputs.AddRange(before.Where(name => !used.Contains(name) && !outputs.Contains(name)));
        return sketch.Build(shuffle, outputs);
    }

    /// <summary>Like <see cref="Layered"/>, of at most 14 tasks.</summary>
    public static TaskGraph Small(int seed)
    {
        var random = new Random(seed);
        var sketch = new GraphSketch();
        int count = random.Next(3, 15);
        double density = 0.1 + (0.4 * random.NextDouble());
        var used = new HashSet<string>();
        for (int i = 0; i < count; i++)
        {
            string[] inputs = [.. Enumerable.Range(0, i).Where(_ => random.NextDouble() < density).Select(j => $"t-{j}")];
            sketch.Add($"t-{i}", inputs);
            used.UnionWith(inputs);
        }

        return sketch.Build(Enumerable.Range(0, count).Select(i => $"t-{i}").Where(name => !used.Contains(name)));
    }
}
