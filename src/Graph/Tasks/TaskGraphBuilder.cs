using System.Runtime.InteropServices;

namespace Actors.Graph.Tasks;

/// <summary>
/// Collects tasks and makes a <see cref="TaskGraph"/> of them. A task whose inputs were added before is added by their ids
/// (the fast way); a graph written by hand may name inputs by key, in any order.
/// </summary>
public sealed class TaskGraphBuilder
{
    private readonly KeyTable _ids = new();
    private GrowingArray<TaskKey> _keys;
    private GrowingArray<Kernel?> _kernels;
    private GrowingArray<int> _inputOffsets;
    private GrowingArray<int> _inputs;
    private readonly List<int> _outputs = [];
    private List<TaskAnnotations>? _annotations;
    private List<(int Edge, TaskKey Key)>? _forward;

    /// <summary>An empty graph.</summary>
    /// <param name="capacity">About how many tasks will be added.</param>
    public TaskGraphBuilder(int capacity = 16)
    {
        _keys = new(capacity);
        _kernels = new(capacity);
        _inputOffsets = new(capacity + 1);
        _inputOffsets.Add(0);
        _inputs = new(capacity);
    }

    /// <summary>The number of tasks so far.</summary>
    public int Count => _keys.Count;

    /// <summary>Adds a task whose inputs are in the graph already.</summary>
    /// <param name="key">The task's name.</param>
    /// <param name="kernel">What it does.</param>
    /// <param name="inputs">The ids of its inputs, in the kernel's order.</param>
    /// <param name="annotations">What is asked of the scheduler; null for nothing.</param>
    /// <returns>The task's id; that of the task already there when an equal one is.</returns>
    /// <exception cref="GraphException">Another task has this key.</exception>
    public int Add(TaskKey key, Kernel kernel, ReadOnlySpan<int> inputs, TaskAnnotations? annotations = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (!TryReserve(key, out int id))
        {
            ThrowIfDifferent(id, kernel, inputs, annotations);
            return id;
        }

        foreach (int input in inputs)
        {
            if ((uint)input >= (uint)id)
            {
                Forget(key);
                throw new GraphException($"The input {input} of task '{key}' is not the id of a task added before it.", [key]);
            }
        }

        _inputs.AddRange(inputs);
        Append(key, kernel, annotations);
        return id;
    }

    /// <summary>
    /// Adds a task whose key is a token of its content: one that is there already is the same, although its kernel may be another
    /// instance (closures and arrays are equal by content, not to each other).
    /// </summary>
    internal int AddByContent(TaskKey key, Kernel kernel, ReadOnlySpan<int> inputs, TaskAnnotations? annotations) =>
        _ids.TryGet(key, out int id) && _kernels[id] is not null ? id : Add(key, kernel, inputs, annotations);

    /// <summary>Adds a task and names its inputs, which may be added later.</summary>
    /// <param name="key">The task's name.</param>
    /// <param name="kernel">What it does.</param>
    /// <param name="inputs">The keys of its inputs, in the kernel's order.</param>
    /// <param name="annotations">What is asked of the scheduler; null for nothing.</param>
    /// <returns>The task's id.</returns>
    /// <exception cref="GraphException">Another task has this key.</exception>
    public int Add(TaskKey key, Kernel kernel, ReadOnlySpan<TaskKey> inputs, TaskAnnotations? annotations = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (!TryReserve(key, out int id))
        {
            ThrowIfDifferent(id, kernel, inputs, annotations);
            return id;
        }

        foreach (TaskKey input in inputs)
        {
            if (_ids.TryGet(input, out int known) && known != id)
            {
                _inputs.Add(known);
            }
            else
            {
                (_forward ??= []).Add((_inputs.Count, input));
                _inputs.Add(-1);
            }
        }

        Append(key, kernel, annotations);
        return id;
    }

    /// <summary>Adds a task that was written as a value.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Its id.</returns>
    public int Add(GraphTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Kernel is null ? AddExternal(task.Key) : Add(task.Key, task.Kernel, task.Inputs.AsSpan(), task.Annotations);
    }

    /// <summary>Adds a result that is computed elsewhere: persisted, scattered, or part of another graph.</summary>
    /// <param name="key">The result's name.</param>
    /// <returns>Its id.</returns>
    public int AddExternal(TaskKey key)
    {
        if (TryReserve(key, out int id))
        {
            Append(key, null, null);
        }

        return id;
    }

    /// <summary>Finds the id of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">Its id, when the method returns true.</param>
    public bool TryGetId(TaskKey key, out int id) => _ids.TryGet(key, out id);

