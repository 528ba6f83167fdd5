using System.Globalization;
using Actors.Node;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;

namespace Actors.Tests.Nodes;

/// <summary>A node, in a process of its own, that its cluster has no use for: it ends, with a code and a line that say so.</summary>
[Collection(nameof(NodeFailureTests))]
public sealed class NodeRefusalTests
{
    [SkippableFact]
    public async Task One_of_a_release_that_does_not_go_with_the_cluster_s_ends_and_says_why()
    {
        await using TestCluster cluster = TestCluster.Named($"releases-{Guid.NewGuid().ToString("N")[..8]}");
        byte later = ProtocolCodec.Version + 2;
        TestNode first = await cluster.AddAsync("coordinator, worker", s => s with { ProtocolVersion = later });
        await using NodeProcess node = NodeProcess.Start(first.Address.System, "127.0.0.1", NodeProcess.FreePort(), ["--seed", Seed(first.Address.Port!.Value)]);

        Assert.Equal(ExitCode.Refused, await node.EndAsync(NodeCluster.Bound));

        Assert.Contains(
            $"the coordinator speaks version {later} of the protocol and this node version {ProtocolCodec.Version}",
            await node.SaysAsync("actors: this node was refused: ", NodeCluster.Bound), StringComparison.Ordinal);
        Assert.Contains($"it speaks version {ProtocolCodec.Version} of the protocol", await first.Log.SaysAsync("is refused"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task One_whose_seeds_are_of_another_cluster_ends_and_says_what_that_is_called()
    {
        int seed = NodeProcess.FreePort();
        await using NodeProcess first = NodeProcess.Start("weather", "127.0.0.1", seed, ["--seed", Seed(seed)]);
        await first.Up.WaitAsync(NodeCluster.Bound);
        await using NodeProcess other = NodeProcess.Start("traffic", "127.0.0.1", NodeProcess.FreePort(), ["--seed", Seed(seed)]);

        Assert.Equal(ExitCode.Refused, await other.EndAsync(NodeCluster.Bound));

        Assert.Contains(
            $"the seed 127.0.0.1:{seed} is a node of the cluster 'weather', and this node is of the cluster 'traffic'",
            await other.SaysAsync("actors: this node was refused: ", NodeCluster.Bound), StringComparison.Ordinal);
        Assert.DoesNotContain("is up", other.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task One_that_another_seed_lets_in_stays()
    {
        int seed = NodeProcess.FreePort(), wrong = NodeProcess.FreePort();
        await using NodeProcess first = NodeProcess.Start("weather", "127.0.0.1", seed, ["--seed", Seed(seed)]);
        await using NodeProcess stranger = NodeProcess.Start("traffic", "127.0.0.1", wrong, ["--seed", Seed(wrong)]);
        await Task.WhenAll(first.Up, stranger.Up).WaitAsync(NodeCluster.Bound);

        await using NodeProcess second = NodeProcess.Start("weather", "127.0.0.1", NodeProcess.FreePort(), ["--seed", Seed(wrong), "--seed", Seed(seed)]);

        await second.Up.WaitAsync(NodeCluster.Bound);
        Assert.Contains("is up in a cluster of 2", second.Output, StringComparison.Ordinal);
    }

    private static string Seed(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
}
