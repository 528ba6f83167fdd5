using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("Norm", "NuclearNorm")]
public class NormTests : LinearAlgebraTests
{
    [Fact]
    public void Norms_are_those_of_NumPy()
    {
        foreach (int size in new[] { 1, 7, 40 })
        {
            var t = Sample([40, 6], (size, 6));
            Golden.Check("norm-None", Evaluator.Compute(t.Norm()));
            Golden.Check("norm-nuc", Evaluator.Compute(t.NuclearNorm()));
            foreach ((string name, double order) in new[] { ("1", 1), ("2", 2), ("inf", double.PositiveInfinity), ("-1", -1), ("-2", -2), ("-inf", double.NegativeInfinity) })
            {
                Golden.Check("norm-" + name, Evaluator.Compute(t.Norm(order)));
            }

            var w = Sample([7], Math.Min(size, 3), 2);
            Golden.Check("norm-vector-None", Evaluator.Compute(w.Norm()));
            foreach ((string name, double order) in new[] { ("0", 0), ("1", 1), ("2", 2), ("3", 3), ("inf", double.PositiveInfinity), ("-inf", double.NegativeInfinity) })
            {
                Golden.Check("norm-vector-" + name, Evaluator.Compute(w.Norm(order)));
            }

            Golden.Check("norm-axis", Evaluator.Compute(Sample([3, 4, 5], 2).Norm(2, axis: 1)));
            Golden.Check("norm-axis-1", Evaluator.Compute(Sample([3, 4, 5], 2).Norm(1, axis: -1)));
        }
    }

    [Fact]
    public void An_order_that_there_is_not_is_an_error() =>
        Assert.Contains("order 3", Assert.Throws<ArgumentException>(() => Sample([4, 4], 4).Norm(3)).Message);
}
