using System.Numerics.Tensors;

namespace Actors.Arrays;

/// <summary>What <see cref="HypothesisTests"/> give.</summary>
/// <param name="Statistic">The statistics, of the shape that is left; of vectors one.</param>
/// <param name="PValue">For each, how likely one as far out is where the hypothesis holds.</param>
public sealed record HypothesisTestResults(Tensor<double> Statistic, Tensor<double> PValue);
