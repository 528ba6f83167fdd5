using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting;

/// <summary>A cluster whose workers can be started and retired.</summary>
internal interface IScalable
{
    /// <summary>What the coordinator knows of workers and work.</summary>
    Task<AdaptiveMeasure> MeasureAsync(CancellationToken cancellationToken);

    /// <summary>Starts a worker and gives its name, once it is there.</summary>
    Task<string> AddWorkerAsync(CancellationToken cancellationToken);

    /// <summary>Has workers leave in order.</summary>
    Task RetireAsync(IReadOnlyList<string> workers, CancellationToken cancellationToken);

    /// <summary>Starts or retires workers until there are so many; the idle ones with the least data go first.</summary>
    async Task ScaleToAsync(int workers, CancellationToken cancellationToken)
    {
        AdaptiveMeasure now = await MeasureAsync(cancellationToken).ConfigureAwait(false);
        await AddWorkersAsync(workers - now.Workers.Count, cancellationToken).ConfigureAwait(false);

        if (now.Workers.Count > workers)
        {
            await RetireAsync(
                [.. now.Workers.OrderBy(w => w.Processing).ThenBy(w => w.HeldBytes).Take(now.Workers.Count - workers).Select(w => w.Name)], cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Starts so many workers.</summary>
    async Task AddWorkersAsync(int count, CancellationToken cancellationToken)
    {
        Task[] added = new Task[Math.Max(0, count)];
        for (int i = 0; i < added.Length; i++)
        {
            added[i] = AddWorkerAsync(cancellationToken);
        }

        await Task.WhenAll(added).ConfigureAwait(false);
    }
}
