namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>There is too little memory, no room on disks, and workers come and go while all exchange with all.</summary>
internal static class Pressure
{
    /// <summary>Each worker can hold about ten of the results, of which a program has some dozens.</summary>
    private static readonly SimulationOptions s_tight = new()
    {
        Workers = 3,
        ThreadsPerWorker = 2,
        MemoryLimit = new ByteSize(8_000),
        Disk = new() { Bandwidth = new ByteSize(200_000), Latency = TimeSpan.FromMilliseconds(1) },
    };

    /// <summary>Results come much faster than disks can take them.</summary>
    private static readonly SimulationOptions s_slowDisks = s_tight with { Disk = new() { Bandwidth = new ByteSize(20_000), Latency = TimeSpan.FromMilliseconds(1) } };

    private static readonly SimulationOptions s_exchange = new() { Workers = 5, Network = new() { Bandwidth = new ByteSize(100_000) } };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("memory is short on every worker at once", s_tight, MuchAsync, StrikeDisk),
        Trial.Of("disks are full", s_tight, MuchAsync, StrikeFull),
        Trial.Of("every worker spills and pauses at once", s_slowDisks, StoreAsync, StrikeDisk),
        Trial.Of("disks stay full", s_tight, t => MuchAsync(t, e => e is InsufficientMemoryException, words: 120, IsFull), t => StrikeFullForGood(t, all: false)),
        Trial.Of("all disks stay full and not all fits into memory", s_tight with { Workers = 2 }, MuchOrNoRoomAsync, t => StrikeFullForGood(t, all: true)),
        Trial.Of("disks are small", s_tight with { Disk = s_tight.Disk with { Capacity = new ByteSize(2_800) } }, t => MuchAsync(t, e => e is InsufficientMemoryException, words: 200, IsFull), StrikeSmall),
        Trial.Of("disks cannot be read", s_tight, MuchAsync, StrikeUnreadable),
        Trial.Of("an exchange of all with all loses a participant", s_exchange, ExchangeAsync, StrikeParticipant),
        Trial.Of("an exchange with little memory loses a participant", s_exchange with { MemoryLimit = new ByteSize(12_000) }, ExchangeAsync, StrikeParticipant),
        Trial.Of("workers come and go", new() { Workers = 3 }, LongAsync, StrikeScale),
        Trial.Of("workers come and go, and some die", new() { Workers = 3 }, LongAsync, StrikeScaleAndKill),
        Trial.Of("a client retires workers and restarts all", new() { Workers = 4 }, RetireAndRestartAsync, StrikeByProgram),
    ];

    private static Task MuchAsync(Trial trial) => MuchAsync(trial, null, words: 200);

    /// <summary>What has no place any more fails, and says so.</summary>
    private static Task MuchOrNoRoomAsync(Trial trial) => MuchAsync(trial, e => e is InsufficientMemoryException && trial.Went(FaultKind.DiskFull), words: 120, IsFull);

    /// <summary>Whether a disk had no room; where nothing goes wrong and all have, whether one was used.</summary>
    private static bool IsFull(Trial trial) =>
        trial.Cluster.Simulation.Workers.Exists(w => w.SpillsRefused > 0)
        || (trial.IsCalm && trial.Cluster.Options.Disk.Capacity.Bytes == 0 && trial.Cluster.Report().Workers.Any(w => w.BytesSpilled.Bytes > 0));

    private static async Task MuchAsync(Trial trial, Func<Exception, bool>? mayFail, int words, Func<Trial, bool>? isEnough = null)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 50, words);
        int[] wanted = graph.Some(trial.Random, 25);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted, mayFail);
        for (int i = 0; i < 200 && isEnough?.Invoke(trial) == false; i++)
        {
            // A small graph: more is held until it comes to what this is about.
            int[] next = [graph.Add(words)];
            Future<long[]>[] held = graph.Start(trial.Client, next);
            await Trial.CheckAllAsync(held, graph, next, mayFail);
            wanted = [.. wanted, .. next];
            futures = [.. futures, .. held];
        }

        // All that is held is read again, from disks where it is there.
        int[] more = [.. Enumerable.Range(0, 8).Select(i => graph.Add(60, wanted[i % wanted.Length], wanted[^(1 + (i % wanted.Length))]))];
        Future<long[]>[] last = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(last, graph, more, mayFail);
        Array.ForEach([.. futures, .. last], f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>Much more is held than all workers together have memory for; it comes at once.</summary>
    private static async Task StoreAsync(Trial trial)
    {
        var paused = new HashSet<string>();
        trial.Cluster.Happened += Look;
        var graph = new SmallGraph();
        for (int i = 0; i < 60; i++)
        {
            graph.Add(trial.Random.Next(80, 160), i % 4 == 3 ? [trial.Random.Next(i)] : []);
        }

        int[] wanted = [.. Enumerable.Range(0, graph.Count)];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        trial.Cluster.Happened -= Look;
        foreach (SimulatedWorkerReport worker in trial.Cluster.Report().Workers)
        {
            if (worker.BytesSpilled.Bytes == 0 || !paused.Contains(worker.Name))
            {
                throw new VacuousScenarioException($"{worker.Name} spilled {worker.BytesSpilled} and {(paused.Contains(worker.Name) ? "paused" : "never paused")}.");
            }
        }

        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();

        void Look(SimulationEvent e)
        {
            if (trial.Cluster.Simulation.Workers.Find(w => w.Name == e.To) is { IsAlive: true, State.IsPaused: true })
            {
                paused.Add(e.To);
            }
        }
    }

    private static async Task ExchangeAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.AllToAll(5, words: 60);
        int[] wanted = [.. Enumerable.Range(graph.Count - 5, 5)];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        Array.ForEach(futures, f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>Several graphs, some of whose results are held for longer than others.</summary>
    private static async Task LongAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        var held = new List<(int Task, Future<long[]> Future)>();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 10; i++)
            {
                graph.Add(trial.Random.Next(1, 20), graph.Some(trial.Random, 3));
            }

            int[] wanted = graph.Some(trial.Random, 6);
            Future<long[]>[] futures = graph.Start(trial.Client, wanted);
            held.AddRange(wanted.Zip(futures));
            await trial.Cluster.Delay(TimeSpan.FromMilliseconds(trial.Random.Next(100)));
            await Trial.CheckAllAsync(futures, graph, wanted);
            held[0].Future.Dispose();
            held.RemoveAt(0);
        }

        foreach ((int task, Future<long[]> future) in held)
        {
            await Trial.CheckAsync(future, graph.Values[task]);
            future.Dispose();
        }

        await trial.RestAsync();
    }

    private static async Task RetireAndRestartAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 40);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        bool restarts = false;
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
            restarts = trial.Chance.Next(3) == 0;
            await (restarts ? trial.Client.RestartAsync() : trial.Client.RetireWorkersAsync([.. trial.Cluster.Workers.OrderBy(_ => trial.Chance.Next()).Take(trial.Chance.Next(1, 4))]));
        }

        await Trial.CheckAllAsync(futures, graph, wanted, e => restarts && e is FutureCancelledException);
        Future<long[]>[] again = graph.Start(trial.Client, wanted);
        await Trial.CheckAllAsync(again, graph, wanted);
        Array.ForEach([.. futures, .. again], f => f.Dispose());
        await trial.RestAsync();
    }

    /// <summary>Not before all workers are known.</summary>
    private static void StrikeByProgram(Trial trial) => trial.Moment = TimeSpan.FromMilliseconds(30) + (trial.Calm.Moment(trial.Chance) * 0.5);

    private static void StrikeDisk(Trial trial)
    {
        // Too little memory is trouble enough; sometimes a worker that spills is lost as well.
        trial.Expect(() => trial.Cluster.Report().Workers.Any(w => w.BytesSpilled.Bytes > 0), "nothing went to a disk");
        if (trial.Chance.Next(2) == 0)
        {
            trial.At(trial.Calm.Moment(trial.Chance), Fault.Kill(trial.Any(trial.Cluster.Workers), trial.Seconds(0.01, 1)));
        }
    }

    private static void StrikeSmall(Trial trial)
    {
        StrikeDisk(trial);
        ExpectFull(trial);
    }

    private static void StrikeFull(Trial trial)
    {
        (string busy, TimeSpan at) = UseOfDisk(trial);
        foreach (string worker in trial.Cluster.Workers.Where(w => w == busy || trial.Chance.Next(4) != 0))
        {
            trial.At(at, Fault.DiskFull(worker, trial.Seconds(0.05, trial.Any([0.1, 1, 10]))));
        }

        ExpectFull(trial);
    }

    /// <summary>A worker that uses its disk, and the time just before it does; not so late that it does not use it again.</summary>
    private static (string Worker, TimeSpan Before) UseOfDisk(Trial trial)
    {
        SimulationEvent[] uses = [.. trial.Calm.Events.Where(e => e.Kind == SimulationEventKind.Disk)];
        SimulationEvent use = trial.Any(uses[..((uses.Length + 1) / 2)]);
        TimeSpan before = use.Time - trial.Seconds(0.005, 0.03);
        return (use.To, before > TimeSpan.Zero ? before : TimeSpan.Zero);
    }

    private static void ExpectFull(Trial trial) => trial.Expect(() => trial.Cluster.Simulation.Workers.Exists(w => w.SpillsRefused > 0), "no disk was asked for room");

    /// <summary>No disk that is full has room again before the program has ended.</summary>
    private static void StrikeFullForGood(Trial trial, bool all)
    {
        SimulationEvent first = trial.Calm.Events.First(e => e.Kind == SimulationEventKind.Disk);
        foreach (string worker in trial.Cluster.Workers.Where(w => all || w == first.To || trial.Chance.Next(4) != 0))
        {
            trial.At(first.Time * trial.Chance.NextDouble(), Fault.DiskFull(worker));
        }

        ExpectFull(trial);
    }

    private static void StrikeUnreadable(Trial trial)
    {
        (string busy, TimeSpan at) = UseOfDisk(trial);
        foreach (string worker in trial.Cluster.Workers.Where(w => w == busy || trial.Chance.Next(3) != 0))
        {
            trial.At(at, Fault.ReadErrors(worker, trial.Seconds(0.1, trial.Any([0.3, 1, 10]))));
        }

        trial.Expect(() => trial.Cluster.Simulation.Workers.Exists(w => w.ReadsRefused > 0), "no disk was read");
    }

    private static void StrikeParticipant(Trial trial)
    {
        string worker = trial.Any(trial.Cluster.Workers);
        SimulationEvent fetch = trial.Calm.Find(trial.Chance, e => e.Kind == SimulationEventKind.Fetch)!.Value;
        TimeSpan at = fetch.Time + trial.Seconds(0, 0.01);
        trial.At(at, trial.Chance.Next(4) switch
        {
            0 => Fault.Partition(trial.Seconds(0.01, 12), worker),
            1 => Fault.Freeze(worker, trial.Seconds(0.01, 12)),
            _ => Fault.Kill(worker, trial.Chance.Next(2) == 0 ? default : trial.Seconds(0.01, 2)),
        });
    }

    private static void StrikeScale(Trial trial)
    {
        string[] names = [.. trial.Cluster.Workers];
        for (int i = 0; i < 4; i++)
        {
            trial.At(trial.Calm.Moment(trial.Chance), Fault.Join());
        }

        foreach (string worker in names.OrderBy(_ => trial.Chance.Next()).Take(trial.Chance.Next(1, 4)).Append("worker-4"))
        {
            trial.At(trial.Calm.Moment(trial.Chance), Fault.Retire(worker));
        }
    }

    private static void StrikeScaleAndKill(Trial trial)
    {
        StrikeScale(trial);
        for (int i = 0; i < 2; i++)
        {
            trial.At(trial.Calm.Moment(trial.Chance), Fault.Kill($"worker-{trial.Chance.Next(1, 8)}", trial.Seconds(0.01, 1)));
        }
    }
}
