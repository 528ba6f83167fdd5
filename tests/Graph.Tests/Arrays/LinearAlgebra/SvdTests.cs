using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("Svd", "LeastSquares")]
public class SvdTests : LinearAlgebraTests
{
    public static IEnumerable<object[]> Cases =>
        from openBlas in new[] { true, false }
        from c in new (int, int, int, int)[] { (40, 6, 40, 6), (40, 6, 3, 6), (40, 6, 40, 4), (6, 40, 6, 7), (6, 40, 2, 40), (5, 5, 5, 2) }
        select new object[] { openBlas, c.Item1, c.Item2, c.Item3, c.Item4 };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void The_factors_give_the_matrix_and_are_orthonormal(bool openBlas, int m, int n, int rows, int columns)
    {
        Use(openBlas);
        var x = Sample([m, n], (rows, columns));
        int k = Math.Min(m, n);

        (ChunkedArray<double> u, ChunkedArray<double> s, ChunkedArray<double> v) = x.Svd();

        Golden.Close(Golden.Sample(m * n), Values((u * s).Dot(v)), 1e-13);
        double[] identity = [.. Enumerable.Range(0, k * k).Select(i => i % k == i / k ? 1.0 : 0)];
        Golden.Close(identity, Values(u.T.Dot(u)), 1e-13);
        Golden.Close(identity, Values(v.Dot(v.T)), 1e-13);
        Assert.All(Values(v.Sum(1)), sum => Assert.True(sum >= 0));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Singular_values_are_those_of_NumPy(bool openBlas)
    {
        Use(openBlas);

        Golden.Check("singular-values", Evaluator.Compute(Sample([40, 6], (7, 6)).Svd().S));
        Golden.Check("singular-values-wide", Evaluator.Compute(Sample([40, 6], (7, 6)).T.Svd().S));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Least_squares_are_those_of_NumPy(bool openBlas)
    {
        Use(openBlas);

        var (x, residuals, rank, singular) = Sample([40, 6], (9, 6)).LeastSquares(Sample([40, 2], (40, 1), 11));

        Golden.Check("lstsq", Evaluator.Compute(x));
        Golden.Check("lstsq-residuals", Evaluator.Compute(residuals));
        Golden.Check("singular-values", Evaluator.Compute(singular));
        Assert.Equal(6, Evaluator.Compute(rank));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Of_many_solutions_of_least_squares_it_is_the_shortest(bool openBlas)
    {
        Use(openBlas);
        var x = ChunkedArray.FromArray(new double[,] { { 1, 1 }, { 1, 1 }, { 1, 1 } }, (1, 2));

        var result = x.LeastSquares(ChunkedArray.FromArray([2.0, 2, 2]));

        Golden.Close([1, 1], Values(result.X), 1e-13);
        Assert.Equal(1, Evaluator.Compute(result.Rank));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void A_compressed_decomposition_finds_a_matrix_of_low_rank_in_any_chunks(bool openBlas)
    {
        Use(openBlas);
        foreach (int size in new[] { 7, 60 })
        {
            var x = Sample([60, 3], (size, 3)).Dot(Sample([3, 40], (3, size), 4));

            var (u, s, v) = x.SvdCompressed(3, iterations: 1, seed: 1);

            Assert.Equal([60, 3], u.Shape);
            Assert.Equal([3, 40], v.Shape);
            Golden.Close(Values(x), Values((u * s).Dot(v)), 1e-12);
            Golden.Close(Values(x.Rechunk((60, -1)).Svd().S)[..3], Values(s), 1e-12);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Sample([4, 4], 2).SvdCompressed(5));
    }

    [Fact]
    public void Wrong_shapes_are_an_error_that_names_them()
    {
        Assert.Contains("(8, 8)", Assert.Throws<ArgumentException>(() => Sample([8, 8], 4).Svd()).Message);
        var error = Assert.Throws<ArgumentException>(() => Sample([8, 2], 4).LeastSquares(Sample([7], 7)));
        Assert.Contains("(8, 2)", error.Message);
        Assert.Contains("(7,)", error.Message);
    }
}
