using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Masking;

/// <summary>What of masked arrays the files of cases cannot say; values are NumPy's, from what stands beside them in Python.</summary>
public class MaskedArrayTests
{
    /// <summary>ma.array([[1, 2, 3], [4, 0, 6]], mask=[[0, 1, 0], [0, 0, 1]])</summary>
    private static MaskedArray<double> Sample(int chunks = 2) => MaskedArray.Create(
        ChunkedArray.FromArray(new double[,] { { 1, 2, 3 }, { 4, 0, 6 } }, chunks),
        ChunkedArray.FromArray(new[,] { { false, true, false }, { false, false, true } }, 1));

    [Fact]
    public void A_masked_array_says_what_it_is()
    {
        MaskedArray<double> x = Sample();

        Assert.Equal([2, 3], x.Shape);
        Assert.Equal([[2], [2, 1]], x.Chunks);
        Assert.Equal(2, x.Rank);
        Assert.Equal(6, x.Size);
        Assert.Equal([[2], [2, 1]], x.Mask.Chunks);
        Assert.StartsWith("MaskedArray<double> array-", x.ToString(), StringComparison.Ordinal);
        Assert.Contains("shape (2, 3), chunks (2, 2), 54 B", x.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("fill value 1E+20", x.ToString(), StringComparison.Ordinal);
        Assert.Contains("double, masked", x.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("(2, 3)", x.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("result", x.Explain(), StringComparison.Ordinal);
        Assert.StartsWith("MaskedScalar<double> sum-", x.Sum().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Computing_gives_data_and_mask()
    {
        MaskedTensor<double> x = Evaluator.Compute<MaskedTensor<double>>(Sample());

        Assert.Equal("[[1, --, 3], [4, 0, --]]", x.ToString());
        Assert.Equal(4, x.Count);
        Assert.Equal(3, x[0, 2]);
        Assert.Null(x[0, 1]);
        Assert.Equal([1, 1e20, 3, 4, 0, 1e20], [.. x.Filled()]);
        Assert.Equal([1, -1, 3, 4, 0, -1], [.. x.Filled(-1)]);
        Assert.Equal([2, 3], x.Filled().Lengths.ToArray());
        Assert.Equal(54, x.ByteSize);
        Assert.Contains("of shape (1001), 1001 elements masked", Evaluator.Compute<MaskedTensor<double>>(MaskedArray.MaskedEqual(ChunkedArray.Ones([1001]), 1)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Golden("WithFillValue", "Filled")]
    public void Fill_values_are_those_of_NumPy()
    {
        // ma.default_fill_value of each type; 999999 as a short is 16959, as a byte 63.
        Assert.Equal(999999, MaskedArray.Create(ChunkedArray.Zeros<long>([1])).FillValue);
        Assert.Equal(999999, MaskedArray.Create(ChunkedArray.Zeros<int>([1])).FillValue);
        Assert.Equal(16959, MaskedArray.Create(ChunkedArray.Zeros<short>([1])).FillValue);
        Assert.Equal(63, MaskedArray.Create(ChunkedArray.Zeros<byte>([1])).FillValue);
        Assert.True(MaskedArray.Create(ChunkedArray.Zeros<bool>([1])).FillValue);
        Assert.Equal(1e20f, MaskedArray.Create(ChunkedArray.Zeros<float>([1])).FillValue);
        Assert.Equal(new Complex(1e20, 0), MaskedArray.Create(ChunkedArray.Zeros<Complex>([1])).FillValue);
        Assert.Equal(5, Sample().WithFillValue(5).FillValue);
        Assert.Equal(5, (Sample().WithFillValue(5) + Sample()).FillValue);
        Assert.Equal(5, (1 + Sample().WithFillValue(5)).FillValue);
        Assert.Equal(4, MaskedArray.MaskedEqual(Sample(), 4).FillValue);
        Assert.Equal(4, MaskedArray.MaskedValues(Sample(), 4).FillValue);
        Assert.Equal([1, 7, 3, 4, 0, 7], Values(Sample().WithFillValue(7).Filled()));
        Assert.Equal([9, 2, 9], Values(MaskedArray.FixInvalid(ChunkedArray.FromArray([double.NaN, 2, double.PositiveInfinity]), 9).Data));
    }

    [Fact]
    [Golden("Apply")]
    public void Values_arrays_and_reduced_values_stand_in_arithmetic()
    {
        MaskedArray<double> x = Sample();
        ChunkedArray<double> row = ChunkedArray.FromArray([1.0, 2, 3]);

        Assert.Equal("[[2, --, 4], [5, 1, --]]", Text(x + 1));
        Assert.Equal("[[1, --, 1], [0.25, --, --]]", Text(row / x));
        Assert.Equal("[[2, --, 6], [5, 2, --]]", Text(row + x));
        // The mean of 1, 3, 4 and 0.
        Assert.Equal("[[-1, --, 1], [2, -2, --]]", Text(x - x.Mean()));
        Assert.Equal("[[-1, --, 1], [2, -2, --]]", Text(x - row.Mean()));
        Assert.Equal("[[0.5, --, 1.5], [2, 0, --]]", Text(x / 2));
        Assert.Equal("[[False, --, True], [True, False, --]]", Text(x > x.Mean()));
        Assert.Equal("[[1, --, 1], [1, 1, --]]", Text(MaskedArray.Apply(x, x, (a, b) => (a - b) + 1)));
        Assert.Equal("[[2, --, 4], [5, 1, --]]", Text(MaskedArray.Apply<double, int, double>(x, ChunkedArray.Ones<int>([3]), (a, b) => a + b)));
        Assert.Equal("[[1, --, 9], [16, 0, --]]", Text(x.Apply(ArrayMath.Square)));
        Assert.Throws<ArgumentException>(() => x.Apply(data => data.Sum(0)));
        int[,] table = { { 3, 0 }, { 1, 2 } };
        MaskedArray<int> whole = MaskedArray.MaskedEqual(ChunkedArray.FromArray(table), 0);
        Assert.Equal("[[1.5, --], [0.5, 1]]", Text(whole / 2));
    }

    [Fact]
    [Golden("With", "WithMasked")]
    public void Elements_are_assigned_with_their_masks()
    {
        // numpy.ma: x[1] = 7; x[:, 1:] = ma.array([8, 9], mask=[0, 1]); x[0, 0] = ma.masked; x[x == 3] = ma.masked.
        MaskedArray<double> x = Sample();

        Assert.Equal("[[1, --, 3], [7, 7, 7]]", Text(x.With(7, 1)));
        Assert.Equal("[[1, 8, --], [4, 8, --]]", Text(x.With(MaskedArray.MaskedEqual(ChunkedArray.FromArray([8.0, 9]), 9), .., 1..)));
        Assert.Equal("[[--, --, 3], [4, 0, --]]", Text(x.WithMasked(0, 0)));
        Assert.Equal("[[1, --, --], [4, 0, --]]", Text(x.WithMasked(x.Data == 3.0)));
        Assert.Equal(Values(x.Data), Values(x.WithMasked(0).Data));
        Assert.Equal("[[5, 5, 5], [5, 5, 5]]", Text(x.With(5, ..)));
        Assert.Throws<ArgumentException>(() => x.With(ChunkedArray.Ones([4]), 1));
        Assert.Equal("[[1, --, 3], [4, 0, --]]", Text(x));
    }

    [Fact]
    public void What_is_all_masked_is_null()
    {
        MaskedArray<double> x = MaskedArray.MaskedGreater(ChunkedArray.Ones([4], 2), 0);

        Assert.Null(Evaluator.Compute<double?>(x.Mean()));
        Assert.Null(Evaluator.Compute<double?>(x.Sum()));
        Assert.Null(Evaluator.Compute<bool?>(x.Any()));
        Assert.Equal(0, Evaluator.Compute<long>(x.Count()));
        Assert.Equal(2, Evaluator.Compute<double?>(Sample().Mean()));
        Assert.Equal("[--]", Text(x.Mean()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    [Golden("NonZero")]
    public void Positions_that_are_not_zero_are_those_of_NumPy(int chunks)
    {
        // ma.nonzero of the sample: ([0, 0, 1], [0, 2, 0]).
        IReadOnlyList<ChunkedArray<long>> positions = MaskedArray.NonZero(Sample(chunks));

        Assert.Equal(2, positions.Count);
        Assert.Equal([0L, 0, 1], [.. Evaluator.Compute<Tensor<long>>(positions[0])]);
        Assert.Equal([0L, 2, 0], [.. Evaluator.Compute<Tensor<long>>(positions[1])]);
        Assert.Throws<ArgumentException>(() => MaskedArray.NonZero(Sample().Sum().AsArray()));
    }

    [Fact]
    public void Parts_shapes_and_chunks_are_of_data_and_mask()
    {
        MaskedArray<double> x = Sample();

        Assert.Equal("[--, 0]", Text(x[.., 1]));
        Assert.Equal("[[--], [0], [4], [3], [--], [1]]", Text(x.Reshape(6, 1)[Slice.Every(-1)]));
        Assert.Equal("[[1, 4], [--, 0], [3, --]]", Text(x.Transpose()));
        Assert.Equal("[[1, 4], [--, 0], [3, --]]", Text(x.T));
        Assert.Equal([[1, 1], [3]], x.Rechunk((1, 3)).Chunks);
        Assert.Equal("[[1, --, 3], [4, 0, --]]", Text(x.Rechunk((1, 3))));
        Assert.Equal("[[1, --, 3], [4, 0, --]]", Text(x.Cast<int>()));
    }

    [Fact]
    public void Masks_that_do_not_fit_are_an_error_that_names_both_shapes()
    {
        var error = Assert.Throws<ArgumentException>(() => MaskedArray.Create(ChunkedArray.Zeros([2, 3]), ChunkedArray.Zeros<bool>([4])));

        Assert.Contains("(2, 3)", error.Message, StringComparison.Ordinal);
        Assert.Contains("(4,)", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>(() => Sample() + ChunkedArray.Zeros([4]));
        Assert.Contains("(2, 3)", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => MaskedArray.Create<double>(null!));
        Assert.Throws<ArgumentNullException>(() => ((MaskedArray<double>)null!).Sum());
    }

    [Fact]
    public void Any_chunking_gives_what_one_chunk_gives()
    {
        var random = new System.Random(4);
        double[] values = [.. Enumerable.Range(0, 60).Select(_ => Math.Round(random.NextDouble() * 20 - 10, 2))];
        bool[] mask = [.. Enumerable.Range(0, 60).Select(_ => random.Next(3) == 0)];
        MaskedArray<double> Cut(Chunks data, Chunks other) => MaskedArray.Create(ChunkedArray.FromMemory<double>(values, [5, 12], data), ChunkedArray.FromMemory<bool>(mask, [5, 12], other));
        MaskedArray<double> whole = Cut(-1, -1);
        for (int i = 0; i < 20; i++)
        {
            MaskedArray<double> cut = Cut((random.Next(1, 6), random.Next(1, 13)), (random.Next(1, 6), random.Next(1, 13)));

            Assert.Equal(Text(whole * 2 + whole), Text(cut * 2 + cut));
            Assert.Equal(Text(whole.Max(1)), Text(cut.Max(1)));
            Assert.Equal(Evaluator.Compute<double?>(whole.Mean())!.Value, Evaluator.Compute<double?>(cut.Mean())!.Value, 1e-13);
            Assert.Equal(Evaluator.Compute<double?>(whole.Std())!.Value, Evaluator.Compute<double?>(cut.Std())!.Value, 1e-13);
            Assert.Equal([.. Evaluator.Compute<Tensor<long>>(whole.ArgMin(0))], [.. Evaluator.Compute<Tensor<long>>(cut.ArgMin(0))]);
        }
    }

    private static double[] Values(ChunkedArray<double> array) => [.. Evaluator.Compute<Tensor<double>>(array)];

    private static string Text<T>(MaskedScalar<T> value)
        where T : unmanaged => Text(value.AsArray());

    private static string Text<T>(MaskedArray<T> array)
        where T : unmanaged => Evaluator.Compute<MaskedTensor<T>>(array).ToString();
}
