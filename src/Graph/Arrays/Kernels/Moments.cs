using Actors.Arrays.Blocks;
using Actors.Graph.Kernels;

namespace Actors.Arrays.Kernels;

/// <summary>A partial variance: number of elements, means and sums of squared deviations, for each cell.</summary>
/// <param name="Count">The number of elements behind each cell.</param>
/// <param name="Mean">The means, rounded.</param>
/// <param name="Rest">What the means are without rounding, minus the rounded ones: small, but not beside a small variance of large numbers.</param>
/// <param name="Squares">The sums of squared deviations from the means, with their rests.</param>
internal sealed record Moments(long Count, Block<double> Mean, Block<double> Rest, Block<double> Squares) : ISized, IHoldsBuffers
{
    public long ByteSize => Mean.ByteSize + Rest.ByteSize + Squares.ByteSize;

    public void VisitBuffers<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IBufferVisitor
    {
        Mean.VisitBuffers(ref visitor);
        Rest.VisitBuffers(ref visitor);
        Squares.VisitBuffers(ref visitor);
    }

    public object Detach() => new Moments(Count, (Block<double>)Mean.Detach(), (Block<double>)Rest.Detach(), (Block<double>)Squares.Detach());

    /// <summary>The difference of two means, one of them behind the other with its rest.</summary>
    public static double Delta(Moments left, Moments right, int cell)
    {
        double from = left.Mean.Span[cell], to = right.Mean.Span[cell];
        double difference = 0, error = 0;
        PairwiseSum.Add(ref difference, ref error, to);
        PairwiseSum.Add(ref difference, ref error, -from);
        double rests = error + (right.Rest.Span[cell] - left.Rest.Span[cell]);
        // Of infinite means the errors are not numbers.
        return double.IsFinite(rests) ? difference + rests : difference;
    }

    /// <summary>Moves a mean: the sum and what its rounding leaves.</summary>
    public static (double Mean, double Left) Move(Moments from, int cell, double by)
    {
        double mean = from.Mean.Span[cell], rest = from.Rest.Span[cell];
        PairwiseSum.Add(ref mean, ref rest, by);
        double all = mean + rest;
        double left = rest - (all - mean);
        return (all, double.IsFinite(left) ? left : 0);
    }

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
