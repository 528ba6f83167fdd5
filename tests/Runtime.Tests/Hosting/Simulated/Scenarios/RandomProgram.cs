namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>
/// A program over a random graph: two clients ask for some of its results, change their minds, let go, scatter data, ask again; they
/// publish results, have things done for their effects, cancel for one another, take turns with a lock. What they get must be what a
/// plain evaluation gives, or an error for a reason that is really there.
/// </summary>
internal sealed partial class RandomProgram
{
    private readonly Random _random;
    private readonly Delayed<long>[] _tasks;
    private readonly long[] _values;
    private readonly bool[] _fails;
    private readonly int _rounds;
    private readonly bool _isBusy;

    /// <param name="seed">All that is drawn follows from it.</param>
    /// <param name="tasks">How many tasks the graph has.</param>
    /// <param name="rounds">How often each client asks.</param>
    /// <param name="isBusy">Whether clients ask for all kinds of things each time, and say what is more urgent.</param>
    public RandomProgram(long seed, int tasks, int rounds, bool isBusy = false)
    {
        _rounds = rounds;
        _isBusy = isBusy;
        _random = new Random((int)seed);
        _tasks = new Delayed<long>[tasks];
        _values = new long[tasks];
        _fails = new bool[tasks];
        for (int i = 0; i < tasks; i++)
        {
            int inputs = i == 0 || _random.Next(6) == 0 ? 0 : _random.Next(1, Math.Min(i, 3) + 1);
            int a = inputs > 0 ? Earlier(i) : 0, b = inputs > 1 ? Earlier(i) : 0, c = inputs > 2 ? Earlier(i) : 0;
            bool fails = _random.Next(300) == 0;
            (_tasks[i], _values[i]) = inputs switch
            {
                _ when fails => (Delayed.Call(Fail, i), 0),
                0 => (Delayed.Call(Source, i), Source(i)),
                1 => (Delayed.Call(One, i, _tasks[a]), One(i, _values[a])),
                2 => (Delayed.Call(Two, i, _tasks[a], _tasks[b]), Two(i, _values[a], _values[b])),
                _ => (Delayed.Call(Three, i, _tasks[a], _tasks[b], _tasks[c]), Three(i, _values[a], _values[b], _values[c])),
            };
            _fails[i] = fails || (inputs > 0 && _fails[a]) || (inputs > 1 && _fails[b]) || (inputs > 2 && _fails[c]);
        }
    }

    public async Task RunAsync(SimulatedCluster cluster, Client client)
    {
        Task first = UseAsync(cluster, client, new Random(_random.Next()));
        using Client other = cluster.Connect();
        Task second = UseAsync(cluster, other, new Random(_random.Next()));
        await first;
        await second;
        await UnpublishAllAsync(client);
    }

    private static long Source(int i) => i + 1;

    private static long Fail(int i) => throw new ArithmeticException($"Task {i} fails, as it should.");

    private static long One(int i, long a) => unchecked((a * 1_000_003) + i);

    private static long Two(int i, long a, long b) => unchecked((((a * 1_000_003) ^ b) * 1_000_003) + i);

    private static long Three(int i, long a, long b, long c) => unchecked((((((a * 1_000_003) ^ b) * 1_000_003) ^ c) * 1_000_003) + i);

    private int Earlier(int i) => _random.Next(Math.Max(0, i - 60), i);

    private async Task UseAsync(SimulatedCluster cluster, Client client, Random random)
    {
        for (int round = 0; round < _rounds; round++)
        {
            int[] wanted = [.. Enumerable.Range(0, 8).Select(_ => random.Next(_tasks.Length)), _tasks.Length - 1 - round];
            TaskOptions? options = _isBusy ? new() { Priority = random.Next(3), Retries = random.Next(2) } : null;
            Future<long>[] futures = client.Start(wanted.Select(w => _tasks[w]), options);
            using Future<long> scattered = await client.ScatterAsync((long)round);
            using Future<long> onScattered = client.Submit(One, round, scattered);
            await cluster.Delay(TimeSpan.FromMilliseconds(random.Next(200)));
            int letGo = random.Next(wanted.Length);
            if (random.Next(2) == 0)
            {
                futures[letGo].Dispose();
            }
            else
            {
                await client.CancelAsync([futures[letGo]], force: random.Next(3) == 0);
            }

            for (int i = 0; i < wanted.Length; i++)
            {
                if (i != letGo)
                {
                    await CheckAsync(cluster, futures[i], _values[wanted[i]], _fails[wanted[i]], mayBeCancelled: true);
                }
            }

            try
            {
                await CheckAsync(cluster, onScattered, One(round, round), fails: false, mayBeCancelled: false);
            }
            catch (DataLostException) when (_isBusy)
            {
                // It was put into a worker that had been told to leave just then.
            }

            await DoMoreAsync(cluster, client, random, round);
            if (_isBusy)
            {
                await DoAllAsync(cluster, client, random, round, [.. futures.Where((_, i) => i != letGo)]);
            }

            Array.ForEach(futures, f => f.Dispose());
        }
    }

    private static async Task CheckAsync(
        SimulatedCluster cluster, Future<long> future, long expected, bool fails, bool mayBeCancelled, bool mayFail = false)
    {
        long? value = null;
        try
        {
            value = await future.ResultAsync();
        }
        catch (ArithmeticException) when (fails || mayFail)
        {
            // So it should.
        }
        catch (OperationCanceledException) when (mayBeCancelled)
        {
            // It stands on the one that was cancelled.
        }
        catch (WorkerLostException) when (LosesWorkers(cluster))
        {
            // More workers were lost while they had it than a task is allowed.
        }
        catch (DataLostException) when (!mayBeCancelled && Went(cluster, FaultKind.Kill, FaultKind.Freeze, FaultKind.Partition, FaultKind.ReadErrors, FaultKind.Drop, FaultKind.Delay, FaultKind.Reset))
        {
            // It stands on data that was scattered and is gone.
        }
        catch (InvalidDataException) when (Went(cluster, FaultKind.Corrupt))
        {
            // An input came broken.
        }

        if (value is { } got && (fails || got != expected))
        {
            throw new InvalidOperationException($"{future.Key} gave {got}, not {(fails ? "an error" : expected)}.");
        }
    }

    /// <summary>Whether workers were lost, or may have seemed so.</summary>
    private static bool LosesWorkers(SimulatedCluster cluster) =>
        Went(cluster, FaultKind.Kill, FaultKind.Freeze, FaultKind.Partition, FaultKind.Drop, FaultKind.Delay, FaultKind.Reset);

    private static bool Went(SimulatedCluster cluster, params ReadOnlySpan<FaultKind> kinds)
    {
        foreach (Fault fault in cluster.History.Faults)
        {
            if (kinds.Contains(fault.Kind))
            {
                return true;
            }
        }

        return false;
    }
}
