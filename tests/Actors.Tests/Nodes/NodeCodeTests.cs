using Actors.Runtime.Tests.Protocol.Codec;
using Xunit.Abstractions;

namespace Actors.Tests.Nodes;

/// <summary>Nodes run functions of assemblies that they were not started with, those that take over as well.</summary>
[Collection(nameof(NodeFailureTests))]
public sealed class NodeCodeTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Functions_of_a_program_run_on_nodes_that_have_none_of_its_assemblies_before_and_after_the_coordinator_s_node_is_killed()
    {
        Skip.If(OperatingSystem.IsWindows(), "processes are killed by signals, which Windows does not have");
        await using NodeCluster cluster = await NodeCluster.StartAsync(3);
        Client client = cluster.Client;
        Func<int, int> two = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2).Times;
        Func<int, int> three = ShippedLibrary.Make(Path.Combine(_folder, "three"), factor: 3).Times;

        // The nodes run it from bytes they were sent, not from the file beside their own program.
        string where = await Soon(client.Submit(static () => typeof(NodeCodeTests).Assembly.Location).ResultAsync());
        Assert.NotEqual(typeof(NodeCodeTests).Assembly.Location, where);

        Future<int>[] doubled = client.Map(two, Enumerable.Range(0, 12));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => 6 * i), await Soon(client.GatherAsync(client.Map(three, doubled))));

        cluster.Kill(cluster.Nodes[0]);

        // What was lost is computed again, and the successor has never seen this library's third build.
        Func<int, int> five = ShippedLibrary.Make(Path.Combine(_folder, "five"), factor: 5).Times;
        Assert.Equal(Enumerable.Range(0, 12).Select(i => 10 * i), await Soon(client.GatherAsync(client.Map(five, doubled))));
        int offset = 7;
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (2 * i) + offset), await Soon(client.GatherAsync(client.Map(i => i + offset, doubled))));
        output.WriteLine($"the nodes ran the tests' own functions from '{where}'");
    }

    private static Task<T> Soon<T>(Task<T> task) => task.WaitAsync(NodeCluster.Bound);
}
