using System.Collections.Concurrent;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>
/// The coordinator is lost at every kind of message: just before one is sent, just after, on its way, just before it is handled, just
/// after. Or it stands still from then on, is replaced, and goes on where it was: an old coordinator that speaks.
/// </summary>
internal static partial class CoordinatorLost
{
    /// <summary>The coordinator is lost.</summary>
    public const string Loss = "coordinator";

    /// <summary>It stands still, is replaced, and goes on.</summary>
    public const string Thaw = "old coordinator";

    /// <summary>The message itself is lost, late, doubled or overtaken.</summary>
    public const string Message = "message";

    private static readonly ConcurrentDictionary<(string Program, string What, long Seed), IReadOnlyList<string>> s_kinds = [];

    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    private static readonly SimulationOptions s_four = new() { Workers = 4 };

    private static readonly SimulationOptions s_tight = s_options with
    {
        MemoryLimit = new ByteSize(8_000),
        Disk = new() { Bandwidth = new ByteSize(100_000), Latency = TimeSpan.FromMilliseconds(1) },
    };

    /// <summary>What is done, by name, so that together they send all there is to send.</summary>
    public static IReadOnlyList<(string Name, SimulationOptions Options, Func<Trial, Task> Program)> Programs { get; } =
    [
        ("about tasks", s_options, TasksAsync),
        ("about data and workers", s_options, DataAsync),
        ("about locks, queues and actors", s_options, SharedAsync),
        ("under memory pressure", s_tight, PressureAsync),
        ("to its successor", s_options, SuccessorAsync),
        ("about what is shared and goes wrong", s_options, SharedTroubleAsync),
        ("about what is lost", s_four, LossAsync),
        ("of one that was replaced", s_options, SupersededAsync),
    ];

    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. Programs.Select(p => Trial.Of($"the coordinator is lost at each kind of message {p.Name}", p.Options, p.Program, t => StrikeLoss(t, null))),
        .. Programs.Select(p => Trial.Of($"an old coordinator thaws and speaks: messages {p.Name}", p.Options, p.Program, t => StrikeThaw(t, null))),
        .. Programs.Select(p => Trial.Of($"a message of each kind is lost, late or doubled: messages {p.Name}", p.Options, p.Program, t => StrikeMessage(t, null))),
    ];

    /// <summary>A run in which trouble comes with a message of one kind, of whichever program sends it.</summary>
    /// <param name="what">Which trouble: <see cref="Loss"/>, <see cref="Thaw"/> or <see cref="Message"/>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="seed">Says by its remainder by five at which moment in the message's life, or what becomes of it.</param>
    /// <returns>Whether a program sends such a message with this seed, when it can be struck.</returns>
    public static bool StrikeOne(string what, string kind, long seed)
    {
        foreach ((string name, SimulationOptions options, Func<Trial, Task> program) in Programs)
        {
            if (s_kinds.GetOrAdd((name, what, seed), _ => Kinds(CalmRun.Of(options with { Seed = seed }, program))).Contains(kind))
            {
                Trial.Of($"{what} at '{kind}' of messages {name}", options, program, Strike).Run(seed);
                return true;
            }
        }

        return false;

        IReadOnlyList<string> Kinds(CalmRun calm) => calm.KindsOfCoordinator(m => what == Message ? CanBeStruck(m) : CanLoseCoordinator(calm, m));

        void Strike(Trial trial)
        {
            Action<Trial, Func<string, bool>?> strike = what switch
            {
                Loss => StrikeLoss,
                Thaw => StrikeThaw,
                _ => StrikeMessage,
            };
            strike(trial, k => k == kind);
        }
    }

    private static bool CanBeStruck(SentMessage message) => !message.IsEarly;

    private static bool CanLoseCoordinator(CalmRun calm, SentMessage message) => !calm.IsStill(message.Time) && !calm.IsStill(message.Arrival!.Value);

    /// <summary>Graphs, failures, retries, cancelling, stealing, work within work, and what nobody waits for; of two clients.</summary>
    private static async Task TasksAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        int[] wanted = graph.Some(trial.Random, 5);
        Client other = trial.Cluster.Connect();
        trial.Cluster.At(trial.Cluster.Now, Fault.Slow("worker-1", 20, TimeSpan.FromSeconds(1)));
        long[] value = [7, trial.Random.Next()];
        Future<long[]> data = await trial.Client.ScatterAsync(value, workers: ["worker-1"]);
        Future<long[]>[] onData = [.. Enumerable.Range(0, 14).Select(i => trial.Client.Submit(SmallGraph.One, (i, 2), data))];
        Future<long[]>[] futures = graph.Start(trial.Client, wanted), same = graph.Start(other, wanted[..2]);
        int done = 0, failures = 0;
        trial.Client.FireAndForget(Delayed.Call(() => ++done));
        Future<long> outer = trial.Client.Submit(async () =>
        {
            using Future<long> inner = CurrentTask.Client.Submit(x => x + 1, 41L);
            return await inner.ResultAsync();
        });
        Future<int> flaky = trial.Client.Submit(() => failures++ == 0 ? throw new ArithmeticException("The first time it fails.") : failures);
        SmallGraph unwanted = SmallGraph.Any(trial.Random, 10);
        Future<long[]>[] cancelled = unwanted.Start(trial.Client, unwanted.Some(trial.Random, 4));
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(12));
        await trial.Client.CancelAsync(cancelled[1..]);
        cancelled[0].Dispose();
        try
        {
            await flaky.ResultAsync();
        }
        catch (ArithmeticException)
        {
            await trial.Client.RetryAsync(flaky);
            await flaky.ResultAsync();
        }

        await Trial.CheckAllAsync(futures, graph, wanted);
        await Trial.CheckAllAsync(same, graph, wanted[..2]);
        for (int i = 0; i < onData.Length; i++)
        {
            await Trial.CheckAsync(onData[i], SmallGraph.Many((i, 2), [value]));
        }

        await Trial.Require(outer, 42);
        for (TimeSpan end = trial.Cluster.Now + TimeSpan.FromMinutes(2); done == 0; await trial.Cluster.Delay(TimeSpan.FromMilliseconds(50)))
        {
            if (trial.Cluster.Now > end)
            {
                throw new InvalidOperationException("What was to be done without anybody waiting for it was never done.");
            }
        }

        await trial.Client.WhoHasAsync();
        other.Dispose();
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(10));
        await EndAsync(trial, graph, wanted, [.. futures, .. onData, .. cancelled, data, outer, flaky]);
    }

    /// <summary>Scattered data, data sets, copies, a worker that dies, one that retires, and a restart.</summary>
    private static async Task DataAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        int[] wanted = graph.Some(trial.Random, 5);
        long[] value = [7, trial.Random.Next()];
        await trial.Until(() => trial.Cluster.Simulation.Workers.TrueForAll(w => w.IsRegistered), "The workers do not find the coordinator.");
        Future<long[]> data = await trial.Client.ScatterAsync(value, broadcast: true);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await trial.Client.PublishAsync("set", graph.Tasks[wanted[0]]);
        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.Client.ReplicateAsync([futures[0]], copies: 2);
        await trial.Client.RebalanceAsync();
        trial.Cluster.At(trial.Cluster.Now, Fault.Kill("worker-2", TimeSpan.FromMilliseconds(200)));
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(1));
        await Trial.CheckAllAsync(futures, graph, wanted);
        if (!(await trial.Client.ListDatasetsAsync()).SequenceEqual(["set"]))
        {
            throw new InvalidOperationException("The data set that was published is not there.");
        }

        Delayed<long[]> got = await trial.Client.GetDatasetAsync<Delayed<long[]>>("set");
        using (Future<long[]> again = trial.Client.Start(got))
        {
            await Trial.CheckAsync(again, graph.Values[wanted[0]]);
        }

        await trial.Client.UnpublishAsync("set");
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(500));
        await trial.Client.RetireWorkersAsync(["worker-3"]);
        await Trial.CheckAsync(data, value);
        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.Client.RestartAsync();
        foreach (Future<long[]> future in futures)
        {
            await trial.Until(() => future.Status == FutureStatus.Cancelled, $"{future} should be cancelled: the cluster was restarted.");
        }

        await EndAsync(trial, graph, wanted, [.. futures, data]);
    }

    /// <summary>All that clients and tasks share by name.</summary>
    private static async Task SharedAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 8);
        int[] wanted = graph.Some(trial.Random, 3);
        Client other = trial.Cluster.Connect();
        var brief = new LeaseOptions { Duration = TimeSpan.FromSeconds(60) };
        var inside = 0;
        Future<int>[] locked = trial.Client.Map(
            async (int x) =>
            {
                await using SemaphoreLease lease = await new DistributedLock("lock", brief).AcquireAsync();
                if (Interlocked.Increment(ref inside) != 1 && lease.IsHeld)
                {
                    throw new InvalidOperationException("Two have the lock at once.");
                }

                await trial.Cluster.Delay(TimeSpan.FromMilliseconds(10));
                inside--;
                return x;
            },
            Enumerable.Range(1, 4));
        var started = new DistributedEvent("event", trial.Client);
        Task waiting = new DistributedEvent("event", other).WaitAsync();
        var semaphore = new DistributedSemaphore("semaphore", 2, brief, trial.Client);
        await using (await semaphore.AcquireAsync())
        {
            await started.SetAsync();
        }

        await waiting;
        await using (ActorHandle<List<int>> list = await trial.Client.SpawnActorAsync(() => new List<int>(), new ActorOptions { Name = "list" }))
        {
            await list.CallAsync(l => l.Add(1));
            await (await other.GetActorAsync<List<int>>("list")).TellAsync(l => l.Add(2));
            await trial.Until(async () => await list.CallAsync(l => l.Count) == 2, "The actor was told something twice, or never.");
        }

        var queue = new DistributedQueue<long>("queue", maxSize: 2, trial.Client);
        Task<long> taken = new DistributedQueue<long>("queue", client: other).GetAsync();
        for (long i = 1; i <= 3; i++)
        {
            await queue.PutAsync(i);
        }

        var variable = new Variable<long>("variable", trial.Client);
        await variable.SetAsync(5);
        await Trial.Require(new Variable<long>("variable", other).GetAsync(), 5);
        await Trial.Require(taken, 1);
        await Trial.Require(queue.GetAsync(), 2);
        await Trial.Require(queue.CountAsync(), 1);
        await Trial.Require(queue.ClearAsync(), 1);
        await variable.DeleteAsync();
        await started.ClearAsync();
        await Trial.Require(started.IsSetAsync(), false);
        await Trial.Require(new DistributedQueue<long>("empty", client: trial.Client).TryGetAsync(), (false, 0L));
        for (int i = 0; i < locked.Length; i++)
        {
            await Trial.Require(locked[i], i + 1);
        }

        other.Dispose();
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(10));
        await EndAsync(trial, graph, wanted, locked);
    }

    /// <summary>More is held than there is memory for: workers spill, pause and go on; for a while nothing can be read.</summary>
    private static async Task PressureAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 50, words: 140);
        int[] wanted = graph.Some(trial.Random, 40);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(60));
        foreach (string worker in trial.Cluster.Workers)
        {
            trial.Cluster.At(trial.Cluster.Now, Fault.ReadErrors(worker, TimeSpan.FromMilliseconds(200)));
        }

        await Trial.CheckAllAsync(futures, graph, wanted);
        await EndAsync(trial, graph, wanted, futures);
    }

    /// <summary>The first coordinator is lost in any case: what is struck is what passes between its successor and those who look for it.</summary>
    private static async Task SuccessorAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 40);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        long[] value = [7, trial.Random.Next()];
        Future<long[]> data = await trial.Client.ScatterAsync(value, workers: ["worker-2"]);
        Future<long[]> onData = trial.Client.Submit(SmallGraph.One, (3, 2), data);
        trial.Cluster.At(trial.Cluster.Now, Fault.Slow("worker-1", 400, TimeSpan.FromSeconds(3)));
        trial.Cluster.At(trial.Cluster.Now + TimeSpan.FromMilliseconds(30), Fault.Kill(Fault.Coordinator));
        await Trial.CheckAllAsync(futures, graph, wanted);
        await Trial.CheckAsync(data, value);
        await Trial.CheckAsync(onData, SmallGraph.Many((3, 2), [value]));
        await EndAsync(trial, graph, wanted, [.. futures, data, onData]);
    }

    /// <summary>When the trouble is over all is as it should be, and more can be done.</summary>
    private static async Task EndAsync(Trial trial, SmallGraph graph, int[] wanted, IReadOnlyList<Future> held)
    {
        trial.Closing = trial.Cluster.Now;
        if (!trial.IsCalm)
        {
            await trial.UntilAsync(trial.Moment);
            int least = trial.Cluster.History.Faults.Any(f => f.Target == Fault.Coordinator) ? trial.LeastEpoch : 1;
            await trial.Until(
                () => trial.Cluster.Simulation.Coordinator is { IsAlive: true, State.IsRecovering: false } now && now.Epoch >= least, "No coordinator takes over.");
        }

        int[] more = [graph.Add(4, wanted[^1], wanted[0]), graph.Add(4, wanted[0])];
        Future<long[]>[] last = graph.Start(trial.Client, more);
        await Trial.CheckAllAsync(last, graph, more);
        foreach (Future future in (IEnumerable<Future>)[.. held, .. last])
        {
            future.Dispose();
        }

        await trial.RestAsync();
    }

    private static void StrikeLoss(Trial trial, Func<string, bool>? eligible) =>
        Strike(trial, Fault.Kill(Fault.Coordinator, trial.Seconds(0, trial.Any([0.05, 0.5, 3]))), spoken: false, eligible);

    /// <summary>The new one is in office when the old one goes on, or takes office soon after.</summary>
    private static void StrikeThaw(Trial trial, Func<string, bool>? eligible) =>
        Strike(trial, Fault.Freeze(Fault.Coordinator, trial.Seconds(0.5, trial.Any([2, 4, 12]))), spoken: true, eligible);

    /// <summary>Messages of all kinds have the same chance; those on connections, where nothing is lost, repeated or overtaken, are late.</summary>
    private static void StrikeMessage(Trial trial, Func<string, bool>? eligible)
    {
        (long kind, long how) = Math.DivRem(trial.Cluster.Options.Seed, 5);
        SentMessage message = trial.Calm.OfAnyKind(kind, trial.Chance, eligible, CanBeStruck);
        TimeSpan time = trial.Seconds(0.001, trial.Any([0.05, 1, 2.5]));
        Fault fault = how switch
        {
            _ when message.IsOnConnection => Fault.Delay(time),
            0 => Fault.Delay(time),
            1 => Fault.Duplicate(time),
            2 => Fault.Reorder(time),
            _ => Fault.Drop(),
        };
        trial.When(message.Is, fault);
        trial.Strikes(Message, message.Kinds);
    }

    /// <summary>The kind of message goes by the seed, and so does the moment in its life.</summary>
    /// <param name="trial">The run.</param>
    /// <param name="fault">How the coordinator is lost.</param>
    /// <param name="spoken">Whether the old one goes on later.</param>
    /// <param name="eligible">Which kinds of messages; null for all.</param>
    public static void Strike(Trial trial, Fault fault, bool spoken, Func<string, bool>? eligible = null)
    {
        (long kind, long moment) = Math.DivRem(trial.Cluster.Options.Seed, 5);
        SentMessage message = trial.Calm.OfAnyKind(kind, trial.Chance, eligible, m => CanLoseCoordinator(trial.Calm, m));
        TimeSpan arrival = message.Arrival!.Value;
        TimeSpan? at = moment switch
        {
            0 => message.Time,
            1 when !message.IsEarly && message.Time > TimeSpan.Zero => null,
            1 or 2 => message.Time + ((arrival - message.Time) * trial.Chance.NextDouble()),
            3 => arrival,
            _ => arrival + TimeSpan.FromTicks(1),
        };
        if (at is { } time)
        {
            trial.At(time, fault);
        }
        else
        {
            trial.When(message.Is, fault);
        }

        trial.LeastEpoch = 2;
        trial.Strikes(spoken ? Thaw : Loss, message.Kinds);
        trial.Moment = arrival + (spoken ? fault.Duration + TimeSpan.FromSeconds(1.5) : TimeSpan.FromTicks(1));
        trial.Expect(() => trial.Cluster.History.Faults.Any(f => f.Kind == fault.Kind && f.Duration == fault.Duration), $"the coordinator was not lost at '{message.Kinds[0]}' ({message.Stream}#{message.Number}, sent at {message.Time.TotalSeconds} s)");
        if (spoken)
        {
            trial.Expect(() => trial.Cluster.Now > arrival + fault.Duration, "the old coordinator did not go on");
        }
    }
}
