using System.Globalization;
using Actors.Tests.Configuration;

namespace Actors.Tests.Nodes;

/// <summary>Nodes with certificates, each a process: who shows another one stays outside.</summary>
[Collection(nameof(NodeFailureTests))]
public class NodeTlsTests
{
    [SkippableFact]
    public async Task Nodes_with_certificates_of_one_cluster_find_each_other_and_a_stranger_stays_outside()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the authority is made known to Akka.Remote by SSL_CERT_FILE, which is Linux's way");
        using var cluster = new Certificates("cluster");
        using var other = new Certificates("other");
        int seed = NodeProcess.FreePort();
        await using NodeProcess first = Start(cluster, "first.pfx", seed, seed);
        await first.Up.WaitAsync(NodeCluster.Bound);
        await using NodeProcess second = Start(cluster, "second.pfx", NodeProcess.FreePort(), seed);
        await second.Up.WaitAsync(NodeCluster.Bound);

        await using NodeProcess stranger = Start(other, "stranger.pfx", NodeProcess.FreePort(), seed);
        string said = await stranger.SaysAsync("Tried to associate with unreachable remote address", NodeCluster.Bound);

        Assert.Contains("akka.ssl.tcp://actors@", said, StringComparison.Ordinal);
        Assert.False(stranger.Up.IsCompletedSuccessfully);
        Assert.Contains("is up in a cluster of 2", second.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_node_that_would_listen_for_everybody_without_certificates_does_not_start()
    {
        await using NodeProcess node = NodeProcess.Start("open", "0.0.0.0", NodeProcess.FreePort(), []);

        int code = await node.EndAsync(NodeCluster.Bound);

        Assert.Equal(Actors.Node.ExitCode.Usage, code);
        Assert.Contains("actors.allow-insecure", await node.SaysAsync("actors.allow-insecure", NodeCluster.Bound), StringComparison.Ordinal);
        Assert.True(node.Up.IsFaulted);
    }

    [SkippableFact]
    public async Task A_node_of_another_cluster_is_not_let_in_and_it_is_said_why()
    {
        int seed = NodeProcess.FreePort();
        await using NodeProcess first = NodeProcess.Start("weather", "127.0.0.1", seed, ["--seed", Seed(seed)]);
        await first.Up.WaitAsync(NodeCluster.Bound);
        await using NodeProcess other = NodeProcess.Start("traffic", "127.0.0.1", NodeProcess.FreePort(), ["--seed", Seed(seed)]);

        string said = await first.SaysAsync("akka.tcp://traffic@", NodeCluster.Bound);

        Assert.Contains("dropping", said, StringComparison.OrdinalIgnoreCase);
        Assert.False(other.Up.IsCompletedSuccessfully);
    }

    private static string Seed(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    private static NodeProcess Start(Certificates signer, string file, int port, int seed) => NodeProcess.Start(
        "actors", "127.0.0.1", port,
        [
            "--set", $"actors.tls {{ certificate = \"{signer.Issue(file)}\", password = \"{Certificates.Password}\", trusted = [\"{signer.Trusted}\"] }}", "--seed", Seed(seed),
            "--set", "actors.worker.threads = 1",
        ],
        variables: [new("SSL_CERT_FILE", signer.Trusted)]);
}
