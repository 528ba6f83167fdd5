namespace Actors;

/// <summary>How the picture of a task graph is drawn.</summary>
public sealed record PictureOptions
{
    /// <summary>From top to bottom, coloured by operation.</summary>
    public static PictureOptions Default { get; } = new();

    /// <summary>The direction in which data flows; from top to bottom unless said.</summary>
    public RankDir RankDir { get; init; } = RankDir.TopToBottom;

    /// <summary>What the colours tell; the operation unless said.</summary>
    public ColorBy Color { get; init; } = ColorBy.Prefix;

    /// <summary>A graph with more tasks than this is drawn as the graph of its operations, each with the number of its tasks; 5,000 unless said.</summary>
    public int MaxTasks { get; init; } = 5_000;
}
