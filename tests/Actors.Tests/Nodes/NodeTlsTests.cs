using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Transfer;
using Actors.Tests.Configuration;

namespace Actors.Tests.Nodes;

/// <summary>Nodes with certificates, each a process: who shows another one stays outside.</summary>
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
        string why = await stranger.SaysAsync("the certificate that it shows", NodeCluster.Bound);
        Assert.Contains($"There is no connection to akka.ssl.tcp://actors@{Seed(seed)}, since the certificate that it shows, CN=actors, signed by CN=cluster, is not trusted here", why, StringComparison.Ordinal);
        Assert.False(stranger.Up.IsCompletedSuccessfully);
        Assert.Contains("is up in a cluster of 2", second.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Data_goes_between_nodes_and_to_a_program_with_certificates_and_a_stranger_gets_none()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the authority is made known to Akka.Remote by SSL_CERT_FILE, which is Linux's way");
        using var cluster = new Certificates("cluster");
        using var other = new Certificates("other");
        int seed = NodeProcess.FreePort(), transfer = NodeProcess.FreePort();
        await using NodeProcess first = Start(cluster, "first.pfx", seed, seed, $"actors.transfer.port = {transfer}");
        await first.Up.WaitAsync(NodeCluster.Bound);
        await using NodeProcess second = Start(cluster, "second.pfx", NodeProcess.FreePort(), seed);
        await second.Up.WaitAsync(NodeCluster.Bound);
        string addresses = $"akka.ssl.tcp://actors@{Seed(seed)}";

        await using WatchedProcess program = ClientProgram.Start("compute", addresses, Tls(cluster, "program.pfx"), [new("SSL_CERT_FILE", cluster.Trusted)]);
        await program.SaysAsync(ClientProgram.Right, NodeCluster.Bound);

        // A program of others, with their certificates. (That a node asks those that connect for theirs Akka.Remote knows from 1.5.52 on: see NodeTrust.)
        await using WatchedProcess stranger = ClientProgram.Start(
            "compute", addresses, Tls(other, "stranger.pfx") + "\nactors.client.give-up-after = 10 s", [new("SSL_CERT_FILE", other.Trusted)]);
        await stranger.SaysAsync("No coordinator", NodeCluster.Bound);
        Assert.Equal(2, await stranger.EndAsync(NodeCluster.Bound));

        // One that goes straight to where the data is.
        await FetchAsync(other, cluster, transfer, "actors");
        Assert.Contains("certificate", await first.SaysAsync("was refused", NodeCluster.Bound), StringComparison.OrdinalIgnoreCase);

        // And one that has a certificate of the cluster's signer, and is of another cluster.
        await FetchAsync(cluster, cluster, transfer, "traffic");
        await first.SaysAsync("does not know the cluster's secret", NodeCluster.Bound);
    }

    [SkippableFact]
    public async Task A_node_on_a_port_that_is_taken_does_not_start()
    {
        int port = NodeProcess.FreePort();
        await using NodeProcess first = NodeProcess.Start("taken", "127.0.0.1", port, []);
        await first.Up.WaitAsync(NodeCluster.Bound);

        await using NodeProcess second = NodeProcess.Start("taken", "127.0.0.1", port, ["--seed", Seed(port)]);

        Assert.Equal(Actors.Node.ExitCode.Failed, await second.EndAsync(NodeCluster.Bound));
        Assert.Contains("already in use", await second.SaysAsync("actors: ", NodeCluster.Bound), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("is up", second.Output, StringComparison.Ordinal);
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

    private static NodeProcess Start(Certificates signer, string file, int port, int seed, string more = "") => NodeProcess.Start(
        "actors", "127.0.0.1", port, ["--set", Tls(signer, file), "--seed", Seed(seed), "--set", $"actors.worker.threads = 1\n{more}"], variables: [new("SSL_CERT_FILE", signer.Trusted)]);

    private static string Tls(Certificates signer, string file, Certificates? trusted = null) =>
        $"actors.tls {{ certificate = \"{signer.Issue(file)}\", password = \"{Certificates.Password}\", trusted = [\"{(trusted ?? signer).Trusted}\"] }}";

    /// <summary>Asks a node for a result with a certificate, and the secret of a cluster of a name; does not get any.</summary>
    private static async Task FetchAsync(Certificates signer, Certificates trusted, int port, string cluster)
    {
        var options = new TransferOptions
        {
            Secret = SHA256.HashData(Encoding.UTF8.GetBytes($"actors {cluster} ")),
            Policy = new TypePolicy(),
            Tls = new ClusterTls(signer.Issue("direct.pfx")) { Password = Certificates.Password, Trusted = [trusted.Trusted] }.Load(),
        };
        await using var client = new TransferClient(options);

        FetchOutcome outcome = await client.FetchAsync(TransferEndpoint.OfTcp("127.0.0.1", port), [TaskKey.Named("any")], new NoSink()).WaitAsync(NodeCluster.Bound);

        Assert.NotNull(outcome.Cause);
        Assert.Empty(outcome.Arrived);
    }

    private sealed class NoSink : ITransferSink
    {
        public void Admit(TaskKey key, long bytes, CancellationToken cancellationToken) => Assert.Fail("Somebody serves strangers.");

        public void Arrived(TaskKey key, object? value, long bytes) => Assert.Fail("Somebody serves strangers.");
    }
}
