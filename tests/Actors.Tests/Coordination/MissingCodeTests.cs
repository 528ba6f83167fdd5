using Actors.Clustering.Coordination;
using Actors.Clustering.Ledger;
using Actors.Clustering.Serialization;
using Actors.Graph.Calls;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Runtime.Tests.Protocol.Codec;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.TestKit;

namespace Actors.Tests.Coordination;

/// <summary>A coordinator on a node that lacks what others have: code, and types of values.</summary>
public sealed class MissingCodeTests : NodeTestKit
{
    private static readonly ClientId s_client = new("c");

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-code").FullName;
    private readonly ProtocolCodec _elsewhere = new(new TypePolicy(typeof(Address).Assembly), acceptsCode: true);
    private readonly TestProbe _ledger;
    private readonly TestProbe _client;
    private readonly IActorRef _coordinator;

    public MissingCodeTests()
    {
        _ledger = CreateTestProbe("ledger");
        _client = CreateTestProbe("client");
        _coordinator = Sys.ActorOf(CoordinatorActor.Props(Extension, _ledger.Ref), "coordinator");
        _ledger.ExpectMsg<TakeOffice>();
    }

    protected override void AfterAll()
    {
        base.AfterAll();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Facts_that_cannot_be_read_are_read_when_somebody_comes_who_has_their_code()
    {
        AssemblyBuild build = Refer(ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2));
        Enter(3, new UnreadFact("dataset set", build, $"it needs {build}, which is not here"));

        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);
        AssemblyAsked asked = Next<AssemblyAsked>(_client);
        Assert.Equal(build, asked.Assembly);
        _coordinator.Tell(CodeSource.Answer(asked, _elsewhere.Policy), _client.Ref);
        AssemblyAsked reference = Next<AssemblyAsked>(_client);
        Assert.Equal("Shipped.Factors", reference.Assembly.Name);
        _ledger.ExpectNoMsg(TimeSpan.Zero);
        _coordinator.Tell(CodeSource.Answer(reference, _elsewhere.Policy), _client.Ref);

