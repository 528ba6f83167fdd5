using Actors.Clustering.Serialization;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;

namespace Actors.Tests.Serialization;

public class ProtocolSerializerTests
{
    [Fact]
    public async Task Messages_of_the_system_are_serialised_by_its_codec()
    {
        var cluster = await TestCluster.StartNodeAsync();
        await using var end = cluster;
        Akka.Actor.ActorSystem system = cluster.Nodes[0].System;
        Assert.IsType<ProtocolSerializer>(system.Serialization.FindSerializerFor(new CoordinatorSought(1)));
    }
}
