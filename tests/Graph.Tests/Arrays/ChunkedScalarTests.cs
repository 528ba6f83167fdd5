using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays;

public class ChunkedScalarTests
{
    private static readonly ChunkedArray<double> s_x = ChunkedArray.FromArray([1.0, 2, 3, 4, 10], chunks: 2);
    private static readonly ChunkedArray<int> s_i = ChunkedArray.FromArray([1, 2, 3, 4, 7], chunks: 3);
    private static readonly ChunkedArray<float> s_f = ChunkedArray.FromArray([1f, 2, 5], chunks: 1);

    [Fact]
    public void Lazy_values_are_calculated_with_and_stay_single_values()
    {
        Is(4.0, s_x.Mean());
        Is(20.0 / 18, s_x.Sum() / s_x.Cast<double>()[1..4].Sum() * 0.5);
        Is(-3.0, 1 - s_x.Mean());
        Is(8.0, s_x.Mean() * 2);
        Is(8.0, 2 * s_x.Mean());
        Is(2.0, s_x.Mean() / 2);
        Is(0.5, 2 / s_x.Mean());
        Is(-4.0, -s_x.Mean());
        Is(14.0, s_x.Max() + s_x.Mean());
        Is(6.0, s_x.Max() - s_x.Mean());
        Is(2.0, s_x.Max() % s_x.Mean());
        Is(1.0, (s_x.Sum() - s_x.Sum()) + 1.0);
    }

    [Fact]
    public void Types_are_promoted_as_those_of_arrays()
    {
        ChunkedScalar<double> mean = s_i.Sum() / s_i.Max();
        Is(17.0 / 7, mean);
        ChunkedScalar<long> sum = s_i.Sum() + s_i.Max();
        Is(24L, sum);
        ChunkedScalar<double> mixed = s_i.Sum() * s_x.Mean();
        Is(68.0, mixed);
        ChunkedScalar<double> half = s_i.Sum() * 0.5;
        Is(8.5, half);
        ChunkedScalar<double> third = s_i.Sum() / 3L;
        Is(17 / 3.0, third);
        ChunkedScalar<float> small = s_f.Sum() / s_f.Max();
        Is(1.6f, small);
        ChunkedScalar<double> wide = s_f.Sum() + s_i.Max();
        Is(15.0, wide);
        ChunkedScalar<double> wider = s_f.Sum() * s_x.Mean();
        Is(32.0, wider);
        ChunkedScalar<Complex> turned = (s_x * Complex.ImaginaryOne).Sum() / Complex.ImaginaryOne;
        Is(new Complex(20, 0), turned);
        Is(3, s_x.Mean().Cast<int>() - 1);
    }

    [Fact]
    public void They_are_compared()
    {
        Is(true, s_x.Max() > s_x.Mean());
        Is(false, s_x.Max() < s_x.Mean());
        Is(true, s_i.Sum() >= 17);
        Is(true, 16L <= s_i.Sum());
    }

    [Fact]
    public void With_arrays_they_are_arrays_of_rank_0()
    {
        ChunkedArray<double> scores = (s_x - s_x.Mean()) / s_x.Std();
        double deviation = Math.Sqrt((9 + 4 + 1 + 0 + 36) / 5.0);
        Assert.Equal([.. new[] { -3.0, -2, -1, 0, 6 }.Select(v => v / deviation)], Evaluator.Compute(scores).ToArray());

        ChunkedArray<double> shares = s_i / s_i.Sum();
        Assert.Equal([.. new[] { 1, 2, 3, 4, 7 }.Select(v => v / 17.0)], Evaluator.Compute(shares).ToArray());
        ChunkedArray<bool> above = s_x > s_x.Mean();
        Assert.Equal([false, false, false, false, true], Evaluator.Compute(above).ToArray());
    }

    [Fact]
    public void What_a_type_does_not_support_is_refused_where_it_is_written()
    {
        NotSupportedException e = Assert.Throws<NotSupportedException>(() => (s_x > 2).Any() - (s_x > 3).Any());
        Assert.Contains("subtract", e.Message, StringComparison.Ordinal);
    }

    private static void Is<T>(T expected, ChunkedScalar<T> value)
        where T : unmanaged => Assert.Equal(expected, Evaluator.Compute<T>(value));
}
