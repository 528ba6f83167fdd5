namespace Actors;

/// <summary>What all panels of a figure have in common.</summary>
public record PlotOptions
{
    /// <summary>The panel's title.</summary>
    public string? Title { get; init; }

    /// <summary>What the horizontal axis shows.</summary>
    public string? XLabel { get; init; }

    /// <summary>What the vertical axis shows.</summary>
    public string? YLabel { get; init; }

    /// <summary>The ends of the horizontal axis; null to fit the data.</summary>
    public (double Low, double High)? XLimits { get; init; }

    /// <summary>The ends of the vertical axis; null to fit the data.</summary>
    public (double Low, double High)? YLimits { get; init; }

    /// <summary>Whether frame, marks and labels of the axes are left out.</summary>
    public bool HideAxes { get; init; }

    /// <summary>The width of the area inside the axes, in pixels; 0 for a fitting one.</summary>
    public int Width { get; init; }

    /// <summary>The height of the area inside the axes, in pixels; 0 for a fitting one.</summary>
    public int Height { get; init; }
}
