using Actors.Graph.Expressions;

namespace Actors;

/// <summary>A lazy collection, and the value that computing it gives.</summary>
/// <typeparam name="T">What the user gets.</typeparam>
public interface ILazy<out T> : ILazy
{
    /// <summary>The expression of one task whose result is the whole value: the partitions, put together.</summary>
    Expr ResultExpr { get; }
}
