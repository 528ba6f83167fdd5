namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>All that holds results which only queues and variables name is lost, and the client that could say how they are made has left.</summary>
internal static class SharedLost
{
    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("all workers with what is in queues are lost when its client has left", s_options, SharedAsync, t => DatasetsLost.Strike(t, isCoordinatorLost: false)),
        Trial.Of("all workers with what is in queues and the coordinator are lost when its client has left", s_options, SharedAsync, t => DatasetsLost.Strike(t, isCoordinatorLost: true)),
    ];

    private static async Task SharedAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Deep(trial.Random, depth: 6, width: 3);
        int[] wanted = [graph.Count - 1, .. graph.Some(trial.Random, 3)];
        Client other = trial.Cluster.Connect();
        Future<long[]>[] futures = graph.Start(other, wanted);

        // Some wait for nothing but to be taken; one stands on another, of another graph.
        Future<long[]> next = other.Submit(SmallGraph.One, (9, 2), futures[0]);
        await new Variable<Future<long[]>>("newest", other).SetAsync(futures[1]);
        await new Variable<Future<long[]>>("newest", other).SetAsync(next);
        var queue = new DistributedQueue<Future<long[]>>("results", client: other);
        foreach (Future<long[]> future in futures)
        {
            await queue.PutAsync(future);
        }

        other.Dispose();
        await trial.UntilAsync(trial.Moment);

        Client reader = trial.Cluster.Connect();
        queue = new DistributedQueue<Future<long[]>>("results", client: reader);
        for (int i = 0; i < wanted.Length; i++)
        {
            using Future<long[]> future = await queue.GetAsync();
            await Trial.CheckAsync(future, graph.Values[wanted[i]]);
        }

        var newest = new Variable<Future<long[]>>("newest", reader);
        using (Future<long[]> future = await newest.GetAsync())
        {
            await Trial.CheckAsync(future, SmallGraph.One((9, 2), graph.Values[wanted[0]]));
        }

        await newest.DeleteAsync();
        reader.Dispose();
        await trial.RestAsync();
    }
}
