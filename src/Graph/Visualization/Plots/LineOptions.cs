namespace Actors;

/// <summary>How lines are drawn.</summary>
public sealed record LineOptions : PlotOptions
{
    /// <summary>Whether the points are marked too.</summary>
    public bool Markers { get; init; }

    /// <summary>How thick lines are, in pixels.</summary>
    public double Thickness { get; init; } = 1.8;
}
