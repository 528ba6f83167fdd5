using Actors.Graph.Expressions;

namespace Actors;

/// <summary>A lazy collection that can stand on results which are computed already.</summary>
/// <typeparam name="TSelf">The collection's type.</typeparam>
public interface IPersistable<out TSelf> : ILazy
{
    /// <summary>The same collection over another expression of the same partitions.</summary>
    /// <param name="expr">The expression of the results that are held by workers.</param>
    TSelf Over(Expr expr);
}
