using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Kernels;

/// <summary>A partial variance: number of elements, means and sums of squared deviations, for each cell.</summary>
/// <param name="Count">The number of elements behind each cell.</param>
/// <param name="Mean">The means.</param>
/// <param name="Squares">The sums of squared deviations from the means.</param>
internal sealed record Moments(long Count, Block<double> Mean, Block<double> Squares) : ISized, IHoldsBuffers
{
    public long ByteSize => Mean.ByteSize + Squares.ByteSize;

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        Mean.VisitBuffers(ref visitor);
        Squares.VisitBuffers(ref visitor);
    }

    public object Detach() => new Moments(Count, (Block<double>)Mean.Detach(), (Block<double>)Squares.Detach());

    /// <summary>Several partial results as one; those without elements say nothing.</summary>
    /// <param name="partials">The partial results.</param>
    /// <param name="merge">Makes one of two that have elements.</param>
    public static Moments Merge(ReadOnlySpan<object?> partials, Func<Moments, Moments, Moments> merge)
    {
        var all = (Moments)partials[0]!;
        for (int i = 1; i < partials.Length; i++)
        {
            var next = (Moments)partials[i]!;
            all = all.Count == 0 ? next : next.Count == 0 ? all : merge(all, next);
        }

        return all;
    }
}
