using Actors.Graph.Tasks;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>A fixed set of tasks that random graphs are cut out of, and what each of them comes to when worked out plainly.</summary>
internal sealed class SimulatedUniverse
{
    private readonly List<SimulatedTask> _tasks = [];

    public SimulatedUniverse(Random random, int count)
    {
        var group = TaskGroup.Calls("task", 7);
        for (int i = 0; i < count; i++)
        {
            int kind = random.Next(100);
            if (kind < 6)
            {
                _tasks.Add(new SimulatedTask(TaskKey.Named($"data-{i}"), null, [], TaskAnnotations.None, Value: i * 31L, FailsAt: null));
                continue;
            }

            int[] inputs = i == 0 ? [] : [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => random.Next(Math.Max(0, i - 12), i))];
            TaskAnnotations annotations = new()
            {
                IsProducer = inputs.Length == 0 && random.Next(2) == 0,
                Priority = random.Next(5) == 0 ? random.Next(-2, 3) : 0,
                Retries = kind is >= 10 and < 16 ? 2 : 0,
                Resources = kind is >= 16 and < 22 ? TaskAnnotations.None.Resources.Add("gpu", 1) : TaskAnnotations.None.Resources,
                Workers = kind is >= 22 and < 28 ? ["name-0", "name-1"] : [],
                AllowOtherWorkers = kind is >= 22 and < 28,
            };
            TaskKey key = random.Next(3) == 0 ? TaskKey.Named($"named-{i}") : group.Key(i);
            int fails = kind < 10 ? int.MaxValue : kind < 16 ? 1 : 0;
            int? failsAt = fails == int.MaxValue ? i : null;
            long value = i + 1;
            foreach (int input in inputs)
            {
                failsAt ??= _tasks[input].FailsAt;
                value = unchecked((value * 1_000_003) + _tasks[input].Value);
            }

            _tasks.Add(new SimulatedTask(key, new SimulatedKernel(i, fails), inputs, annotations, value, failsAt));
        }
    }

    public int Count => _tasks.Count;

    public SimulatedTask this[int index] => _tasks[index];

    public SimulatedTask Find(TaskKey key) => _tasks.Find(t => t.Key == key)!;

    /// <summary>A graph with some outputs and what they need; now and then a branch ends in a task that is said to be elsewhere.</summary>
    public TaskGraph Cut(Random random)
    {
        var builder = new TaskGraphBuilder();
        var ids = new Dictionary<int, int>();
        int outputs = random.Next(1, 4);
        double external = random.Next(3) == 0 ? 0.15 : 0;
        for (int i = 0; i < outputs; i++)
        {
            builder.AddOutput(Add(random.Next(_tasks.Count), isOutput: true));
        }

        if (random.Next(4) == 0)
        {
            Add(random.Next(_tasks.Count), isOutput: true);
        }

        return builder.Build();

        int Add(int index, bool isOutput)
        {
            if (ids.TryGetValue(index, out int id))
            {
                return id;
            }

            SimulatedTask task = _tasks[index];
            if (task.Kernel is null || (!isOutput && random.NextDouble() < external))
            {
                return ids[index] = builder.AddExternal(task.Key);
            }

            int[] inputs = [.. task.Inputs.Select(input => Add(input, isOutput: false))];
            return ids[index] = builder.Add(task.Key, task.Kernel, inputs, task.Annotations);
        }
    }
}
