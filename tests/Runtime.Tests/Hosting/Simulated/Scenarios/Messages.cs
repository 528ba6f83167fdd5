namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>Messages are lost, late, repeated and overtaken: each sort of them, at each position.</summary>
internal static class Messages
{
    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    /// <summary>A network on which asking for a task back takes about as long as running it.</summary>
    private static readonly SimulationOptions s_stealing = new()
    {
        Workers = 4,
        KernelDuration = TimeSpan.FromMilliseconds(20),
        Network = new() { Latency = TimeSpan.FromMilliseconds(4), Jitter = TimeSpan.FromMilliseconds(8) },
    };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("any single message is lost", s_options, BusyAsync, t => Strike(t, Fault.Drop(), anything: false)),
        Trial.Of("any single message is late", s_options, BusyAsync, t => Strike(t, Fault.Delay(t.Seconds(0.001, t.Any([0.05, 1, 30]))))),
        Trial.Of("any single message comes twice", s_options, BusyAsync, t => Strike(t, Fault.Duplicate(t.Seconds(0, t.Any([0.05, 1, 30]))), anything: false)),
        Trial.Of("any single message is overtaken", s_options, BusyAsync, t => Strike(t, Fault.Reorder(t.Seconds(0.001, t.Any([0.05, 1, 30]))), anything: false)),
        Trial.Of("all messages on their way to somebody are lost", s_options, BusyAsync, t => Strike(t, Fault.Reset(), anything: false)),
        Trial.Of("a transfer comes broken", s_options, BrokenAsync, StrikeTransfer),
        Trial.Of("reports come late, twice and after cancellation", s_options, CancelAndAskAgainAsync, StrikeReports),
        Trial.Of("stealing crosses with finishing", s_stealing, OneSidedAsync, StrikeStealing),
    ];

    /// <summary>All that a client can do, so that all sorts of messages are sent.</summary>
    private static async Task BusyAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 25);
        long[] value = [3, trial.Random.Next()];
        using Future<long[]> data = await trial.Client.ScatterAsync(value);
        int[] wanted = graph.Some(trial.Random, 6);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        Future<long[]> onData = trial.Client.Submit(SmallGraph.One, (1, 4), data);
        Future<long[]>[] many = OnOneWorker(trial, data, 12);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(15));
        SmallGraph unwanted = SmallGraph.Any(trial.Random, 10);
        int[] some = unwanted.Some(trial.Random, 5);
        Future<long[]>[] cancelled = unwanted.Start(trial.Client, some);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(15));
        await trial.Client.CancelAsync(cancelled[..^1]);
        cancelled[^1].Dispose();
        await Trial.CheckAllAsync(futures, graph, wanted);
        await Trial.CheckAsync(onData, SmallGraph.Many((1, 4), [value]), MayBeLost);
        for (int i = 0; i < many.Length; i++)
        {
            await Trial.CheckAsync(many[i], SmallGraph.Many((i, 2), [value]), MayBeLost);
        }

        await trial.Client.ReplicateAsync([futures[0]], copies: 2);
        await trial.Client.WhoHasAsync();
        await trial.Cluster.Delay(TimeSpan.FromSeconds(0.5));
        int[] more = [graph.Add(4, wanted[^1], wanted[0]), graph.Add(4, 1, 2)];
        Future<long[]>[] last = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(last, graph, more);
        Array.ForEach([.. futures, .. last, .. many, .. cancelled, onData, data], f => f.Dispose());
        await trial.RestAsync();

        // A worker from which nothing comes for so long counts as lost, and with it what was scattered to it.
        bool MayBeLost(Exception e) =>
            e is DataLostException && trial.Cluster.History.Faults.Any(f => f.Kind == FaultKind.Delay && f.Duration > trial.Cluster.Options.FailureTimeout - TimeSpan.FromSeconds(1));
    }

    private static async Task BrokenAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.AllToAll(4, words: 12);
        int[] wanted = [.. Enumerable.Range(graph.Count - 4, 4)];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted, MayBeBroken);

        // What came broken spoils only what stands on it, and only this time: asked for again, all is right.
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
        bool isOver = trial.Went(FaultKind.Corrupt);
        Future<long[]>[] again = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(again, graph, wanted, e => !isOver && MayBeBroken(e));
        Array.ForEach(again, f => f.Dispose());
        await trial.RestAsync();

        bool MayBeBroken(Exception e) => e is InvalidDataException && trial.Went(FaultKind.Corrupt);
    }

    private static async Task CancelAndAskAgainAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 30);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] first = graph.Start(trial.Client, wanted);
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
            await trial.Client.CancelAsync(first);
            if (trial.Chance.Next(2) == 0)
            {
                await trial.Cluster.Delay(trial.Seconds(0, 0.05));
            }
        }

        Future<long[]>[] again = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(again, graph, wanted);
        Array.ForEach([.. first, .. again], f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>One worker is much slower than it was thought to be; the others, idle, take its tasks.</summary>
    private static async Task OneSidedAsync(Trial trial)
    {
        long[] value = [.. Enumerable.Range(0, 50).Select(i => (long)i)];
        using Future<long[]> data = await trial.Client.ScatterAsync(value, workers: ["worker-1"]);
        trial.Cluster.At(trial.Cluster.Now, Fault.Slow("worker-1", 20));
        Future<long[]>[] first = OnData(20);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(trial.Random.Next(150)));
        Future<long[]>[] second = OnData(20);
        foreach (Future<long[]>[] futures in (Future<long[]>[][])[first, second])
        {
            for (int i = 0; i < futures.Length; i++)
            {
                await Trial.CheckAsync(futures[i], SmallGraph.Many((i, 2), [value]));
            }
        }

        Array.ForEach([.. first, .. second, data], f => f.Dispose());
        await trial.RestAsync();

        Future<long[]>[] OnData(int count) => [.. Enumerable.Range(0, count).Select(i => trial.Client.Submit(SmallGraph.One, (i, 2), data))];
    }

    /// <summary>Tasks on the same value that may run on one worker at first, and on any.</summary>
    private static Future<long[]>[] OnOneWorker(Trial trial, Future<long[]> data, int count) =>
        [.. Enumerable.Range(0, count).Select(i => trial.Client.Submit(SmallGraph.One, (i, 2), data, new TaskOptions { Workers = ["worker-1"], AllowOtherWorkers = i % 4 != 0 }))];

    private static void Strike(Trial trial, Fault fault, bool anything = true)
    {
        // On connections nothing is lost, repeated or overtaken.
        SentMessage message = trial.Calm.AnyMessage(trial.Cluster.Options.Seed, trial.Chance, m => !m.IsEarly && (anything || !m.IsOnConnection));
        trial.When(message.Is, fault);
    }

    private static void StrikeTransfer(Trial trial)
    {
        SentMessage[] transfers = [.. trial.Calm.Messages.Where(m => m.Sort.StartsWith("Data", StringComparison.Ordinal))];
        if (transfers.Length == 0)
        {
            throw new VacuousScenarioException("Nothing is transferred in this program.");
        }

        trial.When(trial.Any(transfers).Is, Fault.Corrupt());
    }

    private static void StrikeReports(Trial trial)
    {
        trial.Moment = trial.Calm.Moment(trial.Chance);
        SentMessage[] reports = [.. trial.Calm.Messages.Where(m => m.Sort.StartsWith("Report", StringComparison.Ordinal) && m.Time <= trial.Moment)];
        foreach (SentMessage report in reports)
        {
            // The last one before the moment always.
            Fault? fault = (report == reports[^1] ? trial.Chance.Next(3) : trial.Chance.Next(6)) switch
            {
                0 => Fault.Delay(trial.Moment - report.Time + trial.Seconds(0, 0.1)),
                1 => Fault.Reorder(trial.Moment - report.Time + trial.Seconds(0, 0.5)),
                2 => Fault.Duplicate(trial.Moment - report.Time + trial.Seconds(0, 0.5)),
                _ => null,
            };
            if (fault is not null)
            {
                trial.When(report.Is, fault);
            }
        }
    }

    private static void StrikeStealing(Trial trial)
    {
        SentMessage[] handshakes = [.. trial.Calm.Messages.Where(m => m.Sort is "Command steal" or "Report StealReply")];
        if (handshakes.Length == 0)
        {
            throw new VacuousScenarioException("Nothing is stolen in this program.");
        }

        foreach (SentMessage message in handshakes)
        {
            switch (message == handshakes[0] ? trial.Chance.Next(3) : trial.Chance.Next(5))
            {
                case 0:
                    trial.When(message.Is, Fault.Delay(trial.Seconds(0, 0.2)));
                    break;
                case 1:
                    trial.When(message.Is, Fault.Reorder(trial.Seconds(0, 0.2)));
                    break;
                case 2:
                    trial.When(message.Is, Fault.Drop());
                    break;
                case 3 when trial.Chance.Next(4) == 0:
                    trial.At(message.Time + trial.Seconds(0, 0.02), Fault.Kill(trial.Any(["worker-2", "worker-3", "worker-4"]), trial.Seconds(0.01, 1)));
                    break;
            }
        }
    }
}
