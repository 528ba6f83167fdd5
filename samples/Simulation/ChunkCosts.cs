using Actors.Graph.Tasks;

namespace Actors.Samples.Simulation;

/// <summary>What the tasks on chunks of 2,500 × 2,500 doubles (50 MB) cost: measured on one chunk and one thread, or guessed.</summary>
internal static class ChunkCosts
{
    /// <summary>A task of the product multiplies a row of twelve blocks by a column of twelve.</summary>
    private const int Products = 12;

    private static readonly TaskCost s_makes = new(TimeSpan.FromMilliseconds(60), ByteSize.MB(50));
    private static readonly TaskCost s_views = new(TimeSpan.FromMilliseconds(0.1), ByteSize.MB(50));

    /// <summary>A product of two blocks takes 31 GFlop: 0.62 s at 50 GFlop/s.</summary>
    private static readonly TaskCost s_multiplies = new(TimeSpan.FromSeconds(0.62 * Products), ByteSize.MB(50));
    private static readonly TaskCost s_adds = new(TimeSpan.FromMilliseconds(20), ByteSize.MB(50));
    private static readonly TaskCost s_sums = new(TimeSpan.FromMilliseconds(5), ByteSize.KB(1));
    private static readonly TaskCost s_combines = new(TimeSpan.FromMilliseconds(0.1), ByteSize.KB(1));

    /// <summary>By what a task's kernel is called, as the graph and its pictures show it.</summary>
    public static TaskCost? Of(TaskKey key, Kernel kernel) => kernel.Label switch
    {
        "uniform" => s_makes,
        "view" => s_views,
        "matmul" => s_multiplies,
        "matmul-sum" => s_adds,
        "sum" when key.Prefix == "sum-chunk" => s_sums,
        "sum" or "sum-combine" or "value" => s_combines,
        _ => throw new ArgumentException($"What does '{key}' cost? Its kernel is called '{kernel.Label}'.", nameof(kernel)),
    };
}
