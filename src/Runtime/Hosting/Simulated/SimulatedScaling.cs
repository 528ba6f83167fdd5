using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Starts and retires the workers of a simulated cluster, while its program runs.</summary>
internal sealed class SimulatedScaling(Simulation simulation) : IScalable
{
    public async Task<AdaptiveMeasure> MeasureAsync(CancellationToken cancellationToken)
    {
        TimeSpan patience = simulation.Now + simulation.Options.FailureTimeout;
        while (simulation.EndOfProgram is null)
        {
            // Nobody knows between two coordinators, nor before one has heard of the workers; those that cannot be reached are not waited for.
            if (simulation.Coordinator is { IsAlive: true, State: { IsRecovering: false, IsFenced: false } state }
                && (simulation.Now >= patience || simulation.Workers.TrueForAll(w => !w.IsAlive || w.IsRegistered || !simulation.CanReach(w, simulation.Coordinator))))
            {
                return state.Measure();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), simulation.Background, cancellationToken).ConfigureAwait(false);
        }

        throw new RuntimeStoppedException($"{simulation.Options.Name}: the program has ended.");
    }

    public Task<string> AddWorkerAsync(CancellationToken cancellationToken) => Task.FromResult(simulation.AddWorker().Name);

    public Task RetireAsync(IReadOnlyList<string> workers, CancellationToken cancellationToken) =>
        simulation.Host.TaskClient.RetireWorkersAsync(workers, cancellationToken);
}
