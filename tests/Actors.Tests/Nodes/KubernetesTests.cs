using Actors.Tests.Configuration;

namespace Actors.Tests.Nodes;

/// <summary>Nodes as the pods of a StatefulSet: machines of their own, with names behind a headless service, that read <c>hocon/kubernetes.conf</c>.</summary>
public class KubernetesTests
{
    [SkippableFact]
    public async Task Pods_find_each_other_by_the_names_of_their_service_and_a_program_finds_them()
    {
        using NetworkSpaces? network = NetworkSpaces.TryMake(4, out string reason);
        Skip.If(network is null, reason);
        network.Name("actors-0.machines", "actors-1.machines", "actors-2.machines");
        using var signer = new Certificates("cluster");

        // Akka.Remote asks both sides for certificates from 1.5.52 on; with an older one a node has to be told that this will do.
        KeyValuePair<string, string>[] shared =
        [
            new("SSL_CERT_FILE", signer.Trusted), new("ACTORS_TLS_TRUSTED", signer.Trusted), new("ACTORS_TLS_PASSWORD", Certificates.Password), new("ACTORS_TLS_CERTIFICATE", signer.Issue("node.pfx")),
            new("ACTORS_ALLOW_INSECURE", "on"), new("ACTORS_SERVICE", "machines"), new("ACTORS_WORKER_MEMORY_LIMIT", "500 MB"),
        ];

        // As by podManagementPolicy: Parallel.
        NodeProcess[] pods = [.. Enumerable.Range(0, 3).Select(i => Pod(i))];
        try
        {
            await Task.WhenAll(pods.Select(p => p.Up)).WaitAsync(NodeCluster.Bound);
            string here = $"akka.remote.dot-netty.tcp {{ hostname = \"{network.AddressOf(3)}\", port = 0 }}\nactors.tls.certificate = \"{signer.Issue("program.pfx")}\"";
            await using WatchedProcess program = ClientProgram.Start("compute", "akka.ssl.tcp://actors@actors-0.machines:2552", here, shared, network.SpaceOf(3));

            await program.SaysAsync(ClientProgram.Right, NodeCluster.Bound);
            Assert.Contains("akka.ssl.tcp://actors@actors-2.machines:2552", pods[2].Output, StringComparison.Ordinal);
        }
        finally
        {
            foreach (NodeProcess pod in pods)
            {
                await pod.DisposeAsync();
            }
        }

        NodeProcess Pod(int number) => NodeProcess.Start(
            "actors", "0.0.0.0", 2552, ["--hocon", HoconFiles.Path("kubernetes.conf")], network.SpaceOf(number), [.. shared, new("POD_NAME", $"actors-{number}")]);
    }
}
