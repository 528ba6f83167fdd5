using System.Buffers;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>A graph under construction, as an expression sees it: the ids of its operands' tasks, and where to add its own.</summary>
public sealed class ExprTasks
{
    private readonly ExprOrder _order;
    private readonly Dictionary<int, int[]> _scattered = [];
    private readonly int[] _first;
    private Expr _current = null!;
    private int _position = -1;
    private int[]? _ids;
    private int _added;

    /// <param name="order">The expressions that will be added, in their order.</param>
    internal ExprTasks(ExprOrder order)
    {
        _order = order;
        _first = ArrayPool<int>.Shared.Rent(order.Items.Length);
        Graph = new TaskGraphBuilder(order.ResultCount);
    }

    /// <summary>Whether a result that another worker needs is sent to it, so that a part should not cost the whole.</summary>
    internal bool MovesResults { get; init; }

    internal TaskGraphBuilder Graph { get; }

    /// <summary>The id of one of an operand's tasks.</summary>
    /// <param name="operand">The operand.</param>
    /// <param name="partition">Which of its results.</param>
    public int Id(Expr operand, int partition = 0)
    {
        int position = _order.PositionOf(operand);
        return partition > 0 && _scattered.TryGetValue(position, out int[]? ids) ? ids[partition] : _first[position] + partition;
    }

    /// <summary>Adds the task of one of this expression's results, in the order of partitions.</summary>
    /// <param name="kernel">What it does.</param>
    /// <param name="inputs">The ids of its inputs, in the kernel's order.</param>
    /// <returns>Its id.</returns>
    public int Add(Kernel kernel, params ReadOnlySpan<int> inputs) =>
        Remember(_current.IsNamedByContent
            ? Graph.AddByContent(_current.Key(_added), kernel, inputs, _current.Annotations)
            : Graph.Add(_current.Key(_added), kernel, inputs, _current.Annotations));

    /// <summary>Says that one of this expression's results is computed elsewhere under its key.</summary>
    public int AddExternal() => Remember(Graph.AddExternal(_current.Key(_added)));

    /// <summary>Adds a task that is not one of the expression's results but leads to them: a step of a tree.</summary>
    /// <param name="key">Its key; its group must not be the expression's own.</param>
    /// <param name="kernel">What it does.</param>
    /// <param name="inputs">The ids of its inputs, in the kernel's order.</param>
    /// <returns>Its id.</returns>
    public int AddStep(TaskKey key, Kernel kernel, params ReadOnlySpan<int> inputs) => Graph.Add(key, kernel, inputs, _current.Annotations);

    internal void AddTasksOf(Expr expr)
    {
        _current = expr;
        _position++;
        _added = 0;
        _ids = null;
        expr.AddTasks(this);
        if (_added != expr.PartitionCount)
        {
            throw new InvalidOperationException($"'{expr}' has {expr.PartitionCount} results but added {_added} tasks.");
        }

        if (_ids is not null)
        {
            _scattered[_position] = _ids;
        }
    }

    /// <summary>Gives the room for working back; the graph that was built stays.</summary>
    internal void Release()
    {
        ArrayPool<int>.Shared.Return(_first);
        Graph.Release();
    }

    private int Remember(int id)
    {
        if (_added == 0)
        {
            _first[_position] = id;
        }
        else if (_ids is not null)
        {
            _ids[_added] = id;
        }
        else if (id != _first[_position] + _added)
        {
            // Not contiguous (steps in between, or a task that was there already): keep every id.
            _ids = new int[_current.PartitionCount];
            for (int i = 0; i < _added; i++)
            {
                _ids[i] = _first[_position] + i;
            }

            _ids[_added] = id;
        }

        _added++;
        return id;
    }
}
