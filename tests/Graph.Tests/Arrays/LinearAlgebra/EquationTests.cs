using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("Cholesky", "Solve", "Inverse", "LU", "SolveTriangular")]
public class EquationTests : LinearAlgebraTests
{
    private const int N = 12;

    public static IEnumerable<object[]> Cases =>
        from openBlas in new[] { true, false } from size in new[] { 1, 5, 12 } select new object[] { openBlas, size };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void The_Cholesky_factor_is_that_of_NumPy(bool openBlas, int size)
    {
        Use(openBlas);
        var p = Definite(size);

        Golden.Check("cholesky", Evaluator.Compute(p.Cholesky()));
        Golden.Check("cholesky", Evaluator.Compute(p.Cholesky(lower: false).T));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Solutions_and_inverses_are_those_of_NumPy(bool openBlas, int size)
    {
        Use(openBlas);
        var s = ChunkedArray.FromMemory<double>(Regular(), [N, N], (size, 5));
        var b = Sample([N, 3], (4, 2), 9);
        var v = Sample([N], 5, 1);

        Golden.Check("solve", Evaluator.Compute(s.Solve(b)));
        Golden.Check("inverse", Evaluator.Compute(s.Inverse()));
        Golden.Close(Values(v), Values(s.Dot(s.Solve(v))), 1e-12);
        Golden.Close(Values(v), Values(Definite(size).Dot(Definite(size).Solve(v, positiveDefinite: true))), 1e-11);
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void The_LU_factors_give_the_matrix_and_do_not_depend_on_chunks(bool openBlas, int size)
    {
        Use(openBlas);
        // Without anything added to the diagonal rows must be exchanged, also between chunks.
        double[] a = [.. Golden.Sample(N * N).Select((value, i) => i % (N + 1) == 0 ? 0 : value)];
        var x = ChunkedArray.FromMemory<double>(a, [N, N], size);

        var (p, l, u) = x.LU();

        double[] ps = Values(p), ls = Values(l), us = Values(u);
        Golden.Close(a, Product(ps, Product(ls, us, N, N, N), N, N, N), 1e-13);
        var whole = ChunkedArray.FromMemory<double>(a, [N, N]).LU();
        Assert.Equal(Values(whole.P), ps);
        Golden.Close(Values(whole.L), ls, 1e-13);
        Golden.Close(Values(whole.U), us, 1e-13);
        for (int i = 0; i < N; i++)
        {
            Assert.Equal(1, ls[(i * N) + i]);
            Assert.Equal(1, ps[(i * N)..((i + 1) * N)].Sum());
            Assert.All(ls[((i * N) + i + 1)..((i + 1) * N)], value => Assert.Equal(0, value));
            Assert.All(ls, value => Assert.InRange(value, -1, 1));
            Assert.All(us[(i * N)..((i * N) + i)], value => Assert.Equal(0, value));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Triangular_equations_are_solved(bool openBlas, int size)
    {
        Use(openBlas);
        var l = Definite(size).Cholesky();
        var b = Sample([N, 3], (4, 2), 9);
        var v = Sample([N], 5, 1);

        Golden.Close(Values(b), Values(l.Dot(l.SolveTriangular(b, lower: true))), 1e-12);
        Golden.Close(Values(b), Values(l.T.Dot(l.T.SolveTriangular(b))), 1e-12);
        Golden.Close(Values(v), Values(l.Dot(l.SolveTriangular(v, lower: true))), 1e-12);
        Golden.Close(Values(v), Values(l.T.Dot(l.T.SolveTriangular(v))), 1e-12);
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void The_other_half_is_not_read_nor_a_diagonal_of_ones(bool openBlas)
    {
        Use(openBlas);
        var t = ChunkedArray.FromArray(new[,] { { 9, double.NaN }, { 2, 9 } }, chunks: 2);

        Assert.Equal([1.0, 3], Values(t.SolveTriangular(ChunkedArray.FromArray([1.0, 5]), lower: true, unitDiagonal: true)));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Matrices_that_have_no_solution_are_an_error(bool openBlas)
    {
        Use(openBlas);

        var indefinite = Assert.Throws<ArgumentException>(() => Evaluator.Compute(ChunkedArray.FromArray(new double[,] { { 1, 2 }, { 2, 1 } }).Cholesky()));
        Assert.Contains("not positive definite", indefinite.Message);
        var singular = Assert.Throws<ArgumentException>(() => Evaluator.Compute(ChunkedArray.Zeros([2, 2]).SolveTriangular(ChunkedArray.Ones([2]))));
        Assert.Contains("singular", singular.Message);
        singular = Assert.Throws<ArgumentException>(() => Evaluator.Compute(ChunkedArray.Ones([3, 3], 2).Inverse()));
        Assert.Contains("singular", singular.Message);
    }

    [Fact]
    public void Wrong_shapes_are_an_error_that_names_them()
    {
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([2, 3]).Cholesky()).Message);
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([2, 3]).Inverse()).Message);
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([2, 3]).LU()).Message);
        var error = Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([3, 3]).SolveTriangular(ChunkedArray.Zeros([4])));
        Assert.Contains("(3, 3)", error.Message);
        Assert.Contains("(4,)", error.Message);
    }

    /// <summary>A matrix as golden.py makes it, times its transpose.</summary>
    private static ChunkedArray<double> Definite(int size)
    {
        var s = ChunkedArray.FromMemory<double>(Regular(), [N, N], size);
        return s.Dot(s.T);
    }

    private static double[] Regular()
    {
        double[] s = Golden.Sample(N * N);
        for (int i = 0; i < N; i++)
        {
            s[(i * N) + i] += 3;
        }

        return s;
    }
}
