using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>A partial variance: number of elements, means and sums of squared deviations, for each cell.</summary>
/// <param name="Count">The number of elements behind each cell.</param>
/// <param name="Mean">The means.</param>
/// <param name="Squares">The sums of squared deviations from the means.</param>
internal sealed record Moments(long Count, Block<double> Mean, Block<double> Squares) : ISized
{
    public long ByteSize => Mean.ByteSize + Squares.ByteSize;

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
