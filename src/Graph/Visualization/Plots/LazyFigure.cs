using Actors.Graph.Expressions;

namespace Actors;

/// <summary>
/// A picture of a lazy array: <c>(await Plot.Image(x).ComputeAsync()).Save("x.svg")</c>. Workers make the pixels that can be seen of their
/// blocks; the array as a whole is never in one place.
/// </summary>
public sealed class LazyFigure : ILazy<Figure>
{
    internal LazyFigure(Expr expr) => Expr = expr;

    /// <inheritdoc/>
    public Expr Expr { get; }

    Expr ILazy<Figure>.ResultExpr => Expr;

    /// <summary>The picture's name.</summary>
    public override string ToString() => $"Figure {Expr.Group.Name}, lazy";
}
