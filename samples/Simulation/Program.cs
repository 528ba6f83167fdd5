using System.Globalization;
using Actors;
using Actors.Samples.Simulation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 1 || args.Any(a => a.StartsWith('-')))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project samples/Simulation [FOLDER]\n\nFOLDER is where the pictures go; without it, here.");
    return 2;
}

string folder = args.Length == 1 ? args[0] : Environment.CurrentDirectory;

// How long would an array's product with its own transpose take: 29 GB in chunks of 50 MB, on how many workers, on which network?
// The graph is the one that would run. Its kernels are not: each gets a duration and a size from what is known of one chunk.
// One line for each cluster; all take about half a minute here.
Console.WriteLine("mean(transpose(x) * x) of a 60,000 x 60,000 array in 576 chunks of 50 MB\n");
foreach (int workers in new[] { 25, 50, 100, 200 })
{
    foreach ((string name, NetworkModel network) in new[] { ("1 GbE", NetworkModel.Gigabit), ("10 GbE", NetworkModel.TenGigabit) })
    {
        using var cluster = new SimulatedCluster(new()
        {
            Workers = workers,
            ThreadsPerWorker = 2,
            MemoryLimit = ByteSize.GB(16),
            Network = network,
            Cost = ChunkCosts.Of,
            Validate = false,
        });
        cluster.Run(client => Questions.Product().ComputeAsync(client));
        SimulationReport report = cluster.Report();
        Console.WriteLine(
            $"{workers,4} workers, {name,-6}  {report.Makespan.TotalSeconds,7:0.0} s  {report.Utilisation,4:P0} busy  "
            + $"peak {report.PeakMemory,9} ({report.PeakWorkerMemory} on one worker)  {report.BytesMoved} moved");
        if (workers == 200)
        {
            string picture = Path.Combine(folder, $"product-{name.Replace(" ", "-", StringComparison.Ordinal)}.svg");
            File.WriteAllText(picture, report.ToSvg());
            Console.WriteLine($"      {picture}");
        }
    }
}

// And what if workers die under it? One every two seconds, each back after five: the answer comes all the same, later.
using var unlucky = new SimulatedCluster(new()
{
    Workers = 50,
    ThreadsPerWorker = 2,
    MemoryLimit = ByteSize.GB(16),
    Network = NetworkModel.TenGigabit,
    Cost = ChunkCosts.Of,
    Validate = false,
    Faults = new FaultPlan { KillWorkerEvery = TimeSpan.FromSeconds(2), Recovery = TimeSpan.FromSeconds(5), Until = TimeSpan.FromMinutes(2) },
});
unlucky.Run(client => Questions.Product().ComputeAsync(client));
Console.WriteLine($"\n50 workers of which {unlucky.History.Faults.Count} die on the way:\n{unlucky.Report()}");
return 0;
