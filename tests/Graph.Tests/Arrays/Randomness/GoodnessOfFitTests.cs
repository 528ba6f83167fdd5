using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Randomness;

/// <summary>Every distribution against its distribution function or its probabilities, over seeds, parameters, shapes and chunks.</summary>
public class GoodnessOfFitTests
{
    private const int Count = 20_000;

    private static readonly long[] s_seeds = [0, 1, 2, 12_345, -7];

    private static double[] Sample(Func<RandomArrays, ChunkedArray<double>> make, long seed) => Evaluator.Compute(make(new RandomArrays(seed))).ToArray();

    private static long[] Sample(Func<RandomArrays, ChunkedArray<long>> make, long seed) => Evaluator.Compute(make(new RandomArrays(seed))).ToArray();

    private static void Fits(Func<RandomArrays, ChunkedArray<double>> make, Func<double, double> distribution) =>
        Assert.All(s_seeds, seed => Assert.InRange(GoodnessOfFit.Continuous(Sample(make, seed), distribution), 0, 1));

    private static void Fits(Func<RandomArrays, ChunkedArray<long>> make, Func<long, int> category, double[] probabilities) => Assert.All(s_seeds, seed =>
    {
        var counts = new long[probabilities.Length];
        foreach (long value in Sample(make, seed))
        {
            counts[category(value)]++;
        }

        Assert.InRange(GoodnessOfFit.Discrete(counts, probabilities), 0, 1);
    });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 5)]
    [InlineData(1e9, 2e9)]
    public void Uniform_values(double low, double high)
    {
        Fits(r => r.Uniform([Count], low, high), x => (x - low) / (high - low));
        Fits(r => r.Uniform([125, Count / 125], low, high, (7, 33)), x => (x - low) / (high - low));
        Assert.All(Sample(r => r.Uniform([Count], low, high), 5), x => Assert.True(x >= low && x < high));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 5)]
    [InlineData(100, 1e-3)]
    public void Normal_values(double mean, double deviation)
    {
        Fits(r => r.Normal([Count], mean, deviation), x => GoodnessOfFit.Normal((x - mean) / deviation));
        Fits(r => r.Normal([125, Count / 125], mean, deviation, (7, 33)), x => GoodnessOfFit.Normal((x - mean) / deviation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.02)]
    [InlineData(300)]
    public void Exponential_values(double scale)
    {
        Fits(r => r.Exponential([Count], scale), x => 1 - Math.Exp(-x / scale));
        Fits(r => r.Exponential([125, Count / 125], scale, (7, 33)), x => 1 - Math.Exp(-x / scale));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-5, 5)]
    [InlineData(7, 107)]
    public void Whole_numbers(long low, long high)
    {
        double[] even = [.. Enumerable.Repeat(1.0 / (high - low), (int)(high - low))];
        Fits(r => r.Integers(low, high, [Count]), value => (int)(value - low), even);
        Fits(r => r.Integers(low, high, [125, Count / 125], (7, 33)), value => (int)(value - low), even);
    }

    /// <summary>Ranges that are no power of two and do not fit the mantissa of a double; the widest one there is.</summary>
    [Theory]
    [InlineData(0, 3L << 60)]
    [InlineData(-(5L << 59), 5L << 59)]
    [InlineData(long.MinValue, long.MaxValue)]
    public void Whole_numbers_of_wide_ranges(long low, long high)
    {
        const int Parts = 50;
        Int128 range = (Int128)high - low;
        Fits(r => r.Integers(low, high, [Count]), value => (int)(((Int128)value - low) * Parts / range), [.. Enumerable.Repeat(1.0 / Parts, Parts)]);
        // The lower bits are random as well.
        Fits(r => r.Integers(low, high, [Count]), value => (int)(value & 63), [.. Enumerable.Repeat(1.0 / 64, 64)]);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(42.5)]
    [InlineData(1000)]
    public void Poisson_counts(double mean)
    {
        int most = (int)(mean + (12 * Math.Sqrt(mean)) + 20);
        var probabilities = new double[most + 1];
        double log = -mean;
        for (int k = 0; k < most; k++)
        {
            probabilities[k] = Math.Exp(log);
            log += Math.Log(mean / (k + 1));
        }

        probabilities[most] = Math.Max(0, 1 - probabilities.Sum());
        Fits(r => r.Poisson([Count], mean), value => (int)Math.Min(value, most), probabilities);
        Fits(r => r.Poisson([125, Count / 125], mean, (7, 33)), value => (int)Math.Min(value, most), probabilities);
    }

    [Fact]
    public void Choices()
    {
        double[] probabilities = [0.05, 0, 0.4, 0.25, 0, 0.3];
        long[] elements = [0, 1, 2, 3, 4, 5];
        Fits(r => r.Choice(elements, [Count]), value => (int)value, [.. Enumerable.Repeat(1.0 / 6, 6)]);
        Fits(r => r.Choice(elements, [Count], probabilities), value => (int)value, probabilities);
        Fits(r => r.Choice(elements, [125, Count / 125], probabilities, (7, 33)), value => (int)value, probabilities);
        Assert.All(Sample(r => r.Choice(elements, [100], [0, 0, 0, 1, 0, 0]), 1), value => Assert.Equal(3, value));
    }

    /// <summary>Each number is as likely at each place.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(5, false)]
    [InlineData(9, false)]
    [InlineData(16, false)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(16, true)]
    public void Permutations(int length, bool ofArray)
    {
        var counts = new long[length * length];
        for (long seed = 0; seed < 1500; seed++)
        {
            long[] order = Sample(r => ofArray ? r.Permutation(ChunkedArray.Arange(0L, length, 1, 3)) : r.Permutation(length), seed);
            Assert.Equal(length, order.Distinct().Count());
            for (int i = 0; i < length; i++)
            {
                counts[(i * length) + order[i]]++;
            }
        }

        Assert.InRange(GoodnessOfFit.Discrete(counts, [.. Enumerable.Repeat(1.0 / counts.Length, counts.Length)]), 0, 1);
    }

    /// <summary>The distance between neighbours, and where the numbers of each tenth come to stand.</summary>
    [Fact]
    public void A_long_permutation_mixes_everything_with_everything()
    {
        const int Length = 20_000;
        Assert.All(s_seeds, seed =>
        {
            long[] order = Sample(r => r.Permutation(Length, chunks: 777), seed);
            var counts = new long[100];
            for (int i = 0; i < Length; i++)
            {
                counts[(i * 10 / Length * 10) + (order[i] * 10 / Length)]++;
            }

            Assert.InRange(GoodnessOfFit.Discrete(counts, [.. Enumerable.Repeat(0.01, 100)]), 0, 1);
            double[] distances = [.. order.Skip(1).Select((value, i) => Math.Abs(value - order[i]) / (double)Length)];
            Assert.InRange(GoodnessOfFit.Continuous(distances, d => d * (2 - d)), 0, 1);
        });
    }

    /// <summary>Pairs fill the square: neighbours, neighbours in a column, the same place of two calls, and of two seeds that follow each other.</summary>
    [Fact]
    public void Values_are_independent_of_each_other()
    {
        static double[] Of(long seed, int calls)
        {
            var random = new RandomArrays(seed);
            ChunkedArray<double> array = random.Uniform([200, 200]);
            for (int call = 1; call < calls; call++)
            {
                array = random.Uniform([200, 200]);
            }

            return Evaluator.Compute(array).ToArray();
        }

        double[] x = Of(1, 1);
        foreach (double[] y in (double[][])[[.. x[1..], x[0]], [.. x[2..], .. x[..2]], [.. x[200..], .. x[..200]], Of(1, 2), Of(2, 1)])
        {
            var counts = new long[400];
            for (int i = 0; i < x.Length; i++)
            {
                counts[((int)(x[i] * 20) * 20) + (int)(y[i] * 20)]++;
            }

            Assert.InRange(GoodnessOfFit.Discrete(counts, [.. Enumerable.Repeat(1.0 / 400, 400)]), 0, 1);
        }
    }

    /// <summary>The tests can fail: samples of a distribution a few per cent off do not fit.</summary>
    [Fact]
    public void What_is_off_does_not_fit()
    {
        Assert.All(s_seeds, seed =>
        {
            Assert.True(GoodnessOfFit.Continuous(Sample(r => r.Uniform([Count]), seed), x => x * x) > 5);
            Assert.True(GoodnessOfFit.Continuous(Sample(r => r.Normal([Count]), seed), x => GoodnessOfFit.Normal(x / 1.05)) > 1);
            Assert.True(GoodnessOfFit.Continuous(Sample(r => r.Exponential([Count], 1.05), seed), x => 1 - Math.Exp(-x)) > 1);
            var counts = new long[4];
            foreach (long value in Sample(r => r.Integers(0, 4, [Count]), seed))
            {
                counts[value]++;
            }

            Assert.True(GoodnessOfFit.Discrete(counts, [0.27, 0.25, 0.25, 0.23]) > 1);
        });
    }
}
