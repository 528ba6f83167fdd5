namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>Workers are lost, and with them what they did and held.</summary>
internal static class WorkersLost
{
    /// <summary>A network on which results take about as long as tasks do.</summary>
    private static readonly NetworkModel s_slow = new() { Bandwidth = new ByteSize(40_000) };

    /// <summary>In which a death is noticed by all, whether or not somebody saw it.</summary>
    private static readonly TimeSpan s_untilKnown = TimeSpan.FromSeconds(8);

    private static readonly SimulationOptions s_options = new() { Workers = 4, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("a worker is lost while it is idle", s_options, TwoPhasesAsync, StrikeIdle),
        Trial.Of("a worker is lost while it runs a task", s_options, OnceAsync, StrikeRunning),
        Trial.Of("a worker is lost while it sends a result", s_options with { Network = s_slow }, ExchangeAsync, t => StrikeTransfer(t, sender: true)),
        Trial.Of("a worker is lost while it receives a result", s_options with { Network = s_slow }, ExchangeAsync, t => StrikeTransfer(t, sender: false)),
        Trial.Of("all workers are lost and others join later", s_options with { Workers = 3 }, TwoPhasesAsync, StrikeAll),
        Trial.Of("workers are lost one after another", s_options, TwoPhasesAsync, StrikeSeveral),
        Trial.Of("results deep in a lineage are lost", s_options, LineageAsync, StrikeHolders),
        Trial.Of("scattered data is lost", s_options, ScatteredAsync, StrikeScattered),
        Trial.Of("a worker that was declared lost speaks again", s_options, TwoPhasesAsync, StrikeSilence),
        Trial.Of("a worker and its peers do not reach each other", s_options with { Network = s_slow }, ExchangeAsync, StrikePeers),
    ];