    /// <summary>Asks for a task's result.</summary>
    /// <param name="id">The task's id.</param>
    public void AddOutput(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Count);
        _outputs.Add(id);
    }

    /// <summary>Asks for a task's result.</summary>
    /// <param name="key">The task's key.</param>
    /// <exception cref="GraphException">No task has this key.</exception>
    public void AddOutput(TaskKey key) =>
        _outputs.Add(_ids.TryGet(key, out int id) ? id : throw new GraphException($"The output '{key}' is not a task of the graph.", [key]));

    /// <summary>Checks the graph and makes it. The builder can go on to be used.</summary>
    /// <exception cref="GraphException">There is a cycle, an input that no task has, or no output.</exception>
    public TaskGraph Build()
    {
        if (_outputs.Count == 0)
        {
            throw new GraphException(
                Count == 0 ? "The graph has no tasks." : $"The graph of {Count} tasks ({Sample()}) has no output: say which results are wanted.");
        }

        int[] inputs = _forward is null ? _inputs.ToArray() : _inputs.Items.ToArray();
        ResolveForward(inputs);
        int[] offsets = _inputOffsets.ToArray();
        var graph = new TaskGraph(_keys.ToArray(), _kernels.ToArray(), _annotations?.ToArray(), offsets, inputs, [.. _outputs]);
        if (_forward is not null)
        {
            graph.ThrowIfCyclic();
        }

        return graph;
    }

    /// <summary>Gives the room for finding keys back; nothing can be added any more.</summary>
    internal void Release() => _ids.Release();

    private void ResolveForward(int[] inputs)
    {
        if (_forward is null)
        {
            return;
        }

        List<TaskKey>? missing = null;
        foreach ((int edge, TaskKey key) in _forward)
        {
            if (_ids.TryGet(key, out int id))
            {
                inputs[edge] = id;
            }
            else
            {
                (missing ??= []).Add(key);
            }
        }

        if (missing is not null)
        {
            int edge = _forward.First(f => f.Key == missing[0]).Edge;
            int owner = Array.FindLastIndex(_inputOffsets.ToArray(), start => start <= edge);
            throw new GraphException($"Task '{_keys[owner]}' needs '{missing[0]}', which no task of the graph has"
                + (missing.Count > 1 ? $" (and {missing.Count - 1} more such inputs)." : "."), missing);
        }
    }

    private bool TryReserve(TaskKey key, out int id)
    {
        if (key.Group is null)
        {
            throw new GraphException("A task needs a key: this one is empty.");
        }

        int known = _ids.GetOrAdd(key, Count);
        id = known >= 0 ? known : Count;
        return known < 0;
    }

    private void Forget(TaskKey key) => _ids.Remove(key);

    private void Append(TaskKey key, Kernel? kernel, TaskAnnotations? annotations)
    {
        if (annotations is not null && _annotations is null && !annotations.Equals(TaskAnnotations.None))
        {
            _annotations = new List<TaskAnnotations>(_keys.Capacity);
            CollectionsMarshal.SetCount(_annotations, _keys.Count);
            CollectionsMarshal.AsSpan(_annotations).Fill(TaskAnnotations.None);
        }

        _keys.Add(key);
        _kernels.Add(kernel);
        _annotations?.Add(annotations ?? TaskAnnotations.None);
        _inputOffsets.Add(_inputs.Count);
    }

    private void ThrowIfDifferent(int id, Kernel kernel, ReadOnlySpan<int> inputs, TaskAnnotations? annotations)
    {
        if (_kernels[id] is null)
        {
            // A result that is held already stands for the task that makes it.
            return;
        }

        ReadOnlySpan<int> known = InputsOf(id);
        bool same = Equals(_kernels[id], kernel) && (annotations ?? TaskAnnotations.None).Equals(_annotations?[id] ?? TaskAnnotations.None)
            && known.Length == inputs.Length;
        for (int i = 0; same && i < inputs.Length; i++)
        {
            same = known[i] >= 0
                ? known[i] == inputs[i]
                : (uint)inputs[i] < (uint)Count && IsForward(_inputOffsets[id] + i, _keys[inputs[i]]);
        }

        if (!same)
        {
            throw Different(id, kernel);
        }
    }

    private void ThrowIfDifferent(int id, Kernel kernel, ReadOnlySpan<TaskKey> inputs, TaskAnnotations? annotations)
    {
        ReadOnlySpan<int> known = InputsOf(id);
        if (_kernels[id] is null)
        {
            return;
        }

        bool same = Equals(_kernels[id], kernel) && (annotations ?? TaskAnnotations.None).Equals(_annotations?[id] ?? TaskAnnotations.None)
            && known.Length == inputs.Length;
        for (int i = 0; same && i < inputs.Length; i++)
        {
            int edge = _inputOffsets[id] + i;
            same = known[i] >= 0 ? _keys[known[i]] == inputs[i] : IsForward(edge, inputs[i]);
        }

        if (!same)
        {
            throw Different(id, kernel);
        }
    }

    private ReadOnlySpan<int> InputsOf(int id) =>
        _inputs.Items[_inputOffsets[id].._inputOffsets[id + 1]];

    private GraphException Different(int id, Kernel kernel)
    {
        TaskKey key = _keys[id];
        return new GraphException(
            $"Two different tasks have the key '{key}': '{_kernels[id]?.Label ?? "a result computed elsewhere"}' and '{kernel.Label}'. "
            + "Give one of them another name.",
            [key]);
    }

    /// <summary>Whether an edge that could not be resolved when it was added names a key; such edges are kept in their order.</summary>
    private bool IsForward(int edge, TaskKey key)
    {
        ReadOnlySpan<(int Edge, TaskKey Key)> forward = CollectionsMarshal.AsSpan(_forward);
        int low = 0;
        int high = forward.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = forward[middle].Edge < edge ? (middle + 1, high) : (low, middle);
        }

        return low < forward.Length && forward[low].Edge == edge && forward[low].Key == key;
    }

    private string Sample() => string.Join(", ", _keys.Items[..Math.Min(3, Count)].ToArray()) + (Count > 3 ? ", …" : "");
}
