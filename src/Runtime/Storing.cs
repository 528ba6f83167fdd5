using Actors.Arrays;
using Actors.Arrays.Files;

namespace Actors;

/// <summary>
/// Storing arrays in files. Tasks write their chunks at their place in a file of another name, which gets its own when all are there: under
/// the name that was asked for there is nothing half-written, whatever fails.
/// </summary>
public static class Storing
{
    /// <summary>Computes an array and stores it: <c>await x.StoreAsync("x.npy")</c>.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="target">Where: the path of an <c>.npy</c> file, or another <see cref="ArrayTarget"/>.</param>
    /// <param name="client">Where it is computed; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation; nothing is left then.</param>
    /// <returns>The stored array, to be read from there.</returns>
    /// <exception cref="IOException">Something cannot be written.</exception>
    public static async Task<ChunkedArray<T>> StoreAsync<T>(
        this ChunkedArray<T> array, ArrayTarget target, Client? client = null, IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        ArrayStore store = array.To(target);
        await StoreAsync([store], client, progress, cancellationToken).ConfigureAwait(false);
        return store.Read<T>();
    }

    /// <summary>Computes an array, stores it and waits for the end.</summary>
    /// <inheritdoc cref="StoreAsync{T}(ChunkedArray{T}, ArrayTarget, Client?, IProgress{ComputeProgress}?, CancellationToken)"/>
    public static ChunkedArray<T> Store<T>(this ChunkedArray<T> array, ArrayTarget target, Client? client = null)
        where T : unmanaged => StoreAsync(array, target, client).GetAwaiter().GetResult();

    /// <summary>Computes arrays together and stores each; what they have in common is computed once.</summary>
    /// <param name="stores">The arrays and their targets.</param>
    /// <param name="client">Where they are computed; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation; nothing is left then.</param>
    /// <exception cref="IOException">Something cannot be written.</exception>
    public static async Task StoreAsync(
        this IEnumerable<ArrayStore> stores, Client? client = null, IProgress<ComputeProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var open = new Queue<ArrayWriting>();
        try
        {
            foreach (ArrayStore store in stores)
            {
                open.Enqueue(store.Begin());
            }

            if (open.Count > 0)
            {
                await (client ?? Client.Default).ComputeAsync(open.ToArray(), progress, cancellationToken).ConfigureAwait(false);
            }

            while (open.TryPeek(out ArrayWriting? done))
            {
                done.Commit();
                open.Dequeue();
            }
        }
        finally
        {
            foreach (ArrayWriting unfinished in open)
            {
                unfinished.Discard();
            }
        }
    }

    /// <summary>Computes arrays together, stores each and waits for the end.</summary>
    /// <inheritdoc cref="StoreAsync(IEnumerable{ArrayStore}, Client?, IProgress{ComputeProgress}?, CancellationToken)"/>
    public static void Store(this IEnumerable<ArrayStore> stores, Client? client = null) => StoreAsync(stores, client).GetAwaiter().GetResult();

    /// <summary>Computes an array and stores it as a folder with an <c>.npy</c> file for each chunk along an axis, as dask.array does.</summary>
    /// <typeparam name="T">The elements' type.</typeparam>
    /// <param name="array">The array.</param>
    /// <param name="directory">The folder.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="client">Where it is computed; null for the default client.</param>
    /// <param name="cancellationToken">Cancels the computation; nothing is left then.</param>
    /// <returns>The stored array, to be read from there.</returns>
    public static Task<ChunkedArray<T>> ToNpyStackAsync<T>(
        this ChunkedArray<T> array, string directory, int axis = 0, Client? client = null, CancellationToken cancellationToken = default)
        where T : unmanaged => StoreAsync(array, ArrayTarget.NpyStack(directory, axis), client, null, cancellationToken);

    /// <summary>Computes an array, stores it as a stack of <c>.npy</c> files and waits for the end.</summary>
    /// <inheritdoc cref="ToNpyStackAsync{T}(ChunkedArray{T}, string, int, Client?, CancellationToken)"/>
    public static ChunkedArray<T> ToNpyStack<T>(this ChunkedArray<T> array, string directory, int axis = 0, Client? client = null)
        where T : unmanaged => ToNpyStackAsync(array, directory, axis, client).GetAwaiter().GetResult();
}
