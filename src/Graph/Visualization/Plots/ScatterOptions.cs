namespace Actors;

/// <summary>How points are drawn.</summary>
public sealed record ScatterOptions : PlotOptions
{
    /// <summary>A number for each point that chooses its colour from the colour map; null for one colour.</summary>
    public IReadOnlyList<double>? Values { get; init; }

    /// <summary>A class for each point; each class gets a colour of its own and a place in the legend. Wins over <see cref="Values"/>.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>The numbers that get the first and the last colour; null for the least and the greatest one.</summary>
    public (double Low, double High)? Limits { get; init; }

    /// <summary>The colours of <see cref="Values"/>.</summary>
    public ColorMap ColorMap { get; init; } = ColorMap.Sequential;

    /// <summary>Whether a colour bar is drawn for <see cref="Values"/>.</summary>
    public bool ColorBar { get; init; } = true;

    /// <summary>What the colours show, written beside the colour bar.</summary>
    public string? ColorLabel { get; init; }

    /// <summary>How much a point covers what is under it, from 0 to 1.</summary>
    public double Opacity { get; init; } = 0.85;

    /// <summary>A point's diameter in pixels.</summary>
    public double Size { get; init; } = 6;
}
