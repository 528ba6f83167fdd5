namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>A graph of a few dozen tasks whose results are arrays, and what a plain evaluation of it gives.</summary>
internal sealed class SmallGraph
{
    private readonly List<Delayed<long[]>> _tasks = [];
    private readonly List<long[]> _values = [];
    private readonly List<int[]> _inputs = [];

    public IReadOnlyList<Delayed<long[]>> Tasks => _tasks;

    public IReadOnlyList<long[]> Values => _values;

    public int Count => _tasks.Count;

    /// <summary>The numbers of the tasks that a task stands on.</summary>
    public IReadOnlyList<int> Inputs(int task) => _inputs[task];

    /// <summary>Any shape: each task stands on up to three earlier ones.</summary>
    /// <param name="random">What is drawn from.</param>
    /// <param name="tasks">How many tasks.</param>
    /// <param name="words">The most words a result has.</param>
    public static SmallGraph Any(Random random, int tasks, int words = 8)
    {
        var graph = new SmallGraph();
        for (int i = 0; i < tasks; i++)
        {
            int inputs = i == 0 || random.Next(5) == 0 ? 0 : random.Next(1, Math.Min(i, 3) + 1);
            graph.Add(random.Next(1, words + 1), [.. Enumerable.Range(0, inputs).Select(_ => random.Next(Math.Max(0, i - 20), i))]);
        }

        return graph;
    }

    /// <summary>Chains next to one another, with a link from one to another here and there: what is lost at an end has a long lineage.</summary>
    public static SmallGraph Deep(Random random, int depth, int width, int words = 8)
    {
        var graph = new SmallGraph();
        for (int level = 0; level < depth; level++)
        {
            for (int i = 0; i < width; i++)
            {
                int above = graph.Count - width;
                int size = random.Next(1, words + 1);
                graph.Add(size, level == 0 ? [] : random.Next(3) == 0 ? [above, random.Next(graph.Count - i - width, graph.Count - i)] : [above]);
            }
        }

        return graph;
    }

    /// <summary>Every one of the last tasks stands on a part of every one of the first.</summary>
    public static SmallGraph AllToAll(int participants, int words)
    {
        var graph = new SmallGraph();
        int[] sources = [.. Enumerable.Range(0, participants).Select(_ => graph.Add(words, []))];
        int[][] parts = [.. sources.Select(s => (int[])[.. Enumerable.Range(0, participants).Select(_ => graph.Add(Math.Max(1, words / participants), [s]))])];
        for (int i = 0; i < participants; i++)
        {
            graph.Add(words, [.. parts.Select(p => p[i])]);
        }

        return graph;
    }

    /// <summary>One task more.</summary>
    /// <param name="words">How many words its result has.</param>
    /// <param name="inputs">The numbers of those it stands on.</param>
    /// <returns>Its number.</returns>
    public int Add(int words, params int[] inputs)
    {
        int id = _tasks.Count;
        (int, int) cell = (id, words);
        _tasks.Add(inputs.Length switch
        {
            0 => Delayed.Call(Source, cell),
            1 => Delayed.Call(One, cell, _tasks[inputs[0]]),
            2 => Delayed.Call(Two, cell, _tasks[inputs[0]], _tasks[inputs[1]]),
            3 => Delayed.Call(Three, cell, _tasks[inputs[0]], _tasks[inputs[1]], _tasks[inputs[2]]),
            _ => Delayed.Call(Many, cell, Delayed.All(inputs.Select(i => _tasks[i]))),
        });
        _inputs.Add(inputs);
        _values.Add(Many(cell, [.. inputs.Select(i => _values[i])]));
        return id;
    }

    /// <summary>Whether a task needs another's result, itself or through others.</summary>
    public bool StandsOn(int task, int other) => task == other || (task > other && _inputs[task].Any(i => StandsOn(i, other)));

    /// <summary>Several tasks by chance, the last among them.</summary>
    public int[] Some(Random random, int count) => [.. Enumerable.Range(0, count - 1).Select(_ => random.Next(Count)).Append(Count - 1).Distinct()];

    /// <summary>The results of several tasks.</summary>
    public Future<long[]>[] Start(Client client, int[] wanted, TaskOptions? options = null) => client.Start(wanted.Select(w => (ILazy<long[]>)Tasks[w]), options);

    /// <summary>What a task gives that stands on others.</summary>
    public static long[] Many((int Id, int Words) cell, long[][] inputs)
    {
        long value = cell.Id + 1;
        foreach (long[] input in inputs)
        {
            foreach (long word in input)
            {
                value = unchecked(((value ^ word) * 1_000_003) + 1);
            }
        }

        return [.. Enumerable.Range(0, cell.Words).Select(i => unchecked(value + i))];
    }

    private static long[] Source((int Id, int Words) cell) => Many(cell, []);

    public static long[] One((int Id, int Words) cell, long[] a) => Many(cell, [a]);

    private static long[] Two((int Id, int Words) cell, long[] a, long[] b) => Many(cell, [a, b]);

    private static long[] Three((int Id, int Words) cell, long[] a, long[] b, long[] c) => Many(cell, [a, b, c]);
}
