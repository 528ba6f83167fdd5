using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Statistics;

public class DistributionTests
{
    [Fact]
    public void Values_depend_on_seed_and_position_but_not_on_chunks()
    {
        static T[][] All<T>(Func<RandomArrays, Chunks, ChunkedArray<T>> make)
            where T : unmanaged => [.. new Chunks[] { -1, 7, 1 }.Select(chunks => Evaluator.Compute(make(new RandomArrays(3), chunks)).ToArray())];

        static void Same<T>(T[][] all) => Assert.All(all[1..], one => Assert.Equal(all[0], one));

        Same(All((r, c) => r.Exponential([30], 2, c)));
        Same(All((r, c) => r.Poisson([30], 4, c)));
        Same(All((r, c) => r.Poisson([30], 400, c)));
        Same(All((r, c) => r.Choice([1, 2, 3], [30], [0.2, 0.3, 0.5], c)));
        Same(All((r, c) => r.Permutation(30, c)));
        Assert.NotEqual(Evaluator.Compute(new RandomArrays(3).Permutation(30)).ToArray(), Evaluator.Compute(new RandomArrays(4).Permutation(30)).ToArray());
    }

    [Fact]
    public void Exponential_values_have_the_mean_and_deviation_that_are_asked_for()
    {
        double[] values = Evaluator.Compute(new RandomArrays(1).Exponential([100_000], 3)).ToArray();

        Assert.Equal(3, values.Average(), 0.05);
        Assert.Equal(9, values.Average(v => (v - 3) * (v - 3)), 0.4);
        Assert.True(values.Min() >= 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(9.9)]
    [InlineData(10)]
    [InlineData(35)]
    [InlineData(1e6)]
    public void Poisson_counts_have_mean_and_variance_alike(double mean)
    {
        long[] values = Evaluator.Compute(new RandomArrays(2).Poisson([100_000], mean)).ToArray();

        double error = 5 * Math.Sqrt(mean / values.Length);
        Assert.InRange(values.Average(), mean - error, mean + error);
        double variance = values.Average(v => (v - mean) * (v - mean));
        Assert.InRange(variance, mean * 0.97, mean * 1.03);
    }

    [Fact]
    public void Poisson_counts_of_a_moderate_mean_have_their_probabilities()
    {
        const double Mean = 12;
        long[] values = Evaluator.Compute(new RandomArrays(8).Poisson([200_000], Mean)).ToArray();

        double probability = Math.Exp(-Mean);
        for (int k = 0; k < 30; k++)
        {
            double expected = probability * values.Length;
            Assert.InRange(values.Count(v => v == k), expected - (5 * Math.Sqrt(expected)) - 2, expected + (5 * Math.Sqrt(expected)) + 2);
            probability *= Mean / (k + 1);
        }
    }

    [Fact]
    public void Choices_are_as_likely_as_is_asked_for()
    {
        int[] values = Evaluator.Compute(new RandomArrays(4).Choice([10, 20, 30], [100_000], [0.2, 0, 0.8])).ToArray();

        Assert.InRange(values.Count(v => v == 10), 19_400, 20_600);
        Assert.DoesNotContain(20, values);
        int[] even = Evaluator.Compute(new RandomArrays(4).Choice([10, 20, 30, 40], [100_000])).ToArray();
        Assert.All(even.GroupBy(v => v), group => Assert.InRange(group.Count(), 24_300, 25_700));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(10_000)]
    public void A_permutation_has_each_number_once(int length)
    {
        long[] values = Evaluator.Compute(new RandomArrays(5).Permutation(length, chunks: 100)).ToArray();

        Assert.Equal(Enumerable.Range(0, length).Select(i => (long)i), values.Order());
    }

    [Fact]
    public void All_orders_of_four_are_about_as_likely()
    {
        var counts = new Dictionary<string, int>();
        var random = new RandomArrays(6);
        for (int i = 0; i < 4800; i++)
        {
            string order = string.Join(',', Evaluator.Compute(random.Permutation(4)).ToArray());
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // 24 orders, 200 each; five standard deviations are 69.
        Assert.Equal(24, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 131, 269));
    }

    [Fact]
    public void Rows_are_put_in_random_order_together()
    {
        var x = ChunkedArray.FromMemory<double>(Enumerable.Range(0, 40).Select(i => (double)i).ToArray(), [20, 2], (6, 1));

        Tensor<double> shuffled = Evaluator.Compute(new RandomArrays(7).Permutation(x));

        double[] flat = shuffled.ToArray();
        double[] first = [.. flat.Where((_, i) => i % 2 == 0)];
        Assert.Equal(Enumerable.Range(0, 20).Select(i => 2.0 * i), first.Order());
        Assert.NotEqual(first.Order(), first);
        Assert.All(first.Select((value, i) => (value, flat[(2 * i) + 1])), pair => Assert.Equal(pair.value + 1, pair.Item2));
    }

    [Fact]
    public void Impossible_distributions_are_errors()
    {
        var random = new RandomArrays(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => random.Exponential([3], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Poisson([3], double.NaN));
        Assert.Throws<ArgumentException>(() => random.Choice<int>([], [3]));
        Assert.Throws<ArgumentException>(() => random.Choice([1, 2], [3], [0.5, 0.6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => random.Permutation(-1));
    }
}
