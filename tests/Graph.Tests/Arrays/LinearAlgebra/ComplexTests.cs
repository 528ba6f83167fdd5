using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

/// <summary>Factorizations of complex matrices: what defines them, in any chunks, on each implementation.</summary>
public class ComplexTests : LinearAlgebraTests
{
    public static IEnumerable<object[]> Cases =>
        from openBlas in new[] { true, false }
        from c in new (int, int, int, int)[] { (40, 6, 40, 6), (40, 6, 1, 6), (40, 6, 7, 6), (200, 3, 5, 3), (4, 9, 4, 2), (4, 9, 4, 9), (9, 9, 2, 9), (5, 9, 2, 9), (1, 1, 1, 1) }
        select new object[] { openBlas, c.Item1, c.Item2, c.Item3, c.Item4 };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Q_times_R_is_the_matrix_Q_is_unitary_and_R_a_triangle(bool openBlas, int m, int n, int rows, int columns)
    {
        Use(openBlas);
        ChunkedArray<Complex> x = Complexes([m, n], (rows, columns));
        int k = Math.Min(m, n);

        (ChunkedArray<Complex> q, ChunkedArray<Complex> r) = x.QR();

        Assert.Equal([m, k], q.Shape);
        Assert.Equal([k, n], r.Shape);
        Close(x, q.Dot(r));
        Close(ChunkedArray.Eye(k).Cast<Complex>(), Adjoint(q).Dot(q));
        Tensor<Complex> triangle = Evaluator.Compute<Tensor<Complex>>(r);
        Assert.All(Enumerable.Range(0, k).SelectMany(i => Enumerable.Range(0, i).Select(j => (i, j))), at => Assert.Equal(Complex.Zero, triangle[at.i, at.j]));
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Singular_vectors_are_unitary_and_have_the_phases_that_are_promised(bool openBlas, int m, int n, int rows, int columns)
    {
        Use(openBlas);
        ChunkedArray<Complex> x = Complexes([m, n], (rows, columns));
        int k = Math.Min(m, n);

        (ChunkedArray<Complex> u, ChunkedArray<double> s, ChunkedArray<Complex> v) = x.Svd();

        Close(x, (u * s).Dot(v));
        Close(ChunkedArray.Eye(k).Cast<Complex>(), Adjoint(u).Dot(u));
        Close(ChunkedArray.Eye(k).Cast<Complex>(), v.Dot(Adjoint(v)));
        Assert.All(Evaluator.Compute<Tensor<Complex>>(v.Sum(1)), sum => Assert.True(sum.Real >= 0 && Math.Abs(sum.Imaginary) < 1e-13));
        double[] values = Values(s);
        Assert.Equal(values.OrderDescending(), values);
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void A_compressed_decomposition_finds_a_matrix_of_low_rank_in_any_chunks(bool openBlas)
    {
        Use(openBlas);
        foreach (int size in new[] { 7, 60 })
        {
            ChunkedArray<Complex> x = Complexes([60, 3], (size, 3)).Dot(Complexes([3, 40], (3, size), 4));

            var (u, s, v) = x.SvdCompressed(3, iterations: 1, seed: 1);

            Close(x, (u * s).Dot(v));
            Golden.Close(Values(x.Rechunk((60, -1)).Svd().S)[..3], Values(s), 1e-12);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => Complexes([4, 4], 2).SvdCompressed(5));
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void Matrices_that_have_no_solution_are_an_error(bool openBlas)
    {
        Use(openBlas);
        ChunkedArray<Complex> indefinite = ChunkedArray.FromArray(new Complex[,] { { 1, new(0, 2) }, { new(0, -2), 1 } }, chunks: 1);

        Assert.Contains("not positive definite", Assert.Throws<ArgumentException>(() => Evaluator.Compute(indefinite.Cholesky())).Message);
        ChunkedArray<Complex> ones = ChunkedArray.Ones<Complex>([3, 3], chunks: 2);
        Assert.Contains("singular", Assert.Throws<ArgumentException>(() => Evaluator.Compute(ones.Inverse())).Message);
        Assert.Contains("singular", Assert.Throws<ArgumentException>(() => Evaluator.Compute((ones * 0).SolveTriangular(ones))).Message);
    }

    [Fact]
    public void Chunks_along_both_axes_are_an_error_that_says_to_rechunk()
    {
        Assert.Contains("rechunk", Assert.Throws<ArgumentException>(() => Complexes([8, 8], 4).QR()).Message);
        Assert.Contains("rechunk", Assert.Throws<ArgumentException>(() => Complexes([8, 8], 4).Svd()).Message);
        Assert.Contains("rechunk", Assert.Throws<ArgumentException>(() => Complexes([8, 8], 4).Norm(2)).Message);
    }

    private static ChunkedArray<Complex> Complexes(long[] shape, Chunks chunks, int seed = 0) =>
        Sample(shape, chunks, seed) + (Sample(shape, chunks, seed + 331) * Complex.ImaginaryOne);

    private static ChunkedArray<Complex> Adjoint(ChunkedArray<Complex> matrix) => ArrayMath.Conjugate(matrix).T;

    private static void Close(ChunkedArray<Complex> expected, ChunkedArray<Complex> actual)
    {
        Golden.Close(Values(ArrayMath.Real(expected)), Values(ArrayMath.Real(actual)), 1e-12);
        Golden.Close(Values(ArrayMath.Imaginary(expected)), Values(ArrayMath.Imaginary(actual)), 1e-12);
    }
}
