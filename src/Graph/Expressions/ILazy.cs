using Actors.Graph.Expressions;

namespace Actors;

/// <summary>Something that is computed only when it is asked for: a delayed value, a data frame, a column.</summary>
public interface ILazy
{
    /// <summary>The expression behind it, with one result for each partition.</summary>
    Expr Expr { get; }
}
