namespace Actors.Benchmarks;

/// <summary>What a workload runs on: workers of one thread each.</summary>
internal sealed class BenchmarkHost : IAsyncDisposable
{
    private readonly IAsyncDisposable[] _parts;

    private BenchmarkHost(Client client, params IAsyncDisposable[] parts) => (Client, _parts) = (client, parts);

    public Client Client { get; }

    /// <param name="host">Embedded, processes, or cluster: as many nodes as workers, each a process, and this program no member.</param>
    /// <param name="workers">How many workers.</param>
    /// <param name="output">Gets what worker processes write.</param>
    public static async Task<BenchmarkHost> StartAsync(string host, int workers, Action<WorkerOutput> output)
    {
        if (host == "cluster")
        {
            return await StartClusterAsync(workers);
        }

        LocalCluster cluster = await LocalCluster.StartAsync(new() { Workers = workers, ThreadsPerWorker = 1, Processes = host == "processes", Output = output });
        return new BenchmarkHost(cluster.Client, cluster);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable part in _parts)
        {
            await part.DisposeAsync();
        }
    }

#if AKKA
    private static async Task<BenchmarkHost> StartClusterAsync(int workers)
    {
        var nodes = new Samples.Machines.LocalNodes();
        for (int i = 0; i < workers; i++)
        {
            await nodes.AddAsync();
        }

        Client client = await Client.ConnectAsync(nodes.Addresses, NodeConfiguration.FromText("akka { loglevel = OFF, stdout-loglevel = OFF }"));

        // Every worker has joined, and has run something, before the clock starts.
        Future<int>[] first = client.Map(static n => n, Enumerable.Range(0, 1000));
        await client.GatherAsync(first);
        return new BenchmarkHost(client, client, nodes);
    }
#else
    private static Task<BenchmarkHost> StartClusterAsync(int workers) =>
        throw new ArgumentException("This build has no cluster host: the package sources it was made with do not carry Akka.NET.");
#endif
}
