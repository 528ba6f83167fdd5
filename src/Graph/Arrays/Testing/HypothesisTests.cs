using Actors.Arrays.Expressions;
using Actors.Arrays.Testing;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>Statistical tests along an axis of arrays, one for each position on the others, lazily.</summary>
/// <param name="Statistic">The statistics.</param>
/// <param name="PValue">For each, how likely one as far out is where the hypothesis holds.</param>
public sealed record HypothesisTests(ChunkedArray<double> Statistic, ChunkedArray<double> PValue) : ILazy<HypothesisTestResults>
{
    /// <inheritdoc/>
    public Expr Expr => ((ILazy<HypothesisTestResults>)this).ResultExpr;

    Expr ILazy<HypothesisTestResults>.ResultExpr => new PairResultExpr(
        new TestResultsKernel(), new ResultExpr(Statistic.Array, single: false), new ResultExpr(PValue.Array, single: false));

    /// <summary>What is known without computing: the statistic's name.</summary>
    public override string ToString() => $"HypothesisTests {Statistic.Array.Group.Name}, lazy";
}
