using Actors.Clustering.Clients;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;
using Akka.Actor;
using static Actors.Tests.Hosting.Waiting;

namespace Actors.Tests.Hosting;

/// <summary>What outlives the clients it came from, and code that only they had.</summary>
public sealed class LostPossessionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_data_set_is_made_again_when_its_client_has_left_and_its_holders_die_also_after_a_change_of_coordinators()
    {
        await using TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 4);
        Client other = await cluster.ConnectAsync();
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);
        Client author = await cluster.ConnectAsync();
        await Soon(author.PublishAsync("doubled", Delayed.Call(library.Times, 21)));
        await author.DisposeAsync();

        // The code comes to those that may be the next coordinator, who cannot ask the client for it any more.
        AssemblyBuild build = KnownAssembly.Of(library.Assembly).Build;
        await UntilAsync(() => cluster.Nodes.All(n => n.Cluster.Extension.Codec.Policy.FindCode(build.Name, build.Version) is not null));
        Assert.Equal(42, await ReadAsync(other));

        TestNode first = await HolderAsync(cluster, other);
        await cluster.CrashAsync(first);
        Assert.Equal(42, await ReadAsync(other));

        // Another coordinator is in office now, or is when this one is gone.
        await cluster.CrashAsync(cluster.Nodes[0]);
        Assert.Equal(42, await ReadAsync(other));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tasks_whose_code_is_not_to_be_had_fail_and_say_so_and_nothing_else_does(bool isKnownBefore)
    {
        await using TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 1);
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);
        if (isKnownBefore)
        {
            Assert.NotEmpty(KnownAssembly.Of(library.Assembly).Build.Hash);
        }

        File.Delete(library.File);
        Future<int> before = cluster.Client.Submit(static (int x) => x + 1, 1);
        Future<int> doubled = cluster.Client.Submit(library.Times, 1);
        Future<int> other = cluster.Client.Submit(static (int x) => x + 2, 1);

        NotTransferableException e = await Assert.ThrowsAsync<NotTransferableException>(() => Soon(doubled.ResultAsync()));

        Assert.Contains("Shipped.Library", e.Message, StringComparison.Ordinal);
        Assert.Contains("Restart the program", e.Message, StringComparison.Ordinal);
        Assert.Equal(2, await Soon(before.ResultAsync()));
        Assert.Equal(3, await Soon(other.ResultAsync()));
        Assert.Throws<NotTransferableException>(() => cluster.Client.Submit(library.Times, 2));
    }

    [Fact]
    public async Task A_client_that_ends_together_with_the_coordinators_node_is_not_waited_for()
    {
        // Longer than the test may take: nobody may wait for it.
        TimeSpan wait = 4 * TestCluster.Bound;
        await using TestCluster cluster = await TestCluster.OfOneThreadEachAsync(workers: 3, s => s with { Scheduling = s.Scheduling with { RecoveryWait = wait } });
        Client ending = await cluster.ConnectAsync();
        using Future<int> its = ending.Submit(static () => 1);
        Assert.Equal(1, await Soon(its.ResultAsync()));
        using Future<int> kept = cluster.Client.Submit(static () => 2);
        Assert.Equal(2, await Soon(kept.ResultAsync()));

        Task ended = ((ClusterHost)ending.Host).System.Terminate();
        await cluster.CrashAsync(cluster.Nodes[0]);
        await Soon(ended);

        Assert.Equal(3, await Soon(cluster.Client.Submit(static (int x) => x + 1, kept).ResultAsync()));
    }

    private static async Task<int> ReadAsync(Client client) =>
        await Soon((await Soon(client.GetDatasetAsync<Delayed<int>>("doubled"))).ComputeAsync(client));

    private static async Task<TestNode> HolderAsync(TestCluster cluster, Client client)
    {
        string holder = (await Soon(client.WhoHasAsync())).Values.First(h => h.Count > 0)[0];
        return cluster.Nodes.Single(n => n.Cluster.Extension.Host.Worker?.Name == holder);
    }
}
