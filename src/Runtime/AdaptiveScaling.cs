using Actors.Runtime.Hosting;
using Actors.Runtime.Scheduling;

namespace Actors;

/// <summary>Keeps the number of a cluster's workers fit for its work until it is disposed: see <see cref="LocalCluster.Adapt"/>.</summary>
public sealed class AdaptiveScaling : IAsyncDisposable
{
    private readonly IScalable _cluster;
    private readonly AdaptivePolicy _policy;
    private readonly CancellationTokenSource _stop = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private Task _retiring = Task.CompletedTask;

    internal AdaptiveScaling(IScalable cluster, AdaptivePolicy policy, TimeSpan interval, TimeProvider time)
    {
        _cluster = cluster;
        _policy = policy;
        _timer = new PeriodicTimer(interval, time);
        _loop = LoopAsync();
    }

    /// <summary>How many workers there should be, by the last look at it.</summary>
    public int Target { get; private set; }

    /// <summary>Stops scaling; the workers that are there stay.</summary>
    public async ValueTask DisposeAsync()
    {
        // At once, and not on a thread of its own: a simulated cluster has only one.
#pragma warning disable CA1849
        _stop.Cancel();
#pragma warning restore CA1849
        await _loop.ConfigureAwait(false);
        await _retiring.ConfigureAwait(false);
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            do
            {
                AdaptiveDecision decision = _policy.Decide(await _cluster.MeasureAsync(_stop.Token).ConfigureAwait(false));
                Target = decision.Target;
                await _cluster.AddWorkersAsync(decision.Add, _stop.Token).ConfigureAwait(false);

                // Workers that leave may take long to hand over what they hold; those that are needed meanwhile come all the same.
                if (decision.Retire.Count > 0 && _retiring.IsCompleted)
                {
                    _retiring = RetireAsync(decision.Retire);
                }
            }
            while (await _timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false));
        }
        catch (Exception e) when (e is OperationCanceledException or RuntimeStoppedException)
        {
            // Scaling has ended, or the cluster has.
        }
    }

    private async Task RetireAsync(IReadOnlyList<string> workers)
    {
        try
        {
            await _cluster.RetireAsync(workers, _stop.Token).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // They hold what nobody else has room for, or one has gone by itself meanwhile: it is looked at anew the next time.
        }
        catch (Exception e) when (e is OperationCanceledException or RuntimeStoppedException)
        {
            // Scaling has ended, or the cluster has.
        }
    }
}
