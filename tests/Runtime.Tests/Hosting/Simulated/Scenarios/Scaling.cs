namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>The cluster grows and shrinks with its work, and meanwhile things go wrong.</summary>
internal static class Scaling
{
    private const int Most = 6;

    private static readonly SimulationOptions s_options = new() { Workers = 2, KernelDuration = TimeSpan.FromMilliseconds(50) };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("scaling follows the work while workers die", s_options, ScaledAsync, StrikeWorkers),
        Trial.Of("scaling follows the work while links are cut", s_options, ScaledAsync, StrikeLinks),
        Trial.Of("scaling follows the work while the coordinator is lost", s_options, ScaledAsync, StrikeCoordinator),
        Trial.Of("scaling follows the work while all that goes on", s_options, ScaledAsync, StrikeAll),
    ];

    /// <summary>Much to do, then nothing for a while, twice; some results are held all the time.</summary>
    private static async Task ScaledAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 10);
        AdaptiveScaling scaling = trial.Cluster.Adapt(1, Most, new() { TargetDuration = TimeSpan.FromSeconds(0.3), Interval = TimeSpan.FromSeconds(0.2), WaitCount = 2 });
        int[] held = graph.Some(trial.Random, 3);
        Future<long[]>[] holding = graph.Start(trial.Client, held);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 70; i++)
            {
                graph.Add(trial.Random.Next(1, 9), i % 3 == 0 ? graph.Some(trial.Random, 2) : []);
            }

            int[] wanted = [.. graph.Some(trial.Random, 10), .. Enumerable.Range(graph.Count - 40, 40)];
            int most = 0, before = trial.Cluster.Workers.Count;
            trial.Cluster.Happened += Look;
            Future<long[]>[] futures = graph.Start(trial.Client, wanted);
            await Trial.CheckAllAsync(futures, graph, wanted);
            trial.Cluster.Happened -= Look;
            if (most < 3 && trial.Cluster.Workers.Count == before)
            {
                throw new VacuousScenarioException($"The cluster did not grow: there were {most} workers at most.");
            }

            Array.ForEach(futures, f => f.Dispose());
            await trial.Until(() => Alive() <= 2, "The cluster does not shrink, though there is nothing to do.");

            void Look(SimulationEvent e) => most = e.Kind == SimulationEventKind.Tick ? Math.Max(most, Alive()) : most;
        }

        await Trial.CheckAllAsync(holding, graph, held);
        await trial.UntilAsync(trial.Moment);
        await scaling.DisposeAsync();
        Array.ForEach(holding, f => f.Dispose());
        await trial.RestAsync();

        int Alive() => trial.Cluster.Simulation.Workers.Count(w => w.IsAlive);
    }

    private static void StrikeWorkers(Trial trial)
    {
        TimeSpan last = TimeSpan.Zero;
        for (int i = 0; i < 6; i++)
        {
            SimulationEvent at = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.KernelStarted)!.Value;
            TimeSpan time = at.Time + trial.Seconds(0, 0.05);
            last = time > last ? time : last;
            trial.At(time, Fault.Kill(at.To, trial.Chance.Next(2) == 0 ? default : trial.Seconds(0.01, 2)));
        }

        // Other trouble that came before may have changed which workers there are: then one dies with the first task it has after that.
        SimulationEvent[] kernels = [.. trial.Calm.Events.Where(e => e.Kind == SimulationEventKind.KernelStarted)];
        TimeSpan half = kernels[kernels.Length / 2].Time, from = last < half ? last : half;
        trial.Cluster.Happened += e =>
        {
            if (e.Kind == SimulationEventKind.KernelStarted && e.Time > from && !trial.Went(FaultKind.Kill))
            {
                trial.Cluster.At(trial.Cluster.Now, Fault.Kill(e.To));
            }
        };
        trial.Expect(() => trial.Went(FaultKind.Kill), "no worker died");
    }

    private static void StrikeLinks(Trial trial)
    {
        for (int i = 0; i < 3; i++)
        {
            SimulationEvent at = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.KernelStarted)!.Value;
            string[] side = trial.Chance.Next(4) == 0 ? [at.To, Fault.Coordinator] : [at.To];
            trial.At(at.Time + trial.Seconds(0, 0.05), Fault.Partition(trial.Seconds(0.01, trial.Any([0.5, 3, 9])), side));
        }

        trial.Expect(() => trial.Went(FaultKind.Partition), "no link was cut");
    }

    private static void StrikeCoordinator(Trial trial)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance) * 0.8;
        Fault fault = trial.Chance.Next(2) == 0 ? Fault.Kill(Fault.Coordinator, trial.Seconds(0, 1)) : Fault.Freeze(Fault.Coordinator, trial.Seconds(0.5, 6));
        trial.At(at, fault);
        trial.Moment = TimeSpan.FromTicks(Math.Max(trial.Moment.Ticks, (at + fault.Duration + TimeSpan.FromSeconds(1.5)).Ticks));
        trial.Expect(() => trial.Cluster.Simulation.Coordinator.Epoch > 1, "no other coordinator took over");
    }

    private static void StrikeAll(Trial trial)
    {
        StrikeWorkers(trial);
        StrikeLinks(trial);
        StrikeCoordinator(trial);
    }
}
