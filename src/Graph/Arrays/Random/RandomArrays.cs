using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays;

/// <summary>
/// Random arrays. Values depend on the seed and on the position in the array only: not on chunks, nor on the number of workers. Each call
/// on one generator is a stream of its own, so the order of calls matters.
/// </summary>
public sealed partial class RandomArrays
{
    private readonly ulong _seed;
    private ulong _calls;

    /// <summary>A generator.</summary>
    /// <param name="seed">The seed; equal seeds and calls give equal arrays.</param>
    public RandomArrays(long seed) => _seed = unchecked((ulong)seed);

    /// <summary>Values in [low, high), all as likely.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="low">The least value.</param>
    /// <param name="high">Above the greatest value.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<double> Uniform(long[] shape, double low = 0, double high = 1, Chunks chunks = default) =>
        Make(new Random.UniformFill(low, high), shape, chunks);

    /// <summary>Normally distributed values.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="deviation">Their standard deviation; not negative.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<double> Normal(long[] shape, double mean = 0, double deviation = 1, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        return Make(new Random.NormalFill(mean, deviation), shape, chunks);
    }

    /// <summary>Whole numbers in [low, high), all as likely.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="high">Above the greatest value.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="chunks">How the array is cut.</param>
    public ChunkedArray<long> Integers(long low, long high, long[] shape, Chunks chunks = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(high, low);
        return Make(new Random.IntegersFill(low, high), shape, chunks);
    }

    internal ChunkedArray<T> Make<T>(Random.IRandomFill<T> distribution, long[] shape, Chunks chunks)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(shape);
        ChunkedArray.CheckShape(distribution.Name, shape);
        var layout = new ArrayLayout(chunks.For(shape, Unsafe.SizeOf<T>()));
        // Another key for each call: the first 64 bits at its position of a stream that no distribution uses.
        ulong key = Random.Philox.At(_seed, _calls++, ulong.MaxValue).Low;
        return new(new SourceExpr(
            distribution.Name,
            ElementKinds.Of<T>(),
            layout,
            ContentToken.Of(distribution, key, shape),
            position => new Random.RandomKernel<T>(
                distribution, key, new(shape), new(layout.StartOf(position)), new(layout.BlockShape(position))))
        {
            // Uniform numbers are made faster than they are stored and read again.
            InlineUses = distribution is Random.UniformFill or Random.IntegersFill ? 2 : 1,
        });
    }
}
