using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

internal sealed partial class RandomProgram
{
    /// <summary>The resource that each worker has one of.</summary>
    public const string Resource = "chair";

    private SemaphoreLease? _holder;

    /// <summary>Each round some of the rest of what a client can do.</summary>
    private async Task DoMoreAsync(SimulatedCluster cluster, Client client, Random random, int round)
    {
        switch (random.Next(5))
        {
            case 0:
                await RetryAsync(cluster, client, round);
                break;
            case 1:
                await PublishAsync(cluster, client, random, round);
                break;
            case 2:
                await DoForItsEffectAsync(cluster, client);
                break;
            case 3:
                await TakeSeatAsync(cluster, client, round);
                break;
            default:
                await LockAsync(cluster, client, random);
                break;
        }
    }

    /// <summary>All the rest, in any order: work within work, copies, workers that are told to leave, what has gone asked for again.</summary>
    private async Task DoAllAsync(SimulatedCluster cluster, Client client, Random random, int round, Future<long>[] held)
    {
        Func<Task>[] all = [NestAsync, CopyAsync, RetireAsync, AskAgainAsync];
        random.Shuffle(all);
        foreach (Func<Task> some in all)
        {
            await some();
        }

        // A task that waits for another leaves its thread meanwhile.
        async Task NestAsync()
        {
            Future<long>[] outer = [.. Enumerable.Range(0, 4).Select(i => client.Submit(async () =>
            {
                using Future<long> inner = CurrentTask.Client.Submit(One, i, (long)round);
                return await inner.ResultAsync();
            }))];
            for (int i = 0; i < outer.Length; i++)
            {
                await CheckAsync(cluster, outer[i], One(i, round), fails: false, mayBeCancelled: true);
                outer[i].Dispose();
            }
        }

        async Task CopyAsync()
        {
            await client.ReplicateAsync(held.Where(f => f.Status == FutureStatus.Finished), copies: random.Next(1, 4));
            await client.RebalanceAsync();
        }

        async Task RetireAsync()
        {
            try
            {
                await client.RetireWorkersAsync([cluster.Workers[random.Next(cluster.Workers.Count)]]);
            }
            catch (InvalidOperationException e) when (
                e.Message.Contains("No worker would be left", StringComparison.Ordinal) || e.Message.Contains("There is no worker", StringComparison.Ordinal))
            {
                // The others have left already, or it has: or the coordinator does not know it yet, or any more.
            }
        }

        async Task AskAgainAsync()
        {
            int task = random.Next(_tasks.Length);
            for (int i = 0; i < 3; i++)
            {
                using Future<long> future = client.Start(_tasks[task], new TaskOptions { Priority = i });
                await cluster.Delay(TimeSpan.FromMilliseconds(random.Next(15)));
                if (i == 2)
                {
                    await CheckAsync(cluster, future, _values[task], _fails[task], mayBeCancelled: true);
                }
            }
        }
    }

    /// <summary>A task that fails at first, once more often than it may by itself.</summary>
    private static async Task RetryAsync(SimulatedCluster cluster, Client client, int round)
    {
        int failures = 0;
        using Future<long> flaky = client.Submit(() => failures++ < 2 ? throw new ArithmeticException("Not yet.") : (long)round, new TaskOptions { Retries = 1 });
        await CheckAsync(cluster, flaky, round, fails: false, mayBeCancelled: false, mayFail: true);
        while (flaky.Status == FutureStatus.Error)
        {
            // Where its workers were lost before it could fail twice, that is still to come.
            bool mayFail = failures < 2;
            await client.RetryAsync(flaky);
            await CheckAsync(cluster, flaky, round, fails: false, mayBeCancelled: false, mayFail);
        }
    }

    /// <summary>A result gets a name, under which it is found and computed with.</summary>
    private async Task PublishAsync(SimulatedCluster cluster, Client client, Random random, int round)
    {
        int task = random.Next(_tasks.Length);
        string name = $"set {client} {round}";
        bool isPublished = false;
        try
        {
            await client.PublishAsync(name, _tasks[task], replace: true);
            isPublished = true;
            Delayed<long> found = await client.GetDatasetAsync<Delayed<long>>(name);
            using Future<long> future = client.Start(Delayed.Call(One, round, found));
            await CheckAsync(cluster, future, One(round, _values[task]), _fails[task], mayBeCancelled: true);
        }
        catch (Exception e) when (e is DataLostException || (e is InvalidOperationException && e.Message.Contains("data set", StringComparison.Ordinal)))
        {
            // The other client has cancelled it for all.
        }

        if (random.Next(2) == 0 && isPublished)
        {
            await client.UnpublishAsync(name);
        }
    }

    private static async Task UnpublishAllAsync(Client client)
    {
        foreach (string name in await client.ListDatasetsAsync())
        {
            await client.UnpublishAsync(name);
        }
    }

    /// <summary>Something is done that nobody waits for. It is done at least once, unless more workers were lost with it than a task is allowed.</summary>
    private static async Task DoForItsEffectAsync(SimulatedCluster cluster, Client client)
    {
        int done = 0;
        Delayed<int> effect = Delayed.Call(() => ++done);
        client.FireAndForget(effect);
        bool isGivenUp = false;
        TimeSpan end = cluster.Now + TimeSpan.FromMinutes(2);
        while (done == 0 && !isGivenUp && cluster.Now < end)
        {
            await cluster.Delay(TimeSpan.FromMilliseconds(100));
            isGivenUp = LosesWorkers(cluster) && cluster.Simulation.Coordinator.State?.Story(effect.Key).Any(s => s.To == TaskState.Erred) == true;
        }

        if (done == 0 && !isGivenUp)
        {
            throw new InvalidOperationException("What was to be done without anybody waiting for it was never done.");
        }
    }

    /// <summary>Tasks of which a worker may run one at a time.</summary>
    private async Task TakeSeatAsync(SimulatedCluster cluster, Client client, int round)
    {
        var options = new TaskOptions { Resources = System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty.Add(Resource, 1) };
        Future<long>[] futures = [.. Enumerable.Range(0, 6).Select(i => client.Submit(Sit, (long)i, options))];
        for (int i = 0; i < futures.Length; i++)
        {
            await CheckAsync(cluster, futures[i], i + round, fails: false, mayBeCancelled: false);
            futures[i].Dispose();
        }

        long Sit(long i) => i + round;
    }

    /// <summary>Nobody else has the lock while it is held.</summary>
    private async Task LockAsync(SimulatedCluster cluster, Client client, Random random)
    {
        await using SemaphoreLease lease = await new DistributedLock("lock", client: client).AcquireAsync();
        if (_holder is { IsHeld: true } && lease.IsHeld)
        {
            throw new InvalidOperationException("Two have the lock at once.");
        }

        _holder = lease;
        await cluster.Delay(TimeSpan.FromMilliseconds(random.Next(100)));
    }
}
