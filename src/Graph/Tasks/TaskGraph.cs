using System.Buffers;
using System.Collections.Immutable;

namespace Actors.Graph.Tasks;

/// <summary>
/// An immutable graph of tasks. Tasks have dense ids (0 … <see cref="Count"/> − 1); edges are compressed rows in both
/// directions. Made by <see cref="TaskGraphBuilder"/>; always acyclic, with at least one output.
/// </summary>
public sealed partial class TaskGraph
{
    private readonly TaskKey[] _keys;
    private readonly Kernel?[] _kernels;
    private readonly TaskAnnotations[]? _annotations;
    private readonly int[] _inputOffsets;
    private readonly int[] _inputs;
    private readonly int[] _dependentOffsets;
    private readonly int[] _dependents;
    private readonly int[] _outputs;
    private int[]? _order;

    internal TaskGraph(TaskKey[] keys, Kernel?[] kernels, TaskAnnotations[]? annotations, int[] inputOffsets, int[] inputs, int[] outputs)
    {
        _keys = keys;
        _kernels = kernels;
        _annotations = annotations;
        _inputOffsets = inputOffsets;
        _inputs = inputs;
        _outputs = outputs;
        (_dependentOffsets, _dependents) = Transpose(keys.Length, inputOffsets, inputs);
    }

    /// <summary>The same tasks with other outputs.</summary>
    private TaskGraph(TaskGraph graph, int[] outputs)
    {
        _keys = graph._keys;
        _kernels = graph._kernels;
        _annotations = graph._annotations;
        _inputOffsets = graph._inputOffsets;
        _inputs = graph._inputs;
        _dependentOffsets = graph._dependentOffsets;
        _dependents = graph._dependents;
        _outputs = outputs;
    }

    /// <summary>The number of tasks, external ones included.</summary>
    public int Count => _keys.Length;

    /// <summary>The number of edges; a task that takes one input twice has two edges to it.</summary>
    public int EdgeCount => _inputs.Length;

    /// <summary>The ids of the results that are asked for.</summary>
    public ReadOnlySpan<int> Outputs => _outputs;

    /// <summary>
    /// The position of each task in the order that releases inputs early: <c>Order[id]</c> is 0 for the task to run first.
    /// Computed once, on first use.
    /// </summary>
    public ReadOnlySpan<int> Order => _order ??= GraphOrdering.Rank(this);

    /// <summary>The key of a task.</summary>
    /// <param name="id">The task's id.</param>
    public TaskKey Key(int id) => _keys[id];

    /// <summary>What a task does; null for a result that is computed elsewhere.</summary>
    /// <param name="id">The task's id.</param>
    public Kernel? Kernel(int id) => _kernels[id];

    /// <summary>What is asked of the scheduler for a task.</summary>
    /// <param name="id">The task's id.</param>
    public TaskAnnotations Annotations(int id) => _annotations is null ? TaskAnnotations.None : _annotations[id];

    /// <summary>Whether a task's result is computed elsewhere.</summary>
    /// <param name="id">The task's id.</param>
    public bool IsExternal(int id) => _kernels[id] is null;

    /// <summary>The ids of a task's inputs, in its kernel's order; an id may stand more than once.</summary>
    /// <param name="id">The task's id.</param>
    public ReadOnlySpan<int> Inputs(int id) => _inputs.AsSpan(_inputOffsets[id], _inputOffsets[id + 1] - _inputOffsets[id]);

    /// <summary>The ids of the tasks that take a task's result, once for each time they take it.</summary>
    /// <param name="id">The task's id.</param>
    public ReadOnlySpan<int> Dependents(int id) =>
        _dependents.AsSpan(_dependentOffsets[id], _dependentOffsets[id + 1] - _dependentOffsets[id]);

    /// <summary>One task as a value.</summary>
    /// <param name="id">The task's id.</param>
    public GraphTask Task(int id)
    {
        ReadOnlySpan<int> inputs = Inputs(id);
        var keys = ImmutableArray.CreateBuilder<TaskKey>(inputs.Length);
        foreach (int input in inputs)
        {
            keys.Add(_keys[input]);
        }

        return new GraphTask(_keys[id], _kernels[id], keys.MoveToImmutable(), Annotations(id));
    }

    private static (int[] Offsets, int[] Targets) Transpose(int count, int[] offsets, int[] targets)
    {
        var starts = new int[count + 1];
        foreach (int target in targets)
        {
            starts[target + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] next = ArrayPool<int>.Shared.Rent(count);
        starts.AsSpan(0, count).CopyTo(next);
        var result = new int[targets.Length];
        for (int id = 0; id < count; id++)
        {
            for (int edge = offsets[id]; edge < offsets[id + 1]; edge++)
            {
                result[next[targets[edge]]++] = id;
            }
        }

        ArrayPool<int>.Shared.Return(next);
        return (starts, result);
    }
}
