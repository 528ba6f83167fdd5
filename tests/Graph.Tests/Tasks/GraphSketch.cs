using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

/// <summary>A graph drawn by hand: each task by its name and those of its inputs.</summary>
internal sealed class GraphSketch
{
    private readonly List<(string Name, string[] Inputs)> _tasks = [];
    private readonly HashSet<string> _names = [];

    public int Count => _tasks.Count;

    public GraphSketch Add(string name, params string[] inputs)
    {
        if (_names.Add(name))
        {
            _tasks.Add((name, inputs));
        }

        return this;
    }

    /// <summary>Adds a task and gives its name back.</summary>
    public string Task(string name, params IEnumerable<string> inputs)
    {
        Add(name, [.. inputs]);
        return name;
    }

    /// <summary>A tree that takes <paramref name="width"/> at a time until one is left.</summary>
    public string Tree(string prefix, IReadOnlyList<string> leaves, int width)
    {
        int level = 0;
        while (leaves.Count > 1)
        {
            int current = level++;
            leaves = [.. leaves.Chunk(width).Select((inputs, i) => Task($"{prefix}-{current}-{i}", inputs))];
        }

        return leaves[0];
    }

    public TaskGraph Build(params IEnumerable<string> outputs) => Build(null, outputs);

    /// <summary>The graph; with a seed, its tasks are added in a random order.</summary>
    public TaskGraph Build(int? seed, params IEnumerable<string> outputs)
    {
        // Outputs that are drawn while they are listed must be there before the tasks are counted.
        string[] wanted = [.. outputs];
        (string Name, string[] Inputs)[] tasks = [.. _tasks];
        if (seed is int value)
        {
            new Random(value).Shuffle(tasks);
        }

        var builder = new TaskGraphBuilder(tasks.Length);
        foreach ((string name, string[] inputs) in tasks)
        {
            builder.Add(TaskKey.Named(name), new StubKernel(name.Split('-')[0]), [.. inputs.Select(TaskKey.Named)]);
        }

        foreach (string output in wanted)
        {
            builder.AddOutput(TaskKey.Named(output));
        }

        return builder.Build();
    }
}
