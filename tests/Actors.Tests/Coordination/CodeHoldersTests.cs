using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Tests.Hosting;
using Actors.Clustering;
using Akka.Actor;

namespace Actors.Tests.Coordination;

/// <summary>A fact that needs a program's own code counts as kept when nodes have that who may read it.</summary>
public sealed class CodeHoldersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_a_program_was_told_is_kept_is_read_by_the_next_coordinator_though_both_go_at_once()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(workers: 3, s => s with { Threads = 1, Assemblies = [typeof(CodeHoldersTests).Assembly] });
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);
        AssemblyBuild build = KnownAssembly.Of(library.Assembly).Build;
        Client author = await cluster.ConnectAsync();

        await author.PublishAsync("doubled", Delayed.Call(library.Times, 21)).WaitAsync(TestCluster.Bound);

        Assert.Contains(cluster.Nodes.Skip(1), n => n.Cluster.Extension.Codec.Policy.FindCode(build.Name, build.Version) is not null);
        Assert.DoesNotContain(cluster.Nodes[0].Log.Lines, l => l.Contains("other nodes of role coordinator have that now", StringComparison.Ordinal));
        Task crash = cluster.CrashAsync(cluster.Nodes[0]);
        await author.DisposeAsync();
        await crash;
        Delayed<int> doubled = await cluster.Client.GetDatasetAsync<Delayed<int>>("doubled").WaitAsync(TestCluster.Bound);
        Assert.Equal(42, await doubled.ComputeAsync(cluster.Client).WaitAsync(TestCluster.Bound));
    }

    [Fact]
    public async Task Where_the_others_do_not_get_it_in_time_the_log_says_so()
    {
        await using TestCluster cluster = await TestCluster.StartAsync(workers: 1, s => s with { Threads = 1, Assemblies = [typeof(CodeHoldersTests).Assembly] });
        TestNode deaf = await cluster.AddAsync("coordinator", s => s with { Assemblies = [typeof(CodeHoldersTests).Assembly] });
        IActorRef node = ((ExtendedActorSystem)deaf.System).Provider.ResolveActorRef(new RootActorPath(deaf.Address) / "user" / ActorPaths.Node);
        Assert.True(await node.GracefulStop(TestCluster.Bound));
        ShippedLibrary library = ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2);

        await cluster.Client.PublishAsync("doubled", Delayed.Call(library.Times, 21)).WaitAsync(TestCluster.Bound);

        string said = await cluster.Nodes[0].Log.SaysAsync("other nodes of role coordinator have that now");
        Assert.Contains("Shipped.Library", said, StringComparison.Ordinal);
        Assert.Contains("0 of 1", said, StringComparison.Ordinal);

        // Once for each build.
        await cluster.Client.PublishAsync("again", Delayed.Call(library.Times, 22)).WaitAsync(TestCluster.Bound);
        Assert.Single(cluster.Nodes[0].Log.Lines, l => l.Contains("have that now", StringComparison.Ordinal));
    }
}