    /// <summary>A graph's results, then nothing any more.</summary>
    private static async Task OnceAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 40);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>Results, a pause in which workers hold them and are idle, and more that stands on them.</summary>
    private static async Task TwoPhasesAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 30);
        int[] wanted = graph.Some(trial.Random, 6);
        Future<long[]>[] first = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(first, graph, wanted);
        await trial.Cluster.Delay(TimeSpan.FromSeconds(1));
        for (int i = 0; i < 10; i++)
        {
            graph.Add(4, graph.Some(trial.Random, 3));
        }

        int[] more = graph.Some(trial.Random, 6);
        Future<long[]>[] second = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(second, graph, more);

        // So that those who were silent can speak while something is still wanted.
        await trial.Cluster.Delay(TimeSpan.FromSeconds(1));
        await Trial.CheckAllAsync(first, graph, wanted);
        Array.ForEach([.. first, .. second], f => f.Dispose());
        await trial.RestAsync();
    }

    private static async Task ExchangeAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.AllToAll(5, words: 40);
        int[] wanted = [.. Enumerable.Range(graph.Count - 5, 5)];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
    }

    private static async Task LineageAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Deep(trial.Random, depth: 12, width: 4);
        int[] ends = [.. Enumerable.Range(graph.Count - 4, 4)];
        Future<long[]>[] futures = graph.Start(trial.Client, ends);
        await trial.Client.WaitAsync(futures);
        await trial.Cluster.Delay(TimeSpan.FromSeconds(1));
        int[] more = [graph.Add(4, ends[0], ends[1]), graph.Add(4, ends[2], ends[3]), graph.Add(4, ends[1], graph.Count / 2)];
        Future<long[]>[] last = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(last, graph, more);
        await Trial.CheckAllAsync(futures, graph, ends);
        Array.ForEach([.. futures, .. last], f => f.Dispose());
        await trial.RestAsync();
    }

    private static async Task ScatteredAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        long[] value = [1, 2, trial.Random.Next()];
        using Future<long[]> data = await trial.Client.ScatterAsync(value);
        int[] wanted = graph.Some(trial.Random, 4);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        Future<long[]>[] onData = [.. Enumerable.Range(0, 10).Select(i => trial.Client.Submit(SmallGraph.One, (i, 4), data))];
        for (int i = 0; i < onData.Length; i++)
        {
            await Trial.CheckAsync(onData[i], SmallGraph.Many((i, 4), [value]), MayBeLost);
        }

        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.Cluster.Delay(s_untilKnown);

        // Whether it is lost is known now, and everybody is told the same.
        bool isThere = (await trial.Client.WhoHasAsync([data])).Count > 0;
        using (Future<long[]> late = trial.Client.Submit(SmallGraph.One, (99, 4), data))
        {
            if (await Trial.CheckAsync(late, SmallGraph.Many((99, 4), [value]), MayBeLost) != isThere)
            {
                throw new InvalidOperationException($"The scattered data is {(isThere ? "" : "not ")}there, and a task on it {(isThere ? "failed" : "had a result")}.");
            }
        }

        await Trial.CheckAsync(data, value, e => !isThere && MayBeLost(e));
        Array.ForEach([.. futures, .. onData], f => f.Dispose());
        data.Dispose();
        await trial.RestAsync();

        bool MayBeLost(Exception exception) =>
            exception is DataLostException && trial.Went(FaultKind.Kill) && exception.Message.Contains("scatter", StringComparison.Ordinal);
    }

    private static void StrikeIdle(Trial trial)
    {
        // The longest time in which no kernel runs is the pause.
        TimeSpan[] kernels = [.. trial.Calm.Events.Where(e => e.Kind is SimulationEventKind.KernelStarted or SimulationEventKind.KernelEnded).Select(e => e.Time)];
        (TimeSpan from, TimeSpan to) = kernels.Zip(kernels.Skip(1)).MaxBy(p => p.Second - p.First);
        Kill(trial, Worker(trial), from + ((to - from) * trial.Chance.NextDouble()));
    }

    private static void StrikeRunning(Trial trial)
    {
        SimulationEvent start = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.KernelStarted)!.Value;
        SimulationEvent end = trial.Calm.Events.First(e => e.Kind == SimulationEventKind.KernelEnded && e.Key == start.Key && e.To == start.To && e.Time > start.Time);
        Kill(trial, start.To, start.Time + ((end.Time - start.Time) * trial.Chance.NextDouble()));
    }

    private static void StrikeTransfer(Trial trial, bool sender)
    {
        if (trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.Fetch) is not { } fetch)
        {
            throw new VacuousScenarioException("Nothing is transferred in this program.");
        }

        SimulationEvent data = trial.Calm.Events.First(e => e.Kind == SimulationEventKind.Data && e.From == fetch.To && e.To == fetch.From && e.Time > fetch.Time);
        Kill(trial, sender ? fetch.To : fetch.From, fetch.Time + ((data.Time - fetch.Time) * trial.Chance.NextDouble()));
    }

    /// <summary>No more of them than a task may lose.</summary>
    private static void StrikeAll(Trial trial)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance);
        foreach (string worker in trial.Cluster.Workers)
        {
            trial.At(at + trial.Seconds(0, trial.Any([0.0, 0.1, 3])), Fault.Kill(worker));
        }

        for (int i = 0; i < 3; i++)
        {
            trial.At(at + trial.Seconds(1, 40), Fault.Join());
        }
    }

    private static void StrikeSeveral(Trial trial)
    {
        for (int i = 0; i < 3; i++)
        {
            Kill(trial, Worker(trial), trial.Calm.Moment(trial.Chance));
        }
    }

    private static void StrikeHolders(Trial trial)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance);
        int lost = trial.Chance.Next(1, trial.Cluster.Workers.Count + 1);
        foreach (string worker in trial.Cluster.Workers.OrderBy(_ => trial.Chance.Next()).Take(lost))
        {
            trial.At(at, Fault.Kill(worker, trial.Seconds(0.01, 2)));
        }
    }

    private static void StrikeScattered(Trial trial)
    {
        // Half of the time the worker that has it, soon after.
        SimulationEvent placed = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.Data && e.To.StartsWith("worker", StringComparison.Ordinal))!.Value;
        (string worker, TimeSpan at) = trial.Chance.Next(2) == 0 ? (placed.To, placed.Time + trial.Seconds(0, 0.05)) : (Worker(trial), trial.Calm.Moment(trial.Chance));
        TimeSpan latest = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.KernelEnded && e.Time > trial.Calm.End - s_untilKnown)!.Value.Time - s_untilKnown;
        Kill(trial, worker, at < latest ? at : latest);
    }

    private static void StrikeSilence(Trial trial)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance);
        TimeSpan silence = trial.Seconds(4, 20);
        string[] silent = [.. trial.Cluster.Workers.OrderBy(_ => trial.Chance.Next()).Take(trial.Chance.Next(1, 4))];
        if (trial.Chance.Next(2) == 0)
        {
            Array.ForEach(silent, w => trial.At(at, Fault.Freeze(w, silence)));
        }
        else
        {
            trial.At(at, Fault.Partition(silence, silent));
        }
    }

    private static void StrikePeers(Trial trial)
    {
        // The coordinator and the client are on one side with some workers, the others on another.
        trial.At(trial.Calm.Moment(trial.Chance), Fault.Partition(trial.Seconds(0.01, 4), Worker(trial)));
        trial.At(trial.Calm.Moment(trial.Chance), Fault.Partition(trial.Seconds(0.01, 4), Worker(trial), Fault.Coordinator));
    }

    private static string Worker(Trial trial) => trial.Any(trial.Cluster.Workers);

    private static void Kill(Trial trial, string worker, TimeSpan at) =>
        trial.At(at, Fault.Kill(worker, trial.Chance.Next(2) == 0 ? default : trial.Seconds(0.01, 2)));
}
