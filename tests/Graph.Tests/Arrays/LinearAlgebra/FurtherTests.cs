using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

/// <summary>Products, diagonals, norms of stacks and factorizations, on each implementation, against NumPy.</summary>
public class FurtherTests : LinearAlgebraTests
{
    public static IEnumerable<object[]> Cases =>
        from openBlas in new[] { true, false } from size in new[] { 1, 4, 100 } select new object[] { openBlas, size };

    [Golden("VDot", "Inner", "Kron")]
    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Products_are_those_of_NumPy(bool openBlas, int size)
    {
        Use(openBlas);
        var a = Sample([7, 5], (3, size));
        var c = Sample([3, 4, 5], (2, size, 3));
        var v = Sample([5], size, 8);

        Golden.Check("vdot-matrices", Evaluator.Compute(a.VDot(a + 1)));
        Golden.Check("inner", c.Inner(Sample([2, 5], size, 1)));
        Golden.Check("kron", a[..2, ..3].Kron(Sample([2, 2], size, 9)));
        Golden.Check("kron-vector", v.Kron(Sample([6, 6], size, 4)[..2, ..2]));
        ChunkedArray<Complex> z = v + (v * Complex.ImaginaryOne);
        Assert.Equal(2 * Evaluator.Compute(v.VDot(v)), Evaluator.Compute(z.VDot(z)).Real, 1e-12);
        Assert.Contains("(3, 4, 5)", Assert.Throws<ArgumentException>(() => a.VDot(c)).Message);
        Assert.Contains("(7, 5)", Assert.Throws<ArgumentException>(() => a.Inner(a.T)).Message);
    }

    [Golden("Diagonal", "Trace", "Diag", "Tri", "Meshgrid")]
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Diagonals_triangles_and_grids_are_those_of_NumPy(int size)
    {
        var c = Sample([3, 4, 5], (2, size, 3));
        var v = Sample([5], size, 8);
        var w = Sample([7], size, 2);

        Golden.Check("diagonal-2", ChunkedArray.Diagonal(c, 1, 1, 2));
        Golden.Check("diagonal-below", ChunkedArray.Diagonal(c, -1, 2, 0));
        Golden.Check("trace", ChunkedArray.Trace(c, 0, -2, -1));
        Golden.Check("diag-above", ChunkedArray.Diag(v, 2));
        Golden.Check("diag-below", ChunkedArray.Diag(v, -1));
        Assert.Equal(Values(v), Values(ChunkedArray.Diag(ChunkedArray.Diag(v, -1), -1)));
        Assert.Empty(Values(ChunkedArray.Diagonal(c, 9)));
        Golden.Check("tri", ChunkedArray.Tri(4, 6, 1, size));
        Golden.Check("meshgrid-xy", ChunkedArray.Meshgrid([v[..3], w[..2]])[0]);
        Golden.Check("meshgrid-ij", ChunkedArray.Meshgrid([v[..3], w[..2], v[..2]], matrixIndexing: true)[2]);
        Assert.Throws<ArgumentException>(() => ChunkedArray.Diagonal(c, 0, 1, 1));
        Assert.Contains("(5,)", Assert.Throws<ArgumentException>(() => ChunkedArray.Diagonal(v)).Message);
        Assert.Contains("(3, 4, 5)", Assert.Throws<ArgumentException>(() => ChunkedArray.Diag(c)).Message);
    }

