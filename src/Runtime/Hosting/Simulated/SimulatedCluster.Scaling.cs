using Actors.Runtime.Hosting;
using Actors.Runtime.Hosting.Simulated;
using Actors.Runtime.Scheduling;

namespace Actors;

public sealed partial class SimulatedCluster
{
    /// <summary>
    /// Starts or retires workers until there are so many, as <see cref="LocalCluster.ScaleAsync"/> does. For a program that runs on the
    /// cluster.
    /// </summary>
    /// <param name="workers">How many workers there are to be; at least 1.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidOperationException">Too few workers would be left for the results that are held.</exception>
    public async Task ScaleAsync(int workers, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        _simulation.Host.ThrowIfStopped();
        IScalable scaling = new SimulatedScaling(_simulation);
        await scaling.ScaleToAsync(workers, cancellationToken).ConfigureAwait(false);

        // Those that were started are of use once the coordinator knows them.
        await scaling.MeasureAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Has workers come and go with the work, in virtual time, until the returned object is disposed or the program ends, as
    /// <see cref="LocalCluster.Adapt"/> does. For a program that runs on the cluster.
    /// </summary>
    /// <param name="minimum">The least number of workers; at least 1.</param>
    /// <param name="maximum">The greatest number of workers.</param>
    /// <param name="options">How fast it reacts; null for the defaults.</param>
    public AdaptiveScaling Adapt(int minimum, int maximum, AdaptiveOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        options ??= new();
        options.Validate();
        _simulation.Host.ThrowIfStopped();
        return new AdaptiveScaling(
            new SimulatedScaling(_simulation), new AdaptivePolicy(minimum, maximum, options), options.Interval, _simulation.Background);
    }
}
