using Actors.Arrays;

namespace Actors.Samples.Simulation;

/// <summary>What is asked, written as if it were to be computed.</summary>
internal static class Questions
{
    /// <summary>The mean of an array's product with its own transpose: every column of chunks meets every other.</summary>
    public static ILazy<double> Product()
    {
        ChunkedArray<double> x = new RandomArrays(seed: 0).Uniform([60_000, 60_000], chunks: (2_500, 2_500));
        return (x.T.MatMul(x)).Mean();
    }
}
