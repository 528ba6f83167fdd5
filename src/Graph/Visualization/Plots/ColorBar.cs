namespace Actors.Graph.Visualization.Plots;

/// <summary>What numbers colours stand for.</summary>
internal sealed record ColorBar(ColorMap Map, double Low, double High, string? Label);
