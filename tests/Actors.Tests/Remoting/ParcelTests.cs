using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Actors.Clustering.Remoting;
using Actors.Clustering.Serialization;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Transfer;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.TestKit;

namespace Actors.Tests.Remoting;

/// <summary>What a receiver's gate does with parcels: messages behind one wait for it, and for it alone.</summary>
public sealed class ParcelTests : NodeTestKit
{
    private static readonly ClientId s_client = new("c");
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(20);

    private readonly Channel<(object Message, IActorRef Sender)> _come = Channel.CreateUnbounded<(object, IActorRef)>();
    private readonly IActorRef _box;
    private readonly HeldBackStore _store;
    private readonly TransferServer _server;
    private readonly TransferEndpoint _endpoint;

    public ParcelTests()
    {
        _box = Sys.ActorOf(Props.Create(() => new Postbox(Extension, _come.Writer)), "box");
        _store = new HeldBackStore(Extension.Codec.Policy);
        _server = new TransferServer(_store, Settings.Transfer with
        {
            Secret = SHA256.HashData(Encoding.UTF8.GetBytes($"actors {Sys.Name} {Settings.Secret}")),
            Policy = Extension.Codec.Policy,
        });
        _endpoint = _server.Start(TransferEndpoint.OfTcp("127.0.0.1", 0));
    }

    [Fact]
    public async Task Messages_behind_a_parcel_wait_for_it_and_others_do_not()
    {
        TestProbe sender = CreateTestProbe(), other = CreateTestProbe();
        _box.Tell(ParcelOf(Message(1)), sender.Ref);
        _box.Tell(Message(2), sender.Ref);
        _box.Tell(ParcelOf(Message(3)), sender.Ref);
        _box.Tell(Message(4), sender.Ref);
        _box.Tell(Message(9), other.Ref);

        Assert.Equal((9, other.Ref), await NextAsync());
        Assert.False(_come.Reader.TryRead(out _));
        _store.Serve();

        for (int i = 1; i <= 4; i++)
        {
            Assert.Equal((i, sender.Ref), await NextAsync());
        }

        Assert.Equal(2, sender.ReceiveN(2, s_bound).OfType<ParcelTaken>().Select(t => t.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_parcel_whose_sender_is_gone_is_lost_with_a_line_in_the_log_and_what_follows_is_handled()
    {
        await _server.DisposeAsync();
        await IsLostAsync(ParcelOf(Message(1)), "is lost");
    }

    [Fact]
    public async Task A_parcel_that_its_sender_does_not_keep_any_more_is_lost_with_a_line_in_the_log_and_what_follows_is_handled()
    {
        _store.Serve();
        await IsLostAsync(new Parcel(TaskKey.Named("parcel-gone-1"), _endpoint.ToString(), "SetVariable/1", 1 << 20), "it is not there any more");
    }

    [Fact]
    public async Task A_parcel_of_a_kind_that_is_not_known_is_dropped_with_a_line_in_the_log_and_what_follows_is_handled()
    {
        _store.Serve();
        TestProbe sender = await IsLostAsync(ParcelOf(Message(1)) with { Manifest = "Novelty/1" }, "does not know");
        sender.ExpectMsg<ParcelTaken>(s_bound);
    }

    protected override void AfterAll()
    {
        _store.Serve();
        _server.DisposeAsync().AsTask().Wait(s_bound);
        base.AfterAll();
    }

    private static SetVariable Message(int number) => new(s_client, number, "v", Carried.Nothing);

    private Parcel ParcelOf(SetVariable message)
    {
        Packet packet = ProtocolSerializer.Encode(Extension.Codec, message, ProtocolCodec.Version);
        TaskKey key = TaskKey.Named($"parcel-test-{message.Request}");
        _store.Add(key, packet.Bytes);
        return new Parcel(key, _endpoint.ToString(), packet.Manifest, packet.Bytes.Length);
    }

    /// <summary>A parcel does not arrive, and that is logged; the message behind it arrives.</summary>
    /// <returns>Who sent them.</returns>
    private async Task<TestProbe> IsLostAsync(Parcel parcel, string said)
    {
        TestProbe sender = CreateTestProbe();
        EventFilter.Warning(contains: said).ExpectOne(s_bound, () =>
        {
            _box.Tell(parcel, sender.Ref);
            _box.Tell(Message(2), sender.Ref);
        });
        Assert.Equal((2, sender.Ref), await NextAsync());
        return sender;
    }

    private async Task<(long Number, IActorRef Sender)> NextAsync()
    {
        (object message, IActorRef sender) = await _come.Reader.ReadAsync().AsTask().WaitAsync(s_bound);
        return (Assert.IsType<SetVariable>(message).Request, sender);
    }
}
