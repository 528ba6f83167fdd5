namespace Actors;

/// <summary>
/// Computing lazy values on the default client (see <see cref="Client.Default"/>) or a given one. Several at once share their work
/// and keep the shape of the container they came in.
/// </summary>
public static partial class Computing
{
    /// <summary>Computes a lazy value.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The lazy value.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <exception cref="Exception">The exception of the user's function, with the stack it had on the worker.</exception>
    public static Task<T> ComputeAsync<T>(
        this ILazy<T> value, Client? client = null, IProgress<ComputeProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (client ?? Client.Default).ComputeAsync(value, progress, cancellationToken);

    /// <summary>Computes a lazy value and waits for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="value">The lazy value.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static T Compute<T>(this ILazy<T> value, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(value, client));

    /// <summary>Computes many lazy values.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The results, in order.</returns>
    public static Task<T[]> ComputeAsync<T>(
        this IEnumerable<ILazy<T>> values, Client? client = null, IProgress<ComputeProgress>? progress = null, CancellationToken cancellationToken = default) =>
        (client ?? Client.Default).ComputeAsync(values, progress, cancellationToken);

    /// <summary>Computes many lazy values and waits for them.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <returns>The results, in order.</returns>
    public static T[] Compute<T>(this IEnumerable<ILazy<T>> values, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Computes the values of a dictionary.</summary>
    /// <typeparam name="TKey">The type of the dictionary's keys.</typeparam>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The results under the same keys.</returns>
    public static async Task<Dictionary<TKey, T>> ComputeAsync<TKey, T>(
        this IReadOnlyDictionary<TKey, Delayed<T>> values, Client? client = null, CancellationToken cancellationToken = default)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        TKey[] keys = [.. values.Keys];
        T[] results = await (client ?? Client.Default).ComputeAsync(keys.Select(k => values[k]), null, cancellationToken).ConfigureAwait(false);
        return keys.Zip(results).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>Computes a list of lazy values.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>A list of the results, in order.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static async Task<List<T>> ComputeAsync<T>(
        this List<Delayed<T>> values, Client? client = null, CancellationToken cancellationToken = default) =>
        [.. await (client ?? Client.Default).ComputeAsync(values, null, cancellationToken).ConfigureAwait(false)];

    /// <summary>Computes a list of lazy values and waits for them.</summary>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <returns>A list of the results, in order.</returns>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
    public static List<T> Compute<T>(this List<Delayed<T>> values, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Computes the values of a dictionary and waits for them.</summary>
    /// <typeparam name="TKey">The type of the dictionary's keys.</typeparam>
    /// <typeparam name="T">The type of the results.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <returns>The results under the same keys.</returns>
    public static Dictionary<TKey, T> Compute<TKey, T>(this IReadOnlyDictionary<TKey, Delayed<T>> values, Client? client = null)
        where TKey : notnull =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Computes two lazy values and waits for them.</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static (T1, T2) Compute<T1, T2>(this (ILazy<T1>, ILazy<T2>) values, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Computes three lazy values and waits for them.</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static (T1, T2, T3) Compute<T1, T2, T3>(this (ILazy<T1>, ILazy<T2>, ILazy<T3>) values, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Computes four lazy values and waits for them.</summary>
    /// <typeparam name="T1">The type of the first result.</typeparam>
    /// <typeparam name="T2">The type of the second result.</typeparam>
    /// <typeparam name="T3">The type of the third result.</typeparam>
    /// <typeparam name="T4">The type of the fourth result.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static (T1, T2, T3, T4) Compute<T1, T2, T3, T4>(this (ILazy<T1>, ILazy<T2>, ILazy<T3>, ILazy<T4>) values, Client? client = null) =>
        (client ??= Client.Default).Wait(ComputeAsync(values, client));

    /// <summary>Starts computing a collection and gives the same collection over results that workers hold.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="client">Where; null for the default client.</param>
    public static TCollection Persist<TCollection>(this IPersistable<TCollection> collection, Client? client = null) =>
        (client ?? Client.Default).Persist(collection);

    /// <summary>Computes a collection and gives the same collection over results that workers hold, once all are there.</summary>
    /// <typeparam name="TCollection">The collection's type.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<TCollection> PersistAsync<TCollection>(
        this IPersistable<TCollection> collection, Client? client = null, CancellationToken cancellationToken = default) =>
        (client ?? Client.Default).PersistAsync(collection, null, cancellationToken);
}