        Assert.Equal(4, Next<TakeOffice>(_ledger).AtLeast);
        Assert.NotNull(Extension.Codec.Policy.FindCode(build.Name, build.Version));
    }

    [Fact]
    public void Nothing_takes_the_place_of_a_fact_that_cannot_be_read()
    {
        var build = new AssemblyBuild("Somebodys.Library", Guid.NewGuid(), new string('a', 64));
        Enter(3, new UnreadFact("dataset set", build, $"it needs {build}, which is not here"));
        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);
        Next<AssemblyAsked>(_client);
        _coordinator.Tell(new AssemblySent(build, null, [], "not here"), _client.Ref);

        var publish = new PublishDataset(s_client, 1, "set", [], null, Replace: true);
        _coordinator.Tell(publish, _client.Ref);
        _coordinator.Tell(new GetDataset(s_client, 2, "other"), _client.Ref);
        Assert.Equal(2, Next<DatasetReply>(_client).Request);
        Scheduler.Advance(TimeSpan.FromSeconds(11));
        _coordinator.Tell(publish, _client.Ref);

        DatasetReply refused = Next<DatasetReply>(_client);
        Assert.Equal(1, refused.Request);
        Assert.Contains("Somebodys.Library", refused.Error, StringComparison.Ordinal);
        Assert.Contains("add a node with it", refused.Error, StringComparison.Ordinal);
        while (_ledger.HasMessages)
        {
            Assert.IsNotType<KeepFacts>(_ledger.ReceiveOne(TimeSpan.Zero));
        }
    }

    [Fact]
    public void A_request_with_a_value_that_is_not_allowed_here_is_refused_by_name()
    {
        Enter(1);
        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);

        Say(new SetVariable(s_client, 5, "v", new Carried(new Address("akka", "somewhere"), [])));

        CoordinationReply reply = Next<CoordinationReply>(_client);
        Assert.Equal((5, ReplyKind.Refused), (reply.Request, reply.Kind));
        Assert.Contains("Akka.Actor.Address", reply.Text, StringComparison.Ordinal);

        Say(new PublishDataset(s_client, 6, "set", [], new Address("akka", "somewhere"), Replace: false));
        Assert.Contains("Akka.Actor.Address", Next<DatasetReply>(_client).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_whose_code_does_not_come_is_told_what_to_do()
    {
        AssemblyBuild build = Refer(ShippedLibrary.Make(Path.Combine(_folder, "two"), factor: 2));
        Enter(1);
        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);
        Say(new SubmitGraph(s_client, 1, Graph(ShippedLibrary.Make(Path.Combine(_folder, "three"), factor: 3)), SubmitOptions.Default));
        AssemblyBuild asked = Next<AssemblyAsked>(_client).Assembly;
        Assert.NotEqual(build, asked);

        for (int i = 0; i < 40; i++)
        {
            // It never answers.
            Scheduler.Advance(TimeSpan.FromSeconds(1));
            _coordinator.Tell(new Look(static s => s.Epoch), TestActor);
            ExpectMsg<int>();
        }

        CodeRefused refused = Next<CodeRefused>(_client);
        Assert.Equal(asked, refused.Assembly);
        Assert.Contains("transfer endpoint", refused.Remedy, StringComparison.Ordinal);
        _coordinator.Tell(new GetDataset(s_client, 2, "other"), _client.Ref);
        Next<DatasetReply>(_client);
    }

    [Fact]
    public void A_client_whose_code_cannot_be_fetched_is_told_from_where()
    {
        Enter(1);
        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);
        Say(new SubmitGraph(s_client, 1, Graph(ShippedLibrary.Make(Path.Combine(_folder, "five"), factor: 5)), SubmitOptions.Default));
        AssemblyBuild asked = Next<AssemblyAsked>(_client).Assembly;

        // It is too large for Akka.Remote, and nobody listens where it says that it is to be had.
        var parcel = new Parcel(TaskKey.Named("parcel-1"), "tcp://127.0.0.1:1", $"{nameof(AssemblySent)}/{ProtocolCodec.Version}", 100_000);
        _coordinator.Tell(parcel, _client.Ref);
        ParcelRefused unfetched = Next<ParcelRefused>(_client);
        Assert.Equal((parcel.Key, parcel.Endpoint), (unfetched.Key, unfetched.Endpoint));
        for (int i = 0; i < 40; i++)
        {
            Scheduler.Advance(TimeSpan.FromSeconds(1));
            _coordinator.Tell(new Look(static s => s.Epoch), TestActor);
            ExpectMsg<int>();
        }

        CodeRefused refused = Next<CodeRefused>(_client);
        Assert.Equal(asked, refused.Assembly);
        Assert.Contains("tcp://127.0.0.1:1", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("actors.transfer.public-hostname", refused.Remedy, StringComparison.Ordinal);
    }

    private static TaskGraph Graph(ShippedLibrary library)
    {
        var builder = new TaskGraphBuilder();
        builder.AddOutput(builder.Add(TaskKey.Named("task"), new Call1Kernel<int, int>(new UserFunction("f"), library.Times, new Slot<int>(0)), [builder.AddExternal(TaskKey.Named("input"))]));
        return builder.Build();
    }

    /// <summary>Another process refers to a library in a message.</summary>
    private AssemblyBuild Refer(ShippedLibrary library)
    {
        _elsewhere.Encode(new SubmitGraph(s_client, 1, Graph(library), SubmitOptions.Default));
        return KnownAssembly.Of(library.Assembly).Build;
    }

    private void Enter(int epoch, params UnreadFact[] unread) => _coordinator.Tell(new OfficeTaken(epoch, [], Presence.Nobody) { Unread = unread }, _ledger.Ref);

    /// <summary>Something comes from another process, in bytes.</summary>
    private void Say(object message) => _coordinator.Tell(ProtocolSerializer.Encode(_elsewhere, message, ProtocolCodec.Version), _client.Ref);
}
