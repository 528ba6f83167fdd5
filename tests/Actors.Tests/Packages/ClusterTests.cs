using Akka.Actor;
using Akka.Cluster.Sharding;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Packages;

/// <summary>A cluster of one node, on a loopback port that the system picks.</summary>
public class ClusterTests() : AkkaTestKit(Configuration)
{
    private const string Configuration = """
        akka {
          actor.provider = cluster
          remote.dot-netty.tcp { hostname = "127.0.0.1", port = 0 }
          cluster {
            min-nr-of-members = 1
            sharding { state-store-mode = ddata, remember-entities = off, distributed-data.durable.keys = [] }
          }
        }
        """;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_node_that_joins_itself_is_up()
    {
        var cluster = AkkaCluster.Get(Sys);
        cluster.RegisterOnMemberUp(() => TestActor.Tell("up"));

        cluster.Join(cluster.SelfAddress);

        ExpectMsg("up", _limit);
        Assert.Equal("127.0.0.1", cluster.SelfAddress.Host);
        Assert.NotEqual(0, cluster.SelfAddress.Port);
    }

    [Fact]
    public void A_sharded_entity_is_started_by_its_first_message_and_knows_its_id()
    {
        var cluster = AkkaCluster.Get(Sys);
        cluster.Join(cluster.SelfAddress);
        var sharding = ClusterSharding.Get(Sys);

        var region = sharding.Start(
            "worker",
            id => Props.Create(() => new Entity(id)),
            ClusterShardingSettings.Create(Sys),
            HashCodeMessageExtractor.Create(10, message => ((ShardingEnvelope)message).EntityId, message => ((ShardingEnvelope)message).Message));
        region.Tell(new ShardingEnvelope("node-7", "who are you?"), TestActor);

        ExpectMsg("node-7", _limit);
    }

    private sealed class Entity : ReceiveActor
    {
        public Entity(string id) => ReceiveAny(_ => Sender.Tell(id));
    }
}
