namespace Actors.Arrays;

/// <summary>How a function of blocks changes their shapes.</summary>
public sealed record MapBlocksOptions
{
    /// <summary>
    /// The sizes of the result's chunks along each axis; a list of one size stands for all blocks. When absent, blocks keep their sizes
    /// and new axes have one element.
    /// </summary>
    public long[][]? Chunks { get; init; }

    /// <summary>
    /// Axes that the results have not; negative ones count from the last. Along them the function gets all blocks, put together.
    /// </summary>
    public int[]? DropAxes { get; init; }

    /// <summary>Where in the result axes stand that the function adds; negative ones count from the last.</summary>
    public int[]? NewAxes { get; init; }
}
