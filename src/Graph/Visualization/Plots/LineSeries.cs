namespace Actors;

/// <summary>A line: the points (x, y) in their order; a number that is none interrupts it.</summary>
/// <param name="X">The horizontal positions.</param>
/// <param name="Y">The vertical ones, as many.</param>
/// <param name="Label">What the legend calls it; null for no place in the legend.</param>
public sealed record LineSeries(IReadOnlyList<double> X, IReadOnlyList<double> Y, string? Label = null);
