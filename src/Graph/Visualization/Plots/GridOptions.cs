namespace Actors;

/// <summary>How panels are put together.</summary>
public sealed record GridOptions
{
    /// <summary>The title of the whole.</summary>
    public string? Title { get; init; }

    /// <summary>Panels in a row; 0 for about as many as there are rows.</summary>
    public int Columns { get; init; }

    /// <summary>Whether the horizontal axes of all lines and points have the same limits, those that fit all.</summary>
    public bool ShareX { get; init; }

    /// <summary>Whether the vertical axes of all lines and points have the same limits, those that fit all.</summary>
    public bool ShareY { get; init; }

    /// <summary>Whether all images use the same limits of colours, those of all their numbers, and one colour bar stands for all.</summary>
    public bool ShareColors { get; init; }
}
