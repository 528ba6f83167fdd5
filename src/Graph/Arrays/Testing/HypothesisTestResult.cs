namespace Actors.Arrays;

/// <summary>What a <see cref="HypothesisTest"/> gives.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="PValue">How likely a statistic as far out is where the hypothesis holds.</param>
public sealed record HypothesisTestResult(double Statistic, double PValue);
