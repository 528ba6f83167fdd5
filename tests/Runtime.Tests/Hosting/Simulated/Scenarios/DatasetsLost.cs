namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>All that holds a data set is lost, and the client that could say how it is made has left.</summary>
internal static class DatasetsLost
{
    private static readonly SimulationOptions s_options = new() { Workers = 3, ThreadsPerWorker = 2 };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Trial.Of("all workers with a data set are lost when its client has left", s_options, PublishedAsync, t => Strike(t, isCoordinatorLost: false)),
        Trial.Of("all workers with a data set and the coordinator are lost when its client has left", s_options, PublishedAsync, t => Strike(t, isCoordinatorLost: true)),
    ];

    private static async Task PublishedAsync(Trial trial)
    {
        SmallGraph graph = SmallGraph.Deep(trial.Random, depth: 6, width: 3);
        int[] wanted = [graph.Count - 1, .. graph.Some(trial.Random, 2)];
        Client other = trial.Cluster.Connect();

        // Each stands on what was submitted before it.
        for (int i = wanted.Length - 1; i >= 0; i--)
        {
            await other.PublishAsync($"set {i}", graph.Tasks[wanted[i]]);
        }

        other.Dispose();
        await trial.UntilAsync(trial.Moment);

        // Which keeps what it was given.
        Client reader = trial.Cluster.Connect();
        for (int i = 0; i < wanted.Length; i++)
        {
            Delayed<long[]> found = await reader.GetDatasetAsync<Delayed<long[]>>($"set {i}");
            using Future<long[]> future = reader.Start(found);
            await Trial.CheckAsync(future, graph.Values[wanted[i]]);
        }

        reader.Dispose();
        for (int i = 0; i < wanted.Length; i++)
        {
            await trial.Client.UnpublishAsync($"set {i}");
        }

        await trial.RestAsync();
    }

    /// <summary>All workers are lost at about one time, and the coordinator with them.</summary>
    public static void Strike(Trial trial, bool isCoordinatorLost)
    {
        TimeSpan at = trial.Calm.Moment(trial.Chance);
        foreach (string worker in trial.Cluster.Workers)
        {
            trial.At(at, Fault.Kill(worker, trial.Seconds(0.1, 2)));
        }

        if (isCoordinatorLost)
        {
            TimeSpan apart = trial.Seconds(-1, 1);
            trial.At(at + apart > TimeSpan.Zero ? at + apart : at, Fault.Kill(Fault.Coordinator, trial.Seconds(0, 0.5)));
            trial.Expect(() => trial.Cluster.Simulation.Coordinator.Epoch > 1, "no other coordinator took over");
        }

        trial.Moment = at + TimeSpan.FromSeconds(4);
    }
}
