using Actors.Runtime.Tests.Hosting;

namespace Actors.Tests.Hosting;

/// <summary>Clusters for tests that follow each other: it takes longer to start one than most of them need it.</summary>
public sealed class ClusterPool : IAsyncLifetime
{
    /// <summary>How many may wait for a test: each costs some time even then.</summary>
    private const int Most = 4;

    private readonly List<ClusterHostUnderTest> _waiting = [];
    private readonly List<Task> _ending = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A cluster that no test has used.</summary>
    public async Task<HostUnderTest> StartAsync(LocalClusterOptions options) => await ClusterHostUnderTest.StartAsync(options, ReturnAsync);

    /// <summary>A cluster that is as new, but for what it has learned of tasks' durations.</summary>
    public async Task<HostUnderTest> TakeAsync(LocalClusterOptions options)
    {
        if (_waiting.FindLast(c => c.Options == options) is not { } cluster)
        {
            return await StartAsync(options);
        }

        _waiting.Remove(cluster);
        cluster.Open();
        return cluster;
    }

    public async Task DisposeAsync()
    {
        _ending.AddRange(_waiting.Select(c => c.StopAsync()));
        await Task.WhenAll(_ending);
    }

    private async Task ReturnAsync(ClusterHostUnderTest cluster)
    {
        bool isAsNew = false;
        try
        {
            isAsNew = await cluster.IsAsNewAsync();
        }
        finally
        {
            if (isAsNew)
            {
                _waiting.Add(cluster);
                cluster = _waiting[0];
            }

            if (!isAsNew || _waiting.Count > Most)
            {
                // The next test need not wait for that.
                _waiting.Remove(cluster);
                _ending.Add(cluster.StopAsync());
            }
        }
    }
}
