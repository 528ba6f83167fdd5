using System.Globalization;
using Actors.Node;

namespace Actors.Tests.Nodes;

/// <summary>A network that falls in two: one side goes on, the other one commands nobody and keeps nobody waiting without a word.</summary>
[Collection(nameof(NodeFailureTests))]
public class NodePartitionTests
{
    [SkippableFact]
    public async Task The_majority_goes_on_and_the_programs_of_the_minority_are_told_or_come_back_when_the_network_does()
    {
        // Places 5 and 6 are those of programs.
        int[] minority = [0, 1, 5, 6];
        using NetworkSpaces? network = NetworkSpaces.TryMake(7, out string reason);
        Skip.If(network is null, reason);
        await using NodeCluster cluster = await NodeCluster.StartAsync(5, network: network);
        NodeProcess[] nodes = [.. cluster.Nodes];
        await using WatchedProcess patient = cluster.StartProgram("wait", 5, ""), impatient = cluster.StartProgram("wait", 6, "actors.client.give-up-after = 6 s");
        await Task.WhenAll(patient.SaysAsync(ClientProgram.Connected, NodeCluster.Bound), impatient.SaysAsync(ClientProgram.Connected, NodeCluster.Bound));
        Future<long> sum = cluster.Client.Submit(Work.Chains(cluster.Notes, chains: 20, steps: 10, rounds: 2_000_000));

        // The coordinator's node is in the smaller part.
        network.Split(minority);
        int process = await cluster.Client.Submit(static () => Environment.ProcessId, new TaskOptions { Priority = 100 }).ResultAsync().WaitAsync(NodeCluster.Bound);
        Assert.Contains(process, nodes[2..].Select(n => n.Id));

        // The coordinator that was cut off has nothing run by the workers that it has still, nor will it.
        await Task.WhenAll(patient.TellAsync("go on"), impatient.TellAsync("go on"));
        string said = await impatient.SaysAsync(nameof(RuntimeStoppedException), NodeCluster.Bound);
        Assert.Contains("No coordinator", said, StringComparison.Ordinal);
        foreach (NodeProcess node in nodes[..2])
        {
            Assert.Equal(ExitCode.Downed, await node.EndAsync(NodeCluster.Bound));
        }

        Assert.Equal(Work.Expected(chains: 20, steps: 10, rounds: 2_000_000), await sum.ResultAsync().WaitAsync(NodeCluster.Bound));
        Assert.DoesNotContain(ClientProgram.Ran, patient.Output, StringComparison.Ordinal);

        network.Unite(minority);
        string[] ran = (await patient.SaysAsync(ClientProgram.Ran, NodeCluster.Bound)).Split(' ');
        Assert.Contains(int.Parse(ran[^1], CultureInfo.InvariantCulture), nodes[2..].Select(n => n.Id));
    }
}
