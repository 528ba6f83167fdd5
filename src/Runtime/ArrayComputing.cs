using Actors.Arrays;

namespace Actors;

/// <summary>What is computed of arrays beside their elements.</summary>
public static class ArrayComputing
{
    /// <summary>
    /// Computes the sizes of the chunks of an array where they are not known, as behind a mask, and gives the same array with known sizes. The
    /// elements are computed for that and not kept: persist the array before, if that is a lot of work.
    /// </summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The array with known sizes; itself when all are known.</returns>
    /// <exception cref="InvalidOperationException">Blocks beside each other have different sizes.</exception>
    public static async Task<ChunkedArray<T>> ComputeChunkSizesAsync<T>(
        this ChunkedArray<T> array, Client? client = null, CancellationToken cancellationToken = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Layout.IsKnown)
        {
            return array;
        }

        object?[] shapes = await (client ?? Client.Default).ComputeManyAsync([array.BlockShapes], null, cancellationToken).ConfigureAwait(false);
        return array.WithBlockShapes((int[][])shapes[0]!);
    }

    /// <summary>As <see cref="ComputeChunkSizesAsync"/>, and waits for it.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static ChunkedArray<T> ComputeChunkSizes<T>(this ChunkedArray<T> array, Client? client = null)
        where T : unmanaged => ComputeChunkSizesAsync(array, client).GetAwaiter().GetResult();
}