    [Golden("MatrixNorm")]
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void Norms_of_stacks_of_matrices_are_those_of_NumPy(int size)
    {
        var c = Sample([3, 4, 5], (2, size, 3));

        foreach ((string name, double order) in new[] { ("1", 1), ("-1", -1), ("inf", double.PositiveInfinity), ("-inf", double.NegativeInfinity) })
        {
            Golden.Check("norm-stack-" + name, c.MatrixNorm(order, 0, 2));
            Assert.Equal([1, 4, 1], c.MatrixNorm(order, 0, 2, keepDims: true).Shape);
        }

        Golden.Check("norm-stack-fro", c.MatrixNorm(null, 0, -1));
        Assert.Throws<ArgumentException>(() => c.MatrixNorm(3));
        Assert.Throws<ArgumentException>(() => c.MatrixNorm(1, 0, 0));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Singular_values_of_what_is_not_a_number_are_an_error(bool openBlas)
    {
        Use(openBlas);
        ChunkedArray<double> c = ChunkedArray.FromArray(new[, ,] { { { 1, 2 }, { 3, 4 } }, { { double.NaN, 2 }, { 3, 4 } } }, 1);

        Assert.Contains("NaN", Assert.Throws<InvalidOperationException>(() => Evaluator.Compute(c.MatrixNorm(2))).Message, StringComparison.Ordinal);
        Assert.Contains("NaN", Assert.Throws<InvalidOperationException>(() => Evaluator.Compute((c * Complex.ImaginaryOne).NuclearNorm(1, 2))).Message, StringComparison.Ordinal);
        Assert.Equal(5.4649857, Evaluator.Compute(c[0].Rechunk(2).Norm(2)), 1e-7);
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void The_Cholesky_factor_of_complex_numbers_is_that_of_NumPy(bool openBlas, int size)
    {
        Use(openBlas);
        ChunkedArray<double> real = Sample([9, 9], size) + (3 * ChunkedArray.Eye(9));
        ChunkedArray<Complex> h = real + (Sample([9, 9], size, 5) * Complex.ImaginaryOne);
        ChunkedArray<Complex> a = h.Dot(ArrayMath.Conjugate(h).T);

        ChunkedArray<Complex> l = a.Cholesky();

        Golden.Check("cholesky-real", ArrayMath.Real(l), 1e-11);
        Golden.Check("cholesky-imag", ArrayMath.Imaginary(l), 1e-11);
        Golden.Check("cholesky-imag", -ArrayMath.Imaginary(a.Cholesky(lower: false)).T, 1e-11);
        Assert.Contains("not positive definite", Assert.Throws<ArgumentException>(() => Evaluator.Compute((-a).Cholesky())).Message);
        Assert.Contains("(4, 9)", Assert.Throws<ArgumentException>(() => a[..4].Cholesky()).Message);
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Least_squares_have_all_that_NumPy_gives(bool openBlas, int size)
    {
        Use(openBlas);
        var t = Sample([40, 6], (size, 6));
        var b = Sample([40], 7, 13);

        var (x, residuals, rank, _) = t.LeastSquares(b);
        Golden.Check("lstsq-vector", x);
        Golden.Check("lstsq-vector-residuals", residuals);
        Assert.Equal(6, Evaluator.Compute(rank));
        var low = Sample([40, 3], (size, 3)).Dot(Sample([3, 6], 6, 8)).LeastSquares(b, rcond: 1e-10);
        Golden.Check("lstsq-low", low.X, 1e-9);
        Golden.Check("lstsq-low-rank", Evaluator.Compute(low.Rank));
        Golden.Check("lstsq-wide", t.T.LeastSquares(Sample([6], 7, 13)).X, 1e-11);
        var few = t.LeastSquares(b, rcond: 0.9);
        Golden.Check("lstsq-rcond", few.X);
        Golden.Check("lstsq-rcond-rank", Evaluator.Compute(few.Rank));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Singular_vectors_have_the_signs_that_are_promised(bool openBlas, int size)
    {
        Use(openBlas);
        foreach ((string name, long m, long n) in new[] { ("tall", 40L, 6L), ("wide", 4, 9), ("square", 5, 5) })
        {
            var (u, _, v) = Sample([m, n], m >= n ? (size, -1) : (-1, size), 1).Svd();
            Golden.Check("svd-u-" + name, u, 1e-11);
            Golden.Check("svd-v-" + name, v, 1e-11);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Empty_matrices_have_empty_factors(bool openBlas)
    {
        Use(openBlas);

        (ChunkedArray<double> q, ChunkedArray<double> r) = ChunkedArray.Zeros([0, 3]).QR();
        Assert.Empty(Values(q));
        Assert.Equal([0, 3], r.Shape);
        Assert.Empty(Values(r));
        Assert.Empty(Values(ChunkedArray.Zeros([3, 0]).QR().Q));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 0]).Cholesky()));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 0]).Inverse()));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 0]).LU().U));
        Assert.Empty(Values(ChunkedArray.Zeros([0, 0]).Solve(ChunkedArray.Zeros([0]))));
        Assert.Empty(Values(ChunkedArray.Zeros([4, 0]).Svd().S));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Factors_of_floats_are_floats(bool openBlas)
    {
        Use(openBlas);
        ChunkedArray<float> x = Sample([12, 4], (5, 4)).Cast<float>();

        (ChunkedArray<float> q, ChunkedArray<float> r) = x.QR();

        Golden.Close(Values(x.Cast<double>()), Values(q.Dot(r).Cast<double>()), 1e-6);
        Assert.Throws<NotSupportedException>(() => x.Cast<int>().QR());
    }
}
