using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>A partial variance: number of elements, means and sums of squared deviations, for each cell.</summary>
/// <param name="Count">The number of elements behind each cell.</param>
/// <param name="Mean">The means.</param>
/// <param name="Squares">The sums of squared deviations from the means.</param>
internal sealed record Moments(long Count, Block<double> Mean, Block<double> Squares) : ISized
{
    public long ByteSize => Mean.ByteSize + Squares.ByteSize;
}
