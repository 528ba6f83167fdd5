using System.Diagnostics;
using System.Globalization;
using Actors;
using Actors.Samples.Processes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
long start = Stopwatch.GetTimestamp();
await using LocalCluster cluster = await LocalCluster.StartAsync(new()
{
    Workers = 4,
    ThreadsPerWorker = 1,
    MemoryLimit = ByteSize.GB(1),
    Processes = true,

    // What workers write, and what is done with them.
    Output = line => Console.WriteLine($"    {line}"),
});
Client client = cluster.Client;
Console.WriteLine($"{cluster} after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");

// Functions run elsewhere, with the variables they use.
int offset = 1000;
Future<int>[] processes = client.Map(i => Environment.ProcessId + (0 * (i + offset)), Enumerable.Range(0, 100));
Console.WriteLine($"\n100 tasks ran in {(await client.GatherAsync(processes)).Distinct().Count()} processes, none of them {Environment.ProcessId}");

// A computation goes on while workers are killed.
Task<long> primes = Delayed.Sum(Enumerable.Range(0, 400).Select(i => Delayed.Call(Work.CountPrimes, i * 5_000, 5_000))).ComputeAsync(client);
for (int kill = 0; kill < 3; kill++)
{
    int victim = await client.Submit(static () => Environment.ProcessId, new TaskOptions { Priority = 1 });
    Console.WriteLine($"\nkill -9 {victim}");
    using Process process = Process.GetProcessById(victim);
    process.Kill();
}

Console.WriteLine($"\n{await primes:N0} primes below 2,000,000");

// A function that ends its process is tried on a few workers, and given up with all that is known.
try
{
    await client.Submit(Work.Crash);
}
catch (WorkerLostException e)
{
    Console.WriteLine($"\n{e.Message}");
}

Console.WriteLine($"\nstill here: {await client.Submit(static (int a, int b) => a + b, 40, 2)}");
