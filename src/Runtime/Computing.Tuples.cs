namespace Actors;

public static partial class Computing
{
    /// <summary>Computes two lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2)> ComputeAsync<T1, T2>(
        this (ILazy<T1>, ILazy<T2>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!);
    }

    /// <summary>Computes three lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2, T3)> ComputeAsync<T1, T2, T3>(
        this (ILazy<T1>, ILazy<T2>, ILazy<T3>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr, values.Item3.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!);
    }

    /// <summary>Computes four lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2, T3, T4)> ComputeAsync<T1, T2, T3, T4>(
        this (ILazy<T1>, ILazy<T2>, ILazy<T3>, ILazy<T4>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr, values.Item3.ResultExpr, values.Item4.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!, (T4)all[3]!);
    }

    /// <summary>Computes five lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2, T3, T4, T5)> ComputeAsync<T1, T2, T3, T4, T5>(
        this (ILazy<T1>, ILazy<T2>, ILazy<T3>, ILazy<T4>, ILazy<T5>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr, values.Item3.ResultExpr, values.Item4.ResultExpr, values.Item5.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!, (T4)all[3]!, (T5)all[4]!);
    }

    /// <summary>Computes six lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2, T3, T4, T5, T6)> ComputeAsync<T1, T2, T3, T4, T5, T6>(
        this (ILazy<T1>, ILazy<T2>, ILazy<T3>, ILazy<T4>, ILazy<T5>, ILazy<T6>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr, values.Item3.ResultExpr, values.Item4.ResultExpr, values.Item5.ResultExpr, values.Item6.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!, (T4)all[3]!, (T5)all[4]!, (T6)all[5]!);
    }

    /// <summary>Computes seven lazy values; what they share is done once.</summary>
    /// <typeparam name="T1">The type of result 1.</typeparam>
    /// <typeparam name="T2">The type of result 2.</typeparam>
    /// <typeparam name="T3">The type of result 3.</typeparam>
    /// <typeparam name="T4">The type of result 4.</typeparam>
    /// <typeparam name="T5">The type of result 5.</typeparam>
    /// <typeparam name="T6">The type of result 6.</typeparam>
    /// <typeparam name="T7">The type of result 7.</typeparam>
    /// <param name="values">The lazy values.</param>
    /// <param name="client">Where; null for the default client.</param>
    /// <param name="progress">Told now and then how far the computation is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    public static async Task<(T1, T2, T3, T4, T5, T6, T7)> ComputeAsync<T1, T2, T3, T4, T5, T6, T7>(
        this (ILazy<T1>, ILazy<T2>, ILazy<T3>, ILazy<T4>, ILazy<T5>, ILazy<T6>, ILazy<T7>) values,
        Client? client = null,
        IProgress<ComputeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        object?[] all = await (client ?? Client.Default).ComputeManyAsync(
            [values.Item1.ResultExpr, values.Item2.ResultExpr, values.Item3.ResultExpr, values.Item4.ResultExpr, values.Item5.ResultExpr, values.Item6.ResultExpr, values.Item7.ResultExpr], progress, cancellationToken).ConfigureAwait(false);
        return ((T1)all[0]!, (T2)all[1]!, (T3)all[2]!, (T4)all[3]!, (T5)all[4]!, (T6)all[5]!, (T7)all[6]!);
    }
}
