using System.Numerics;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Arrays.Mapping;
using Actors.Graph.Tests.Frames;
using FsCheck;
using FsCheck.Fluent;
using static Actors.Graph.Tests.Arrays.Mapping.MappingGolden;

namespace Actors.Graph.Tests.Arrays.Ordering;

/// <summary>What depends on the order of elements, or runs along them, against NumPy.</summary>
[Golden(
    "TopK", "ArgTopK", "Median", "NanMedian", "Quantile", "NanQuantile", "Percentile", "NanPercentile", "CumSum",
    "CumProd", "NanCumSum", "NanCumProd", "NanArgMin", "NanArgMax", "CountNonzero", "Ptp", "Moment")]
public class OrderTests
{
    public static TheoryData<string> Cuts => MappingGolden.Cuts;

    private static readonly (string Name, int[] Axes)[] s_axes =
    [
        ("None", [0, 1, 2]), ("0", [0]), ("1", [1]), ("2", [2]), ("-1", [-1]), ("(0, 2)", [0, 2]), ("(1, 2)", [1, 2]), ("(-1, 0)", [-1, 0]), ("(0, 1, 2)", [0, 1, 2]),
    ];

    private static ChunkedArray<double> Finite(string cut) => ArrayMath.Where(ArrayMath.IsInfinity(N(cut)), 3.5, N(cut));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void The_greatest_and_the_least_are_those_of_NumPy(string cut)
    {
        foreach (int axis in (int[])[0, 1, -1])
        {
            foreach (int count in (int[])[1, 2, 4, 9, -1, -3, -9])
            {
                Check($"topk double {axis} {count}", X(cut).TopK(count, axis));
                Check($"topk nan {axis} {count}", N(cut).TopK(count, axis));
                Check($"topk float {axis} {count}", X(cut).Cast<float>().TopK(count, axis));
                Check($"topk int {axis} {count}", I(cut).TopK(count, axis));
                Check($"topk long {axis} {count}", (I(cut).Cast<long>() * (1L << 33)).TopK(count, axis));
                Check($"topk short {axis} {count}", I(cut).Cast<short>().TopK(count, axis));
                Check($"topk byte {axis} {count}", B(cut).TopK(count, axis));
                Check($"topk bool {axis} {count}", T(cut).TopK(count, axis));
            }

            Check($"argtopk {axis} 2", X(cut).ArgTopK(2, axis));
            Check($"argtopk {axis} -2", X(cut).ArgTopK(-2, axis));
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Medians_and_quantiles_are_those_of_NumPy(string cut)
    {
        foreach ((string name, int[] axes) in s_axes)
        {
            foreach (bool keep in (bool[])[false, true])
            {
                string end = $"{name} {(keep ? "True" : "False")}";
                Check($"median double {end}", X(cut).Median(axes, keep));
                Check($"median nan {end}", Finite(cut).Median(axes, keep));
                Check($"median float {end}", X(cut).Cast<float>().Median(axes, keep));
                Check($"median int {end}", I(cut).Median(axes, keep));
                Check($"median long {end}", (I(cut).Cast<long>() * (1L << 33)).Median(axes, keep));
                Check($"median short {end}", I(cut).Cast<short>().Median(axes, keep));
                Check($"median byte {end}", B(cut).Median(axes, keep));
                Check($"median bool {end}", T(cut).Median(axes, keep));
                Check($"nanmedian {end}", Finite(cut).NanMedian(axes, keep));
                Check($"nanquantile {end}", Finite(cut).NanQuantile(0.3, axes, keep));
                Check($"quantiles {end}", X(cut).Quantile([0.1, 0.5, 0.9, 1], axes, keep));
                Check($"percentile {end}", I(cut).Percentile(37.5, axes, keep));
            }
        }

        Check("median double None False", X(cut).Median());
        Check("nanmedian None False", Finite(cut).NanMedian());
        Check("nanquantile None False", Finite(cut).NanQuantile(0.3));
        Check("percentile None False", I(cut).Percentile(37.5));
        Check("nanquantile 0 False", Finite(cut).NanPercentile(30, 0));
        Check("nanquantile (0, 2) True", Finite(cut).NanPercentile([30.0], [0, 2], true)[0]);
        Check("median int 1 True", I(cut).Median(1, keepDims: true));
        Check("float quantile", X(cut).Cast<float>().Quantile(0.3, 1), 1e-6);
        foreach ((string name, QuantileMethod method) in Enum.GetValues<QuantileMethod>().Select(m => (Snake(m), m)))
        {
            foreach (double q in (double[])[0.1, 0.25, 0.5, 0.6, 0.75, 0.9])
            {
                Check(FormattableString.Invariant($"quantile {name} {q}"), X(cut).Quantile(q, 0, method: method));
            }

            Check("quantile linear 0", X(cut).Quantile(0, 0, method: method));
            Check("quantile linear 1", X(cut).Quantile(1, 0, method: method));
        }
    }

    [Fact]
    public void Medians_of_nothing_and_of_infinities_are_those_of_NumPy()
    {
        Check("median of none", ChunkedArray.Zeros([0, 3]).Median(0));
        Check("median of infinities", ChunkedArray.FromArray(new[,] { { 1, double.PositiveInfinity }, { double.NegativeInfinity, 2 }, { double.NegativeInfinity, double.PositiveInfinity } }, 1).Median(1));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Running_sums_and_products_widen_as_those_of_NumPy(string cut)
    {
        ChunkedArray<int> i = I(cut);
        ChunkedArray<double> two = ArrayMath.Where(ArrayMath.IsInfinity(N(cut)), 2.0, N(cut));
        foreach (int? axis in (int?[])[null, 0, 1, -1])
        {
            string a = axis?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None";
            Check($"cumsum double {a}", X(cut).CumSum(axis));
            Check($"cumsum nan {a}", N(cut).CumSum(axis));
            Check($"cumsum float {a}", X(cut).Cast<float>().CumSum(axis), 1e-6);
            Check($"cumsum int {a}", i.CumSum(axis));
            Check($"cumsum long {a}", (i.Cast<long>() * (1L << 33)).CumSum(axis));
            Check($"cumsum short {a}", i.Cast<short>().CumSum(axis));
            Check($"cumsum byte {a}", B(cut).CumSum(axis));
            Check($"cumsum bool {a}", T(cut).CumSum(axis));
            Check($"cumprod double {a}", (X(cut) % 3).CumProd(axis));
            Check($"cumprod nan {a}", N(cut).CumProd(axis));
            Check($"cumprod float {a}", (X(cut).Cast<float>() % 3f).CumProd(axis), 1e-5);
            Check($"cumprod int {a}", (i % 3).CumProd(axis));
            Check($"cumprod short {a}", (i % 3).Cast<short>().CumProd(axis));
            Check($"cumprod byte {a}", (B(cut).Cast<int>() % 3).Cast<byte>().CumProd(axis));
            Check($"cumprod bool {a}", T(cut).CumProd(axis));
            Check($"nancumsum nan {a}", two.NanCumSum(axis));
            Check($"nancumsum float {a}", X(cut).Cast<float>().NanCumSum(axis), 1e-6);
            Check($"nancumsum int {a}", i.NanCumSum(axis));
            Check($"nancumprod nan {a}", (two % 3).NanCumProd(axis));
            Check($"nancumprod int {a}", (i % 3).NanCumProd(axis));
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Positions_counts_ranges_and_moments_are_those_of_NumPy(string cut)
    {
        ChunkedArray<double> masked = ArrayMath.Where(ArrayMath.IsInfinity(N(cut)), double.NaN, N(cut));
        foreach (int? axis in (int?[])[null, 0, 1, -1])
        {
            string a = axis?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "None";
            foreach (bool isMax in (bool[])[false, true])
            {
                string f = isMax ? "nanargmax" : "nanargmin";
                Arg($"{f} double {a}", X(cut), axis, isMax);
                Arg($"{f} float {a}", X(cut).Cast<float>(), axis, isMax);
                Arg($"{f} int {a}", I(cut), axis, isMax);
                Arg($"{f} byte {a}", B(cut), axis, isMax);
                Arg($"{f} bool {a}", T(cut), axis, isMax);
                if (axis is null or -1)
                {
                    Arg($"{f} nan {a}", masked, axis, isMax);
                }
            }
        }

        foreach ((string name, int[] axes) in s_axes)
        {
            foreach (bool keep in (bool[])[false, true])
            {
                string end = $"{name} {(keep ? "True" : "False")}";
                Check($"count double {end}", X(cut).CountNonzero(axes, keep));
                Check($"count nan {end}", N(cut).CountNonzero(axes, keep));
                Check($"count int {end}", I(cut).CountNonzero(axes, keep));
                Check($"count bool {end}", T(cut).CountNonzero(axes, keep));
                Check($"ptp double {end}", X(cut).Ptp(axes, keep));
                Check($"ptp nan {end}", N(cut).Ptp(axes, keep));
                Check($"ptp int {end}", I(cut).Ptp(axes, keep));
                Check($"ptp byte {end}", B(cut).Ptp(axes, keep));
                for (int order = 0; order <= 4; order++)
                {
                    Check($"moment double {end} {order}", X(cut).Moment(order, axes, keep), 1e-12);
                    Check($"moment int {end} {order}", I(cut).Moment(order, axes, keep), 1e-12);
                }
            }
        }

        Check("count int None False", I(cut).CountNonzero());
        Check("ptp int 1 True", I(cut).Ptp(1, true));
        Check("moment ddof", X(cut).Moment(2, 1, ddof: 1));
    }

    [Fact]
    public void What_has_no_answer_is_refused()
    {
        ChunkedArray<Complex> z = X("whole") * Complex.ImaginaryOne;
        Assert.Throws<NotSupportedException>(() => z.TopK(1));
        Assert.Throws<NotSupportedException>(() => z.Median());
        Assert.Throws<NotSupportedException>(() => z.Ptp());
        Assert.Throws<NotSupportedException>(() => T("whole").Ptp());
        Assert.Throws<NotSupportedException>(() => z.NanArgMax());
        Assert.Throws<ArgumentOutOfRangeException>(() => X("whole").TopK(1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => X("whole").Quantile(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => X("whole").Quantile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => X("whole").Percentile(101));
        Assert.Throws<ArgumentException>(() => X("whole").Median([0, -3]));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([0, 3]).Quantile(0.5, 0));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([0, 3]).Ptp());
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([0, 3]).NanArgMin(0));
        Assert.Throws<InvalidOperationException>(() => X("whole")[X("whole") > 0].TopK(2));
        Assert.Throws<InvalidOperationException>(() => X("whole")[X("whole") > 0].Median());
        ChunkedArray<double> none = ChunkedArray.FromArray([double.NaN, double.NaN], 1);
        Assert.Contains("NaN", Assert.Throws<InvalidOperationException>(() => Evaluator.Compute<long>(none.NanArgMin())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunks_make_no_difference()
    {
        Gen<long[]> axis = Gen.Choose(0, 7).Select(size => (long)size).NonEmptyListOf().Resize(6).Select(list => list.ToArray()).Where(list => list.Sum() > 0);
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 9), Prop.ForAll(
            (from rows in axis from columns in axis from k in Gen.Choose(-20, 20) from seed in Gen.Choose(0, 99999) select (rows, columns, k, seed)).ToArbitrary(), c =>
            {
                var random = new System.Random(c.seed);
                double[] values = [.. Enumerable.Range(0, (int)(c.rows.Sum() * c.columns.Sum())).Select(_ => random.Next(8) == 0 ? double.NaN : (double)random.Next(-9, 9))];
                ChunkedArray<double> whole = ChunkedArray.FromMemory<double>(values, [c.rows.Sum(), c.columns.Sum()], -1), cut = whole.Rechunk(new[] { c.rows, c.columns });
                for (int axis = 0; axis < 2; axis++)
                {
                    Same(whole.TopK(c.k, axis), cut.TopK(c.k, axis));
                    Same(whole.ArgTopK(c.k, axis), cut.ArgTopK(c.k, axis));
                    Same(whole.NanMedian(axis), cut.NanMedian(axis));
                    Same(whole.CumSum(axis), cut.CumSum(axis));
                    Same(whole.NanCumSum(axis), cut.NanCumSum(axis));
                    Same(whole.CountNonzero(axis), cut.CountNonzero(axis));
                    Same(whole.Ptp(axis), cut.Ptp(axis));
                    Same(whole.ArgMax(axis), cut.ArgMax(axis));
                    ChunkedArray<double> numbers = ArrayMath.Where(ArrayMath.IsNaN(whole), 0.5, whole);
                    Same(numbers.NanArgMin(axis), numbers.Rechunk(new[] { c.rows, c.columns }).ArgMin(axis));
                }
            }));
    }

    private static void Arg<T>(string name, ChunkedArray<T> array, int? axis, bool isMax)
        where T : unmanaged
    {
        if (axis is { } along)
        {
            Check(name, isMax ? array.NanArgMax(along) : array.NanArgMin(along));
        }
        else
        {
            Check(name, isMax ? array.NanArgMax() : array.NanArgMin());
        }
    }

    private static void Same<T>(ChunkedArray<T> expected, ChunkedArray<T> actual)
        where T : unmanaged
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.Equal(Evaluator.Compute<Tensor<T>>(expected).ToArray(), Evaluator.Compute<Tensor<T>>(actual).ToArray());
    }

    private static string Snake(QuantileMethod method) =>
        string.Concat(method.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
