using System.Threading.Channels;
using Actors.Clustering;
using Actors.Runtime.Protocol;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.Configuration;

namespace Actors.Tests.Remoting;

/// <summary>Messages of all sizes between two actor systems: the small ones by Akka.Remote, the large ones by the transfer endpoint, all in order.</summary>
public sealed class PostOfficeTests : IAsyncLifetime
{
    private static readonly ClientId s_client = new("c");

    private readonly ActorSystem _one = Start();
    private readonly ActorSystem _two = Start();
    private readonly Channel<(object Message, IActorRef Sender)> _come = Channel.CreateUnbounded<(object, IActorRef)>();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Task.WhenAll(_one.Terminate(), _two.Terminate());

    [Fact]
    public async Task A_message_above_the_largest_goes_by_the_transfer_endpoint_and_keeps_its_place()
    {
        ActorsExtension from = ActorsExtension.Get(_one), to = ActorsExtension.Get(_two);
        IActorRef sender = Box(_one, Channel.CreateUnbounded<(object, IActorRef)>().Writer);
        IActorRef receiver = Box(_two, _come.Writer);
        IActorRef remote = from.System.Provider.ResolveActorRef(Akka.Serialization.Serialization.SerializedActorPath(receiver));
        int largest = (int)from.Settings.LargestMessage.Bytes;

        // Below the limit, above it, above Akka.Remote's frame, and far above it.
        int[] sizes = [10, largest / 2, largest + 1, 10, 4 * largest, 20 << 20, 10, 100];
        for (int i = 0; i < sizes.Length; i++)
        {
            var bytes = new byte[sizes[i]];
            bytes.AsSpan().Fill((byte)(i + 1));
            sender.Tell(new Postbox.Posting(remote, new SetVariable(s_client, i, "v", new Carried(bytes, []))));
        }

        for (int i = 0; i < sizes.Length; i++)
        {
            (object message, _) = await _come.Reader.ReadAsync().AsTask().WaitAsync(TestCluster.Bound);
            var variable = Assert.IsType<SetVariable>(message);
            Assert.Equal(i, variable.Request);
            byte[] bytes = Assert.IsType<byte[]>(variable.Value.Value);
            Assert.True(bytes.Length == sizes[i] && !bytes.AsSpan().ContainsAnyExcept((byte)(i + 1)), $"Message {i} came with other bytes.");
        }

        long large = sizes.Where(s => s > largest).Sum(s => (long)s);
        Assert.InRange(to.Transfers.BytesReceived, large, large + (1 << 20));
        Assert.True(SpinWait.SpinUntil(() => from.Parcels.Count == 0, TestCluster.Bound), "The sender still keeps what the receiver has.");
    }

    private static ActorSystem Start()
    {
        Config config = NodeConfiguration.Complete(ConfigurationFactory.ParseString(
            """
            akka { actor.provider = remote, extensions = [], loglevel = WARNING, stdout-loglevel = OFF, remote.dot-netty.tcp.port = 0 }
            actors.serialization.assemblies = ["Actors.Tests"]
            """));
        ActorSystem system = ActorSystem.Create("post", config);
        ActorsExtension.Register(system, ClusterSettings.From(config), "post");
        return system;
    }

    private static IActorRef Box(ActorSystem system, ChannelWriter<(object Message, IActorRef Sender)> come)
    {
        ActorsExtension extension = ActorsExtension.Get(system);
        return system.ActorOf(Props.Create(() => new Postbox(extension, come)), "box");
    }
}
