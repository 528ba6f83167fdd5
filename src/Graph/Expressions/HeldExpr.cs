using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>Results that workers hold, or are computing, already: persisted, scattered or submitted ones.</summary>
public sealed class HeldExpr : Expr
{
    private readonly ImmutableArray<TaskKey> _keys;
    private readonly object? _keepAlive;

    /// <summary>Results under their keys.</summary>
    /// <param name="keys">One key for each partition.</param>
    /// <param name="keepAlive">What keeps them held: the futures; kept as long as this expression is.</param>
    public HeldExpr(ImmutableArray<TaskKey> keys, object? keepAlive)
    {
        if (keys.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A held collection needs at least one key.", nameof(keys));
        }

        _keys = keys;
        _keepAlive = keepAlive;
    }

    /// <inheritdoc/>
    public override TaskGroup Group => _keys[0].Group;

    /// <inheritdoc/>
    public override int PartitionCount => _keys.Length;

    /// <summary>What keeps the results held.</summary>
    public object? KeepAlive => _keepAlive;

    internal override bool IsNamedByContent => false;

    /// <inheritdoc/>
    public override TaskKey Key(int partition = 0) => _keys[partition];

    /// <inheritdoc/>
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    /// <inheritdoc/>
    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            tasks.AddExternal();
        }
    }
}
