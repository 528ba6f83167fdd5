using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>Orders that are to be carried out once, for all: they get lost, the coordinator is lost with them, or it is an old one that has them.</summary>
internal static class Orders
{
    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("cancelling for all while the coordinator is lost", s_options, CancelForAllAsync, t => StrikeCoordinator(t, IsOfCancelling)),
        Trial.Of("cancelling for all while messages are lost", s_options, CancelForAllAsync, StrikeMessage),
        Trial.Of("cancelling for all, and the news of it are lost with the coordinator", s_options, CancelForAllAsync, StrikeNews),
        Trial.Of("restarting once while the coordinator is lost", s_options, RestartAsync, t => StrikeCoordinator(t, k => k is "RestartAll" or "ControlReply" or "news: Cancelled")),
        Trial.Of("a lock has one holder though an old coordinator thaws", s_options, LockAsync, StrikeLock),
        Trial.Of("a worker never reaches one that holds scattered data", s_options, UnreachedDataAsync, t => StrikeLink(t, int.MaxValue)),
        Trial.Of("a worker never reaches one that holds a result", s_options, UnreachedResultAsync, t => StrikeLink(t, int.MaxValue)),
        Trial.Of("a worker does not reach another for a while", s_options, UnreachedForAWhileAsync, t => StrikeLink(t, t.Chance.Next(1, 9))),
    ];

    private static bool IsOfCancelling(string kind) => kind is "CancelKeys" or "AskHolders" or "HoldersReply" or "news: Cancelled" or "order: Cancel";

    /// <summary>Two clients want what never ends. One cancels it, for the other too.</summary>
    private static async Task CancelForAllAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 10);
        int[] wanted = graph.Some(trial.Random, 4);
        Client other = trial.Cluster.Connect();
        var options = new TaskOptions { Key = "endless" };
        Future<int> mine = trial.Client.Submit(EndlessAsync, options), same = other.Submit(EndlessAsync, options);
        Future<long[]>[] futures = graph.Start(other, wanted);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(trial.Random.Next(5, 40)));
        await trial.Client.CancelAsync([mine], force: true);
        await trial.Until(() => same.Status == FutureStatus.Cancelled, "What was cancelled for all goes on for another client.");
        await Trial.CheckAllAsync(futures, graph, wanted);
        await EndAsync(trial);
        Array.ForEach<Future>([.. futures, mine, same], f => f.Dispose());
        other.Dispose();
        await trial.RestAsync();
        await trial.Until(() => !trial.Cluster.Simulation.Ledger.Facts.Any(f => f.Stimulus is CancelKeys), "It is kept that something was cancelled, though all who wanted it know.");

        static async Task<int> EndlessAsync()
        {
            var end = new TaskCompletionSource<int>();
            await using CancellationTokenRegistration cancelled = CurrentTask.CancellationToken.Register(() => end.TrySetCanceled());
            return await end.Task;
        }
    }

    /// <summary>One client restarts everything. What another does when it has learned of that has nothing to do with it.</summary>
    private static async Task RestartAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20), later = SmallGraph.Deep(trial.Random, depth: 12, width: 2);
        int[] wanted = graph.Some(trial.Random, 5), afterwards = later.Some(trial.Random, 5);
        Client other = trial.Cluster.Connect();
        Future<long[]>[] mine = graph.Start(trial.Client, wanted), same = graph.Start(other, wanted);
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(trial.Random.Next(5, 100)));
        Task restart = trial.Client.RestartAsync();
        await trial.Until(() => same[0].Status == FutureStatus.Cancelled, "The other client's results are still there.");
        Future<long[]>[] anew = later.Start(other, afterwards);
        await Trial.CheckAllAsync(anew, later, afterwards);
        await restart;
        await trial.Until(() => mine.Concat(same).All(f => f.Status == FutureStatus.Cancelled), "What was there before the restart is still there.");
        await Trial.CheckAllAsync(anew, later, afterwards);
        await EndAsync(trial);
        Array.ForEach([.. mine, .. same, .. anew], f => f.Dispose());
        other.Dispose();
        await trial.RestAsync();
    }

    /// <summary>Two clients take turns with a lock.</summary>
    private static async Task LockAsync(Trial trial)
    {
        var held = new List<SemaphoreLease>();
        Client other = trial.Cluster.Connect();
        await Task.WhenAll(UseAsync(trial.Client), UseAsync(other));
        await EndAsync(trial);
        other.Dispose();
        await trial.RestAsync();

        async Task UseAsync(Client client)
        {
            var shared = new DistributedLock("lock", new LeaseOptions { Duration = TimeSpan.FromSeconds(20) }, client);
            for (int i = 0; i < 12; i++)
            {
                SemaphoreLease lease = await shared.AcquireAsync();
                if (held.Exists(h => h.IsHeld))
                {
                    throw new InvalidOperationException("Two have the lock at once.");
                }

                held.Add(lease);
                await trial.Cluster.Delay(TimeSpan.FromSeconds(trial.Random.NextDouble() * 4));
                held.Remove(lease);
                await lease.DisposeAsync();
                await trial.Cluster.Delay(TimeSpan.FromSeconds(trial.Random.NextDouble()));
            }
        }
    }

    private static Task UnreachedDataAsync(Trial trial) => UnreachedAsync(trial, scattered: true, e => e is DataLostException);

    private static Task UnreachedResultAsync(Trial trial) => UnreachedAsync(trial, scattered: false, e => e is IOException);

    private static async Task UnreachedForAWhileAsync(Trial trial) => await UnreachedAsync(trial, trial.Cluster.Options.Seed % 2 == 0, mayFail: null);

    /// <summary>One worker has what a task needs that may only run on another.</summary>
    private static async Task UnreachedAsync(Trial trial, bool scattered, Func<Exception, bool>? mayFail)
    {
        await trial.Until(() => trial.Cluster.Simulation.Workers.TrueForAll(w => w.IsRegistered), "The workers do not find the coordinator.");
        long[] value = [7, trial.Random.Next()], made = SmallGraph.Many((1, 3), [value]);
        Future<long[]> there = scattered
            ? await trial.Client.ScatterAsync(value, workers: ["worker-1"])
            : trial.Client.Submit(SmallGraph.One, (1, 3), value, new TaskOptions { Workers = ["worker-1"] });
        Future<long[]> here = trial.Client.Submit(SmallGraph.One, (2, 3), there, new TaskOptions { Workers = ["worker-2"] });
        bool isDone = await Trial.CheckAsync(here, SmallGraph.Many((2, 3), [scattered ? value : made]), mayFail);
        if (isDone != (trial.IsCalm || mayFail is null))
        {
            throw new InvalidOperationException("A task has a result whose input its worker could not have.");
        }

        await EndAsync(trial);
        there.Dispose();
        here.Dispose();
        await trial.RestAsync();
    }

    private static async Task EndAsync(Trial trial)
    {
        trial.Closing = trial.Cluster.Now;
        await trial.UntilAsync(trial.Moment);
    }

    private static void StrikeCoordinator(Trial trial, Func<string, bool> eligible) =>
        CoordinatorLost.Strike(trial, Fault.Kill(Fault.Coordinator, trial.Seconds(0, trial.Any([0.05, 0.5, 3]))), spoken: false, eligible);

    private static void StrikeMessage(Trial trial)
    {
        SentMessage message = trial.Calm.OfAnyKind(trial.Cluster.Options.Seed, trial.Chance, k => IsOfCancelling(k) || k == "ClientBeat");
        trial.When(message.Is, Fault.Drop());
        trial.Expect(() => trial.Went(FaultKind.Drop), $"'{message.Kinds[0]}' was not lost");
    }

    /// <summary>Who cancelled has the answer. The other client does not hear of it, and then there is nobody who could tell it.</summary>
    private static void StrikeNews(Trial trial)
    {
        SentMessage news = trial.Calm.Messages.First(m => m.Kinds.Contains("news: Cancelled") && !m.To.StartsWith("client-1", StringComparison.Ordinal));
        trial.When(news.Is, Fault.Drop());
        trial.At(news.Time + trial.Seconds(0.0005, 0.3), Fault.Kill(Fault.Coordinator, trial.Seconds(0, trial.Any([0.05, 0.5, 3]))));
        trial.Moment = news.Time + TimeSpan.FromSeconds(2);
        trial.Expect(() => trial.Cluster.Simulation.Coordinator.Epoch > 1, "no other coordinator took over");
    }

    /// <summary>The old coordinator goes on when its successor grants locks already, and one client has only the old one.</summary>
    private static void StrikeLock(Trial trial)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance) * 0.5, stands = trial.Seconds(33, 40);
        trial.At(at, Fault.Freeze(Fault.Coordinator, stands));
        trial.At(at, Fault.Partition(stands + trial.Seconds(5, 20), "client-1", Fault.Coordinator));
        trial.Moment = at + stands + TimeSpan.FromSeconds(1);
        trial.Expect(() => trial.Went(FaultKind.Freeze) && trial.Cluster.Simulation.Coordinator.Epoch > 1, "the coordinator was not replaced");
    }

    private static void StrikeLink(Trial trial, int times)
    {
        trial.When(m => m.Kind == SimulationEventKind.Data && m is { From: "worker-1", To: "worker-2" }, Fault.Drop(), times);
        trial.Expect(() => trial.Went(FaultKind.Drop), "nothing was asked for between the two workers");
    }
}
