using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;

namespace Actors.Arrays;

/// <content>Further distributions, choices and permutations.</content>
public sealed partial class RandomArrays
{
    /// <summary>Exponentially distributed values.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="scale">Their mean; not negative.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<double> Exponential(long[] shape, double scale = 1, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        return Make(new Random.ExponentialFill(scale), shape, chunks);
    }

    /// <summary>Poisson-distributed counts.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="mean">Their mean; from 0 to 1e15.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<long> Poisson(long[] shape, double mean = 1, Chunks chunks = default)
    {
        return mean is >= 0 and <= 1e15
            ? Make(new Random.PoissonFill(mean), shape, chunks)
            : throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean of Poisson counts is from 0 to 1e15.");
    }

    /// <summary>Elements of a list, each drawn from the whole list.</summary>
    /// <param name="elements">The list.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="probabilities">How likely each element is; null for all as likely.</param>
    /// <param name="chunks">How the array is cut.</param>
    /// <exception cref="ArgumentException">The list is empty, or probabilities are negative, too few or do not add up to one.</exception>
    public ChunkedArray<T> Choice<T>(IReadOnlyList<T> elements, long[] shape, IReadOnlyList<double>? probabilities = null, Chunks chunks = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Count == 0)
        {
            throw new ArgumentException("'choice' needs elements to choose from.", nameof(elements));
        }

        var sums = new double[probabilities?.Count ?? 0];
        double sum = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = probabilities![i] >= 0
                ? sum += probabilities[i]
                : throw new ArgumentException($"'choice' is given the probability {probabilities[i]} for element {i}.", nameof(probabilities));
        }

        if (probabilities is not null && (sums.Length != elements.Count || Math.Abs(sum - 1) > 1e-8))
        {
            throw new ArgumentException(
                $"'choice' is given {sums.Length} probabilities that add up to {sum} for {elements.Count} elements.", nameof(probabilities));
        }

        return Make(new Random.ChoiceFill<T>(new EquatableArray<T>(elements), new EquatableArray<double>(sums)), shape, chunks);
    }

    /// <summary>The whole numbers from 0 up to, not including, a length, each once, in random order.</summary>
    /// <param name="length">The length.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<long> Permutation(long length, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Make(new Random.PermutationFill(length), [length], chunks);
    }

    /// <summary>An array with what stands along its first axis in random order.</summary>
    /// <param name="array">The array.</param>
    /// <exception cref="ArgumentException">It has no axis.</exception>
    /// <exception cref="InvalidOperationException">The length of its first axis is not known.</exception>
    public ChunkedArray<T> Permutation<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank == 0)
        {
            throw new ArgumentException("'permutation' needs an array with at least one axis.", nameof(array));
        }

        // The whole order is needed here and now: R. Durstenfeld's shuffle (1964) takes one random number for each place, the cipher of the other
        // permutation a hundred.
        var order = new long[Reducing.Count("permutation", array.Layout, [0])];
        ulong key = Random.Philox.At(_seed, _calls++, ulong.MaxValue).Low;
        for (int i = 0; i < order.Length; i++)
        {
            int other = (int)Math.BigMul(Random.Philox.At(key, (ulong)i, 7).Low, (ulong)i + 1, out _);
            (order[i], order[other]) = (order[other], i);
        }

        return array.Take(order);
    }
}
