using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

[GoldenAttribute("QR")]
public class QRTests : LinearAlgebraTests
{
    public static IEnumerable<object[]> Cases =>
        from openBlas in new[] { true, false }
        from c in new (int, int, int, int)[] { (40, 6, 40, 6), (40, 6, 1, 6), (40, 6, 3, 6), (40, 6, 13, 6), (240, 3, 5, 3), (4, 9, 4, 2), (4, 9, 4, 9), (9, 9, 2, 9), (5, 9, 2, 9), (5, 9, 5, 7), (1, 1, 1, 1) }
        select new object[] { openBlas, c.Item1, c.Item2, c.Item3, c.Item4 };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Q_times_R_is_the_matrix_Q_is_orthonormal_and_R_a_triangle(bool openBlas, int m, int n, int rows, int columns)
    {
        Use(openBlas);
        double[] a = Golden.Sample(m * n);
        int k = Math.Min(m, n);

        (ChunkedArray<double> q, ChunkedArray<double> r) = ChunkedArray.FromMemory<double>(a, [m, n], (rows, columns)).QR();

        Assert.Equal([m, k], q.Shape);
        Assert.Equal([k, n], r.Shape);
        double[] qs = Values(q), rs = Values(r);
        Golden.Close(a, Product(qs, rs, m, k, n), 1e-13);
        Golden.Close(a, Values(q.Dot(r)), 1e-13);
        Golden.Close([.. Enumerable.Range(0, k * k).Select(i => i % k == i / k ? 1.0 : 0)], Values(q.T.Dot(q)), 1e-13);
        for (int i = 0; i < k; i++)
        {
            Assert.All(rs[(i * n)..((i * n) + i)], value => Assert.Equal(0, value));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Implementations))]
    public void R_is_that_of_NumPy_up_to_signs(bool openBlas)
    {
        Use(openBlas);
        foreach (int rows in new[] { 40, 7, 2 })
        {
            Golden.Check("abs-r", Evaluator.Compute(ArrayMath.Abs(Sample([40, 6], (rows, 6)).QR().R)));
        }

        Golden.Check("abs-r-wide", Evaluator.Compute(ArrayMath.Abs(Sample([4, 9], (4, 3)).QR().R)));
    }

    [Fact]
    public void Floats_stay_floats()
    {
        var x = ChunkedArray.FromArray(new[,] { { 3f }, { 4f } }, chunks: (1, 1));

        Assert.Equal(5, Math.Abs(Evaluator.Compute(x.QR().R)[0, 0]), 1e-6);
    }

    [Fact]
    public void Chunks_along_both_axes_are_an_error_that_says_to_rechunk()
    {
        var error = Assert.Throws<ArgumentException>(() => Sample([8, 8], 4).QR());

        Assert.Contains("'qr'", error.Message);
        Assert.Contains("(8, 8)", error.Message);
        Assert.Contains("rechunk", error.Message);
        Assert.Throws<ArgumentException>(() => Sample([8], 4).QR());
        Assert.Throws<NotSupportedException>(() => ChunkedArray.Zeros<long>([4, 4]).QR());
    }
}
