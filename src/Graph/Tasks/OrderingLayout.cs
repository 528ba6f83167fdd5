namespace Actors.Graph.Tasks;

/// <summary>
/// A graph as the strategies see it: tasks are numbered by a depth-first walk, each edge stands once, inputs come in falling
/// order of the room they need, dependents in the order of the walk.
/// </summary>
internal sealed class OrderingLayout
{
    private readonly int[] _inputStarts;
    private readonly int[] _inputs;
    private readonly int[] _dependentStarts;
    private readonly int[] _dependents;
    private readonly bool[] _isOutput;

    public OrderingLayout(TaskGraph graph, ReadOnlySpan<int> walk, int[] position)
    {
        int count = graph.Count;
        _inputStarts = new int[count + 1];
        _inputs = new int[graph.EdgeCount];
        _dependentStarts = new int[count + 1];
        var need = new int[count];
        var seen = new int[count];
        long[] keys = [];
        int edges = 0;
        IsTree = true;
        for (int task = 0; task < count; task++)
        {
            int start = edges;
            bool sorted = true;
            foreach (int id in graph.Inputs(walk[task]))
            {
                int input = position[id];
                if (seen[input] == task + 1)
                {
                    continue;
                }

                seen[input] = task + 1;
                _inputs[edges++] = input;
                sorted &= edges == start + 1 || need[_inputs[edges - 2]] >= need[input];
                IsTree &= ++_dependentStarts[input + 1] == 1;
            }

            _inputStarts[task + 1] = edges;
            Span<int> inputs = _inputs.AsSpan(start..edges);
            if (!sorted)
            {
                SortByNeed(inputs, need, ref keys);
            }

            int most = inputs.Length + 1;
            for (int i = 0; i < inputs.Length; i++)
            {
                most = Math.Max(most, need[inputs[i]] + i);
            }

            need[task] = most;
        }

        for (int task = 0; task < count; task++)
        {
            _dependentStarts[task + 1] += _dependentStarts[task];
        }

        _dependents = new int[edges];
        int[] next = seen;
        _dependentStarts.AsSpan(0, count).CopyTo(next);
        for (int task = 0; task < count; task++)
        {
            foreach (int input in Inputs(task))
            {
                _dependents[next[input]++] = task;
            }
        }

        _isOutput = new bool[count];
        Outputs = graph.Outputs.ToArray();
        foreach (ref int output in Outputs.AsSpan())
        {
            output = position[output];
            _isOutput[output] = true;
        }
    }

    public int Count => _isOutput.Length;

    /// <summary>Whether every result is used by one task at most.</summary>
    public bool IsTree { get; }

    public int[] Outputs { get; }

    public bool IsOutput(int task) => _isOutput[task];

    public ReadOnlySpan<int> Inputs(int task) => _inputs.AsSpan(_inputStarts[task].._inputStarts[task + 1]);

    public ReadOnlySpan<int> Dependents(int task) => _dependents.AsSpan(_dependentStarts[task].._dependentStarts[task + 1]);

    private static void SortByNeed(Span<int> inputs, int[] need, ref long[] keys)
    {
        if (keys.Length < inputs.Length)
        {
            keys = new long[inputs.Length * 2];
        }

        // The place in the list breaks ties, which makes the sort a stable one.
        Span<long> rooms = keys.AsSpan(0, inputs.Length);
        for (int i = 0; i < inputs.Length; i++)
        {
            rooms[i] = ((long)-need[inputs[i]] << 32) | (uint)i;
        }

        rooms.Sort(inputs);
    }
}
