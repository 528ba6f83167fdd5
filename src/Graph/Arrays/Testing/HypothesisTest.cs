using Actors.Arrays.Expressions;
using Actors.Arrays.Testing;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>A statistical test of all elements of arrays, lazily: <c>(double t, double p) = await a.TTestInd(b).ComputeAsync()</c>.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="PValue">How likely a statistic as far out is where the hypothesis holds.</param>
public sealed record HypothesisTest(ChunkedScalar<double> Statistic, ChunkedScalar<double> PValue) : ILazy<HypothesisTestResult>
{
    /// <inheritdoc/>
    public Expr Expr => ((ILazy<HypothesisTestResult>)this).ResultExpr;

    Expr ILazy<HypothesisTestResult>.ResultExpr => new PairResultExpr(
        new TestResultKernel(), new ResultExpr(Statistic.Array, single: true), new ResultExpr(PValue.Array, single: true));

    /// <summary>What is known without computing: the statistic's name.</summary>
    public override string ToString() => $"HypothesisTest {Statistic.Array.Group.Name}, lazy";
}
