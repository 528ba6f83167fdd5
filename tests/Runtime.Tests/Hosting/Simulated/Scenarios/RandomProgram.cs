namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>
/// A program over a random graph: several clients ask for some of its results, change their minds, let go, ask again. What they get
/// must be what a plain evaluation gives.
/// </summary>
internal sealed class RandomProgram
{
    private readonly Random _random;
    private readonly Delayed<long>[] _tasks;
    private readonly long[] _values;

    public RandomProgram(long seed, int tasks)
    {
        _random = new Random((int)seed);
        _tasks = new Delayed<long>[tasks];
        _values = new long[tasks];
        for (int i = 0; i < tasks; i++)
        {
            int inputs = i == 0 || _random.Next(6) == 0 ? 0 : _random.Next(1, Math.Min(i, 3) + 1);
            int a = inputs > 0 ? Earlier(i) : 0, b = inputs > 1 ? Earlier(i) : 0, c = inputs > 2 ? Earlier(i) : 0;
            (_tasks[i], _values[i]) = inputs switch
            {
                0 => (Delayed.Call(Source, i), Source(i)),
                1 => (Delayed.Call(One, i, _tasks[a]), One(i, _values[a])),
                2 => (Delayed.Call(Two, i, _tasks[a], _tasks[b]), Two(i, _values[a], _values[b])),
                _ => (Delayed.Call(Three, i, _tasks[a], _tasks[b], _tasks[c]), Three(i, _values[a], _values[b], _values[c])),
            };
        }
    }

    /// <summary>Results that are lost for good, and failures that are really there, are no fault of the runtime.</summary>
    public static bool IsReal(Exception exception) => exception is WorkerLostException or InvalidDataException;

    public async Task RunAsync(SimulatedCluster cluster, Client client)
    {
        Task first = UseAsync(cluster, client, new Random(_random.Next()));
        using Client other = cluster.Connect();
        Task second = UseAsync(cluster, other, new Random(_random.Next()));
        await first;
        await second;
    }

    private static long Source(int i) => i + 1;

    private static long One(int i, long a) => unchecked((a * 1_000_003) + i);

    private static long Two(int i, long a, long b) => unchecked((((a * 1_000_003) ^ b) * 1_000_003) + i);

    private static long Three(int i, long a, long b, long c) => unchecked((((((a * 1_000_003) ^ b) * 1_000_003) ^ c) * 1_000_003) + i);

    private int Earlier(int i) => _random.Next(Math.Max(0, i - 60), i);

    private async Task UseAsync(SimulatedCluster cluster, Client client, Random random)
    {
        for (int round = 0; round < 3; round++)
        {
            int[] wanted = [.. Enumerable.Range(0, 8).Select(_ => random.Next(_tasks.Length)), _tasks.Length - 1 - round];
            Future<long>[] futures = client.Start(wanted.Select(w => _tasks[w]));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(200)), cluster.Time);
            int letGo = random.Next(wanted.Length);
            if (random.Next(2) == 0)
            {
                futures[letGo].Dispose();
            }
            else
            {
                await client.CancelAsync([futures[letGo]]);
            }

            for (int i = 0; i < wanted.Length; i++)
            {
                if (i != letGo)
                {
                    await CheckAsync(futures[i], wanted[i]);
                }
            }

            Array.ForEach(futures, f => f.Dispose());
        }
    }

    private async Task CheckAsync(Future<long> future, int task)
    {
        try
        {
            long value = await future.ResultAsync();
            if (value != _values[task])
            {
                throw new InvalidOperationException($"Task {task} gave {value}, not {_values[task]}.");
            }
        }
        catch (OperationCanceledException)
        {
            // It stands on the one that was cancelled.
        }
        catch (Exception e) when (IsReal(e))
        {
        }
    }
}
