namespace Actors.Arrays;

/// <summary>How a function of blocks in index notation changes the axes. Axes are named by their letters.</summary>
public sealed record BlockwiseOptions
{
    /// <summary>Axes of the result that no array has: the sizes of their chunks.</summary>
    public IReadOnlyDictionary<char, long[]>? NewAxes { get; init; }

    /// <summary>Axes along which the function changes the sizes of blocks: from a block's size to that of its result.</summary>
    public IReadOnlyDictionary<char, Func<long, long>>? AdjustChunks { get; init; }

    /// <summary>Axes along which the function changes the sizes of blocks: the sizes of the result's, one for each block.</summary>
    public IReadOnlyDictionary<char, long[]>? ChunkSizes { get; init; }

    /// <summary>
    /// Whether arrays of one length in other chunks are cut anew so that blocks fit. If not, blocks are matched by their numbers alone,
    /// and only these have to be the same.
    /// </summary>
    public bool AlignArrays { get; init; } = true;
}
