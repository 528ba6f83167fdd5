using System.Diagnostics;
using System.Globalization;
using Actors.Node;
using Xunit.Abstractions;

namespace Actors.Tests.Nodes;

/// <summary>
/// Nodes in processes of their own are killed, frozen, restarted and cut off while they compute; the answer has to be right every time. For a soak,
/// each as often as one likes: <c>ACTORS_SOAK_RUNS=20 dotnet test tests/Actors.Tests -c Release --filter NodeFailureTests</c>.
/// </summary>
[Collection(nameof(NodeFailureTests))]
[CollectionDefinition(nameof(NodeFailureTests), DisableParallelization = true)]
public class NodeFailureTests(ITestOutputHelper output)
{
    private const string NoSignals = "processes are killed and frozen by signals, which Windows does not have";
    private const int Chains = 40;
    private const int Steps = 10;
    private const int Rounds = 2_000_000;

    private static readonly int s_runs = int.Parse(Environment.GetEnvironmentVariable("ACTORS_SOAK_RUNS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly Lazy<long> s_expected = new(() => Work.Expected(Chains, Steps, Rounds));

    /// <summary>What the fast-failure settings promise.</summary>
    private static readonly TimeSpan s_fast = TimeSpan.FromSeconds(7);

    [SkippableFact]
    public Task A_worker_s_node_is_killed() => Run(3, async (cluster, _) =>
    {
        cluster.Kill(cluster.Nodes[^1]);
        await ResumesWithinAsync(cluster, s_fast);
    });

    [SkippableFact]
    public Task The_coordinator_s_node_is_killed() => Run(3, async (cluster, _) =>
    {
        var variable = new Variable<int>("kept", cluster.Client);
        await variable.SetAsync(7);
        cluster.Kill(cluster.Nodes[0]);
        await ResumesWithinAsync(cluster, s_fast);
        Assert.Equal(7, await variable.GetAsync().WaitAsync(NodeCluster.Bound));
    });

    [SkippableFact]
    public Task The_two_oldest_nodes_of_five_are_killed_at_once() => Run(5, async (cluster, _) =>
    {
        NodeProcess first = cluster.Nodes[0], second = cluster.Nodes[1];
        cluster.Kill(first);
        cluster.Kill(second);
        await ResumesWithinAsync(cluster, s_fast + TimeSpan.FromSeconds(5));
    });

    [SkippableFact]
    public Task All_nodes_are_restarted_one_after_the_other() => Run(3, async (cluster, _) =>
    {
        foreach (NodeProcess node in cluster.Nodes.ToArray())
        {
            int place = cluster.PlaceOf(node);
            node.Leave();
            int code = await node.EndAsync(NodeCluster.Bound);
            Assert.True(code == ExitCode.Left, $"The node left with {code}.\n{node.Output}");
            cluster.Forget(node);
            await cluster.AddAsync(place);
            await cluster.WaitForWorkersAsync(3);
        }
    });

    [SkippableFact]
    public Task The_coordinator_s_node_is_frozen_and_thawed() => Run(3, async (cluster, _) =>
    {
        NodeProcess frozen = cluster.Nodes[0];
        frozen.Freeze();
        await ResumesWithinAsync(cluster, s_fast + TimeSpan.FromSeconds(5));

        // It finds out that the others have gone on without it, and commands nobody.
        frozen.Thaw();
        Assert.Equal(ExitCode.Downed, await frozen.EndAsync(NodeCluster.Bound));
        cluster.Forget(frozen);
    });

    [SkippableFact]
    public async Task The_network_of_the_coordinator_s_node_is_cut()
    {
        using NetworkSpaces? network = NetworkSpaces.TryMake(3, out string reason);
        Skip.If(network is null, reason);
        await Run(3, async (cluster, _) =>
        {
            NodeProcess alone = cluster.Nodes[0];
            network.Cut(0);
            await ResumesWithinAsync(cluster, s_fast + TimeSpan.FromSeconds(5));

            // The minority of one gives itself up.
            Assert.Equal(ExitCode.Downed, await alone.EndAsync(NodeCluster.Bound));
            cluster.Forget(alone);
            network.Heal(0);
        }, network);
    }

    [SkippableFact]
    public async Task With_the_shipped_defaults_a_successor_is_there_within_20_seconds()
    {
        Skip.If(OperatingSystem.IsWindows(), NoSignals);
        for (int i = 0; i < s_runs; i++)
        {
            await using NodeCluster cluster = await NodeCluster.StartAsync(3, "reference.conf");
            cluster.Kill(cluster.Nodes[0]);
            await ResumesWithinAsync(cluster, TimeSpan.FromSeconds(20));
        }
    }

    private async Task Run(int nodes, Func<NodeCluster, Future<long>, Task> strike, NetworkSpaces? network = null)
    {
        Skip.If(OperatingSystem.IsWindows(), NoSignals);
        for (int i = 0; i < s_runs; i++)
        {
            await RunOnceAsync(nodes, strike, network);
        }
    }

    private async Task RunOnceAsync(int nodes, Func<NodeCluster, Future<long>, Task> strike, NetworkSpaces? network)
    {
        await using NodeCluster cluster = await NodeCluster.StartAsync(nodes, network: network);
        try
        {
            long start = Stopwatch.GetTimestamp();
            Future<long> sum = cluster.Client.Submit(Work.Chains(cluster.Notes, Chains, Steps, Rounds));
            await RunAsync(cluster, Chains * Steps / 5);
            await strike(cluster, sum);
            Assert.Equal(s_expected.Value, await sum.ResultAsync().WaitAsync(NodeCluster.Bound));
            output.WriteLine($"{Work.RunsOf(cluster.Notes) - (Chains * Steps)} of {Chains * Steps} steps ran again; all in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }
        catch (Exception e) when (e is not SkipException)
        {
            throw new InvalidOperationException($"{e.Message}\n{cluster.Logs()}", e);
        }
    }

    /// <summary>Waits until so many steps have run.</summary>
    private static async Task RunAsync(NodeCluster cluster, int steps)
    {
        using var bound = new CancellationTokenSource(NodeCluster.Bound);
        while (Work.RunsOf(cluster.Notes) < steps)
        {
            bound.Token.ThrowIfCancellationRequested();
            await cluster.Client.WhoHasAsync(cancellationToken: bound.Token);
        }
    }

    /// <summary>A task that is submitted now can only be run by a coordinator that is in office.</summary>
    private async Task ResumesWithinAsync(NodeCluster cluster, TimeSpan limit)
    {
        long start = Stopwatch.GetTimestamp();
        Future<int> probe = cluster.Client.Submit(static () => 42, new TaskOptions { Priority = 100 });
        Assert.Equal(42, await probe.ResultAsync().WaitAsync(NodeCluster.Bound));
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"a new task was run after {elapsed.TotalSeconds:0.0} s");
        Assert.True(elapsed < limit, $"It took {elapsed.TotalSeconds:0.0} s until a new task was run; the limit is {limit.TotalSeconds} s.");
    }
}
