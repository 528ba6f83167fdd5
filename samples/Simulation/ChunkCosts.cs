using Actors.Graph.Tasks;

namespace Actors.Samples.Simulation;

/// <summary>What the tasks of an array of 50 MB chunks cost: measured on one chunk, or guessed.</summary>
internal static class ChunkCosts
{
    private static readonly TaskCost s_makes = new(TimeSpan.FromMilliseconds(60), ByteSize.MB(50));
    private static readonly TaskCost s_multiplies = new(TimeSpan.FromMilliseconds(620), ByteSize.MB(50));
    private static readonly TaskCost s_reduces = new(TimeSpan.FromMilliseconds(25), ByteSize.KB(1));

    /// <summary>By what a task is called: parts of a mean are small, all else is a chunk; products take 31 GFlop each.</summary>
    public static TaskCost? Of(TaskKey key, Kernel kernel) =>
        key.Prefix.Contains("mean", StringComparison.Ordinal) ? s_reduces
        : kernel.Label == "matmul" ? s_multiplies
        : s_makes;
}
