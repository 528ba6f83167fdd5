namespace Actors;

/// <summary>How a matrix is drawn as an image.</summary>
public sealed record ImageOptions : PlotOptions
{
    /// <summary>Whether the first row is at the top.</summary>
    public ImageOrigin Origin { get; init; } = ImageOrigin.Above;

    /// <summary>The numbers that get the first and the last colour; null for the least and the greatest one.</summary>
    public (double Low, double High)? Limits { get; init; }

    /// <summary>The colours.</summary>
    public ColorMap ColorMap { get; init; } = ColorMap.Sequential;

    /// <summary>Whether a colour bar is drawn; not for panels that share one.</summary>
    public bool ColorBar { get; init; } = true;

    /// <summary>What the colours show, written beside the colour bar.</summary>
    public string? ColorLabel { get; init; }
}
