using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// Expressions in the order in which their tasks are added, operands first. Positions are found by key; where two instances have one
/// key (equal by content, or wrongly given one name), the later ones are told apart by reference, so that the graph can compare them.
/// </summary>
internal sealed class ExprOrder : IDisposable
{
    private readonly KeyTable _entered = new();
    private readonly RentedList<Expr> _instances = new();
    private readonly RentedList<int> _positions = new();
    private readonly RentedList<Expr> _items = new();
    private Dictionary<Expr, int>? _doubles;

    /// <summary>The expressions, operands before those that use them.</summary>
    public ReadOnlySpan<Expr> Items => _items.Items;

    /// <summary>How many results they have together.</summary>
    public int ResultCount { get; private set; }

    /// <summary>Whether an expression is met for the first time.</summary>
    public bool Enter(Expr expr)
    {
        int known = _entered.GetOrAdd(expr.Key(), _instances.Count);
        if (known < 0)
        {
            _instances.Add(expr);
            _positions.Add(-1);
            return true;
        }

        if (ReferenceEquals(_instances[known], expr))
        {
            return false;
        }

        _doubles ??= new(ReferenceEqualityComparer.Instance);
        return _doubles.TryAdd(expr, -1);
    }

    /// <summary>Puts an expression behind those that were left before.</summary>
    public void Leave(Expr expr)
    {
        int position = _items.Count;
        _items.Add(expr);
        ResultCount += expr.PartitionCount;
        _entered.TryGet(expr.Key(), out int known);
        if (ReferenceEquals(_instances[known], expr))
        {
            _positions[known] = position;
        }
        else
        {
            _doubles![expr] = position;
        }
    }

    /// <summary>Where an expression stands in <see cref="Items"/>.</summary>
    public int PositionOf(Expr expr)
    {
        _entered.TryGet(expr.Key(), out int known);
        return ReferenceEquals(_instances[known], expr) ? _positions[known] : _doubles![expr];
    }

    public void Dispose()
    {
        _entered.Release();
        _instances.Dispose();
        _positions.Dispose();
        _items.Dispose();
    }
}
