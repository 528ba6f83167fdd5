using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.Configuration;

namespace Actors.Tests.Configuration;

/// <summary>Systems that their programs have configured, without this system's own defaults.</summary>
public class AttachCheckTests
{
    private const string Local = """
        akka.stdout-loglevel = OFF
        akka.loglevel = INFO
        akka.loggers = ["Actors.Tests.Hosting.TestLogger, Actors.Tests"]
        akka.remote.dot-netty.tcp { hostname = "127.0.0.1", port = 0 }
        """;

    [Fact]
    public async Task All_lines_that_are_missing_are_named_at_once_with_what_they_are_for()
    {
        string message = await RefuseAsync("");

        Assert.Contains("akka.actor.provider = cluster", message, StringComparison.Ordinal);
        Assert.Contains("akka.cluster.roles = [coordinator, worker]", message, StringComparison.Ordinal);
        Assert.Contains("phases.before-service-unbind.timeout = 70 s", message, StringComparison.Ordinal);
        Assert.Contains("has 5 s to bring its results elsewhere", message, StringComparison.Ordinal);
        Assert.Contains("sharding.distributed-data.durable.keys = []", message, StringComparison.Ordinal);
        Assert.Contains("max-delta-elements = 3", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_have_to_fit_the_systems_frames()
    {
        string message = await RefuseAsync("""
            akka.actor.provider = cluster
            akka.cluster.roles = [worker]
            akka.cluster.downing-provider-class = "Akka.Cluster.NoDowning, Akka.Cluster"
            akka.remote.dot-netty.tcp.maximum-frame-size = 100000b
            """);

        Assert.Contains("maximum-frame-size = 128000b", message, StringComparison.Ordinal);
        Assert.Contains("downing-provider-class", message, StringComparison.Ordinal);
        Assert.DoesNotContain("akka.actor.provider", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_with_the_least_works_and_its_other_settings_stay()
    {
        Config config = ConfigurationFactory.ParseString("""
            akka.actor.provider = cluster
            akka.cluster.roles = [coordinator, worker]
            akka.cluster.sharding.distributed-data.durable.keys = []
            akka.coordinated-shutdown.exit-clr = off
            actors.worker.threads = 1
            """).WithFallback(Local);
        ActorSystem system = ActorSystem.Create("least", config);
        ActorsCluster node = ActorsCluster.Attach(system);
        var membership = Akka.Cluster.Cluster.Get(system);
        await membership.JoinAsync(membership.SelfAddress).WaitAsync(TestCluster.Bound);

        Assert.Equal(42, await node.Client.Submit(static () => 42).ResultAsync().WaitAsync(TestCluster.Bound));

        Assert.Equal(TimeSpan.FromSeconds(5), system.Settings.Config.GetTimeSpan("akka.coordinated-shutdown.default-phase-timeout"));
        Assert.Equal(128_000, system.Settings.Config.GetByteSize("akka.remote.dot-netty.tcp.maximum-frame-size"));
        Assert.Equal(500, system.Settings.Config.GetInt("akka.cluster.distributed-data.max-delta-elements"));
        await node.DisposeAsync().AsTask().WaitAsync(TestCluster.Bound);
        await system.WhenTerminated.WaitAsync(TestCluster.Bound);
    }

    /// <summary>What is said of a system that lacks something.</summary>
    private static async Task<string> RefuseAsync(string hocon)
    {
        ActorSystem system = ActorSystem.Create("lacking", ConfigurationFactory.ParseString(hocon).WithFallback(Local));
        try
        {
            return Assert.Throws<InvalidOperationException>(() => ActorsCluster.Attach(system)).Message;
        }
        finally
        {
            await system.Terminate().WaitAsync(TestCluster.Bound);
        }
    }
}
