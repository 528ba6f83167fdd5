using Actors.Arrays;

namespace Actors.Samples.Simulation;

/// <summary>What is asked, written as if it were to be computed.</summary>
internal static class Questions
{
    /// <summary>The mean of an array plus its transpose: every chunk meets one from the other side of the diagonal.</summary>
    public static ILazy<double> TransposedSum()
    {
        ChunkedArray<double> x = new RandomArrays(seed: 0).Uniform([112_500, 112_500], chunks: (2_500, 2_500));
        return (x + x.T).Mean();
    }
}
