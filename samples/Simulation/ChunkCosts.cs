using Actors.Graph.Tasks;

namespace Actors.Samples.Simulation;

/// <summary>What the tasks of an array of 50 MB chunks cost: measured on one chunk, or guessed.</summary>
internal static class ChunkCosts
{
    private static readonly TaskCost s_makes = new(TimeSpan.FromMilliseconds(60), ByteSize.MB(50));
    private static readonly TaskCost s_reduces = new(TimeSpan.FromMilliseconds(25), ByteSize.KB(1));

    /// <summary>By what a task is called: parts of means and sums are small, everything else is a chunk.</summary>
    public static TaskCost? Of(TaskKey key, Kernel kernel) =>
        key.Prefix.Contains("mean", StringComparison.Ordinal) || key.Prefix.Contains("sum", StringComparison.Ordinal) ? s_reduces : s_makes;
}
