using System.Globalization;
using System.Runtime.InteropServices;
using Actors.Graph.Tasks;

namespace Actors.Graph.Visualization;

/// <summary>The boxes and arrows of a picture: those of the tasks, or of their operations when there are too many tasks.</summary>
internal sealed class PictureGraph
{
    private PictureGraph(PictureNode[] nodes, (int From, int To)[] edges, int tasks, string what)
    {
        Nodes = nodes;
        Edges = edges;
        Tasks = tasks;
        What = what;
    }

    /// <summary>The boxes, in the order of running.</summary>
    public PictureNode[] Nodes { get; }

    /// <summary>The arrows, each once; between operations they may form cycles.</summary>
    public (int From, int To)[] Edges { get; }

    public int Tasks { get; }

    /// <summary>What the picture shows, as a sentence fragment: <c>1,200,000 tasks in 5 operations</c>.</summary>
    public string What { get; }

    /// <summary>Whether a box stands for an operation and not for a task.</summary>
    public bool IsSummary => What.Length > 0 && Nodes.Length != Tasks;

    public static PictureGraph Of(TaskGraph graph, int maxTasks)
    {
        int limit = Math.Max(1, maxTasks);
        if (graph.Count <= limit)
        {
            return OfTasks(graph);
        }

        return Summary(graph, limit, id => graph.Key(id).Group, group => group.Name, group => group.Prefix)
            ?? Summary(graph, limit, id => graph.Key(id).Prefix, prefix => prefix, prefix => prefix)
            ?? Summary(graph, limit, id => Label(graph, id), label => label, label => label)
            ?? Summary(graph, limit, _ => "tasks", label => label, label => label)!;
    }

    private static PictureGraph OfTasks(TaskGraph graph)
    {
        ReadOnlySpan<int> order = graph.Order;
        var outputs = new HashSet<int>(graph.Outputs.ToArray());
        var nodes = new PictureNode[graph.Count];
        var edges = new List<(int, int)>(graph.EdgeCount);
        for (int id = 0; id < graph.Count; id++)
        {
            string key = graph.Key(id).ToString();
            string label = Label(graph, id);
            string place = string.Create(CultureInfo.InvariantCulture, $"{order[id] + 1:N0} of {graph.Count:N0} in the order of running");
            nodes[order[id]] = new PictureNode(
                key,
                label,
                "",
                (key == label ? key : $"{key}\n{label}") + (graph.IsExternal(id) ? "\ncomputed elsewhere" : $"\n{place}"),
                Operation(graph, id),
                order[id] / (double)Math.Max(1, graph.Count - 1),
                outputs.Contains(id),
                graph.IsExternal(id));
        }

        var sequence = new int[graph.Count];
        for (int id = 0; id < sequence.Length; id++)
        {
            sequence[order[id]] = id;
        }

        var seen = new HashSet<int>();
        for (int position = 0; position < sequence.Length; position++)
        {
            seen.Clear();
            foreach (int input in graph.Inputs(sequence[position]))
            {
                if (seen.Add(input))
                {
                    edges.Add((order[input], position));
                }
            }
        }

        return new PictureGraph(nodes, [.. edges], graph.Count, Count(graph.Count, "task"));
    }

    /// <summary>One box for all the tasks of one kind; null when there are too many kinds.</summary>
    private static PictureGraph? Summary<T>(TaskGraph graph, int limit, Func<int, T> kindOf, Func<T, string> name, Func<T, string> prefix)
        where T : notnull
    {
        var kinds = new Dictionary<T, int>();
        var of = new int[graph.Count];
        for (int id = 0; id < graph.Count; id++)
        {
            ref int kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, kindOf(id), out bool exists);
            kind = exists ? kind : kinds.Count - 1;
            of[id] = kind;
            if (kinds.Count > limit)
            {
                return null;
            }
        }

        ReadOnlySpan<int> order = graph.Order;
        var tasks = new int[kinds.Count];
        var places = new double[kinds.Count];
        var example = new int[kinds.Count];
        var isOutput = new bool[kinds.Count];
        var edges = new HashSet<(int, int)>();
        for (int id = 0; id < graph.Count; id++)
        {
            example[of[id]] = tasks[of[id]]++ == 0 || order[id] < order[example[of[id]]] ? id : example[of[id]];
            places[of[id]] += order[id];
            foreach (int input in graph.Inputs(id))
            {
                if (of[input] != of[id])
                {
                    edges.Add((of[input], of[id]));
                }
            }
        }

        foreach (int output in graph.Outputs)
        {
            isOutput[of[output]] = true;
        }

        // Boxes are numbered by their first task in the order of running, which no permutation of the tasks changes.
        int[] first = [.. example.Select(id => graph.Order[id])];
        int[] sequence = [.. Enumerable.Range(0, kinds.Count).OrderBy(k => first[k])];
        var rank = new int[sequence.Length];
        for (int i = 0; i < sequence.Length; i++)
        {
            rank[sequence[i]] = i;
        }

        var names = new T[kinds.Count];
        foreach ((T kind, int index) in kinds)
        {
            names[index] = kind;
        }

        double last = Math.Max(1, graph.Count - 1);
        var nodes = new PictureNode[kinds.Count];
        for (int kind = 0; kind < nodes.Length; kind++)
        {
            string count = Count(tasks[kind], "task");
            string label = graph.IsExternal(example[kind]) ? prefix(names[kind]) : Label(graph, example[kind]);
            nodes[rank[kind]] = new PictureNode(
                name(names[kind]), label, count, $"{name(names[kind])}\n{count}", prefix(names[kind]), places[kind] / tasks[kind] / last,
                isOutput[kind], graph.IsExternal(example[kind]));
        }

        var arrows = edges.Select(e => (From: rank[e.Item1], To: rank[e.Item2])).ToArray();
        Array.Sort(arrows, (a, b) => a.To != b.To ? a.To.CompareTo(b.To) : a.From.CompareTo(b.From));
        return new PictureGraph(nodes, arrows, graph.Count, $"{Count(graph.Count, "task")}, drawn as {Count(nodes.Length, "operation")}");
    }

    /// <summary>What a task is coloured by: its prefix; for a key that the user named, which is no operation, the label.</summary>
    private static string Operation(TaskGraph graph, int id) =>
        graph.Key(id).Group.Token == UInt128.Zero ? Label(graph, id) : graph.Key(id).Prefix;

    private static string Label(TaskGraph graph, int id) => graph.Kernel(id)?.Label ?? graph.Key(id).Prefix;

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
