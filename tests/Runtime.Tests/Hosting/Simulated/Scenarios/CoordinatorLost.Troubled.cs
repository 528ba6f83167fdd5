using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>Programs in which something goes wrong anyhow, so that what is said of that is said, and can be struck.</summary>
internal static partial class CoordinatorLost
{
    /// <summary>Leases that run out, requests that are refused or given up, actors that fail and are gone.</summary>
    private static async Task SharedTroubleAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 8);
        int[] wanted = graph.Some(trial.Random, 3);
        Client other = trial.Cluster.Connect();

        // The other client does not hear that it has the lock, until it has it no more: it gets it a second time.
        string name = other.Id.Name;
        trial.Cluster.When(m => m.To == name && m.Payload is CoordinationReply { Kind: ReplyKind.Done }, Fault.Drop());
        Task<SemaphoreLease> late = new DistributedLock("late", new LeaseOptions { Duration = TimeSpan.FromSeconds(1) }, other).AcquireAsync();

        SemaphoreLease renewed = await new DistributedLock("renewed", new LeaseOptions { Duration = TimeSpan.FromSeconds(60) }, trial.Client).AcquireAsync();
        SemaphoreLease passing = await new DistributedLock("passing", new LeaseOptions { Duration = TimeSpan.FromSeconds(0.5), Renew = false }, trial.Client).AcquireAsync();
        using (var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50), trial.Cluster.Time))
        {
            await FailsAsync<OperationCanceledException>(() => new DistributedQueue<long>("empty", client: trial.Client).GetAsync(cancellationToken: patience.Token));
        }

        await FailsAsync<InvalidOperationException>(() => trial.Client.GetActorAsync<List<int>>("nobody"));
        var restarted = new ActorOptions { Name = "restarted", OnException = ActorStrategy.Restart };
        await using (ActorHandle<List<int>> list = await trial.Client.SpawnActorAsync(() => new List<int>(), restarted))
        {
            await list.CallAsync(l => l.Add(1));
            await FailsAsync<FormatException>(() => list.CallAsync(int (l) => throw new FormatException("not a call")));
            await Trial.Require(list.CallAsync(l => l.Count), 0);
        }

        ActorHandle<List<int>> gone = await trial.Client.SpawnActorAsync(() => new List<int>());
        await gone.DisposeAsync();
        await FailsAsync<ActorLostException>(() => gone.CallAsync(l => l.Count));

        // What an answer carries is wanted by whoever gets it.
        var made = new DistributedQueue<Future<long[]>>("made", client: trial.Client);
        int task = wanted[0];
        using (Future<long[]> future = trial.Client.Start(graph.Tasks[task]))
        {
            await made.PutAsync(future);
        }

        using (Future<long[]> taken = await made.GetAsync())
        {
            await Trial.CheckAsync(taken, graph.Values[task]);
        }

        await trial.Until(() => !passing.IsHeld, "A lease that is not renewed does not run out.");
        await (await late).DisposeAsync();
        if (!renewed.IsHeld)
        {
            throw new InvalidOperationException("A lease of a minute was lost in seconds.");
        }

        await renewed.DisposeAsync();
        other.Dispose();
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(10));
        await EndAsync(trial, graph, wanted, []);

        static async Task FailsAsync<TException>(Func<Task> action)
            where TException : Exception
        {
            try
            {
                await action();
            }
            catch (TException)
            {
                return;
            }

            throw new InvalidOperationException($"There was no {typeof(TException).Name}.");
        }
    }

    /// <summary>Scattered data, a result and an input are lost, so are orders and news, and a worker is given up that speaks again.</summary>
    private static async Task LossAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 20);
        int[] wanted = graph.Some(trial.Random, 5);
        long[] value = [7, trial.Random.Next()];
        await trial.Until(() => trial.Cluster.Simulation.Workers.TrueForAll(w => w.IsRegistered), "The workers do not find the coordinator.");
        Client other = trial.Cluster.Connect();
        Future<long[]> lost = await trial.Client.ScatterAsync(value, workers: ["worker-2"]);
        Future<long[]> there = trial.Client.Submit(SmallGraph.One, (1, 3), value, On("worker-2"));
        await other.WaitAsync(graph.Start(other, wanted[..1]));
        await trial.Client.WaitAsync([there]);
        trial.Cluster.At(trial.Cluster.Now, Fault.Kill("worker-2", TimeSpan.FromMilliseconds(200)));
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(1));
        await Trial.CheckAsync(there, SmallGraph.Many((1, 3), [value]));
        if (await Trial.CheckAsync(lost, value, e => e is DataLostException))
        {
            throw new InvalidOperationException("Data that was scattered to one worker is still there, and the worker is not.");
        }

        // One cannot have its input at first; another is not heard of for so long that it is given up.
        trial.Cluster.When(m => m.Kind == SimulationEventKind.Data && m is { From: "worker-1", To: "worker-3" }, Fault.Drop());
        trial.Cluster.At(trial.Cluster.Now, Fault.Partition(TimeSpan.FromSeconds(8), "worker-4"));
        Future<long[]> first = trial.Client.Submit(SmallGraph.One, (3, 3), value, On("worker-1"));
        Future<long[]> second = trial.Client.Submit(SmallGraph.One, (4, 3), first, On("worker-3"));
        await Trial.CheckAsync(second, SmallGraph.Many((4, 3), [SmallGraph.Many((3, 3), [value])]));

        // Orders, news and what a client says get lost.
        trial.Cluster.When(m => m.Payload is WorkerCommand { Run.Count: > 0 }, Fault.Drop());
        trial.Cluster.When(m => m.Payload is ClientUpdate, Fault.Drop());
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        trial.Cluster.When(m => m.Payload is SubmitGraph, Fault.Drop());
        Future<long[]>[] same = graph.Start(other, wanted);
        await Trial.CheckAllAsync(futures, graph, wanted);
        await Trial.CheckAllAsync(same, graph, wanted);

        // A new coordinator need not give it up.
        bool IsLost() => trial.Cluster.History.Faults.Any(f => f.Target == Fault.Coordinator);
        await trial.Until(
            () => trial.Cluster.Simulation.Workers.TrueForAll(w => w.IsRegistered) && (IsLost() || trial.Cluster.Simulation.Workers[3].Life > 1),
            "The worker that was given up does not come back.");
        other.Dispose();
        await trial.Cluster.Delay(TimeSpan.FromMilliseconds(10));
        await EndAsync(trial, graph, wanted, [.. futures, lost, there, first, second]);

        static TaskOptions On(string worker) => new() { Workers = [worker], AllowOtherWorkers = true };
    }

    /// <summary>The first coordinator stands still in the middle of it all, and goes on when it has been replaced.</summary>
    private static async Task SupersededAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Any(trial.Random, 40);
        int[] wanted = graph.Some(trial.Random, 8);
        Future<long[]>[] futures = graph.Start(trial.Client, wanted);
        trial.Cluster.At(trial.Cluster.Now, Fault.Slow("worker-1", 400, TimeSpan.FromSeconds(5)));
        trial.Cluster.At(trial.Cluster.Now + TimeSpan.FromMilliseconds(20), Fault.Freeze(Fault.Coordinator, TimeSpan.FromSeconds(3)));
        await Trial.CheckAllAsync(futures, graph, wanted);
        await trial.UntilAsync(TimeSpan.FromSeconds(4));
        await EndAsync(trial, graph, wanted, futures);
    }
}
