using Actors.Clustering.Coordination;
using Actors.Clustering.Ledger;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.TestKit;

namespace Actors.Tests.Coordination;

/// <summary>A coordinator with facts that it cannot read: nothing of their names is made anew.</summary>
public sealed class UnreadFactTests : NodeTestKit
{
    private static readonly ClientId s_client = new("c");
    private static readonly AssemblyBuild s_build = new("Somebodys.Library", Guid.NewGuid(), new string('a', 64));

    private readonly TestProbe _ledger;
    private readonly TestProbe _client;
    private readonly IActorRef _coordinator;

    public UnreadFactTests()
    {
        _ledger = CreateTestProbe("ledger");
        _client = CreateTestProbe("client");
        _coordinator = Sys.ActorOf(CoordinatorActor.Props(Extension, _ledger.Ref), "coordinator");
        _ledger.ExpectMsg<TakeOffice>();
    }

    [Theory]
    [InlineData("variable v", "set", "the variable 'v'")]
    [InlineData("variable v", "get", "the variable 'v'")]
    [InlineData("variable v", "delete", "the variable 'v'")]
    [InlineData("queue v 0000001099511627777", "put", "the queue 'v'")]
    [InlineData("queue v 0000001099511627777", "take", "the queue 'v'")]
    [InlineData("queue v 0000001099511627777", "count", "the queue 'v'")]
    [InlineData("queue v 0000001099511627777", "clear", "the queue 'v'")]
    public void Who_asks_for_it_is_told_what_is_missing_and_what_to_do(string fact, string request, string named)
    {
        CoordinationRequest asked = Request(request);
        Enter(new UnreadFact(fact, s_build, $"it needs {s_build}, which is not here"));
        _coordinator.Tell(asked, _client.Ref);
        Scheduler.Advance(TimeSpan.FromSeconds(11));
        _coordinator.Tell(asked, _client.Ref);

        CoordinationReply reply = Next<CoordinationReply>(_client);

        Assert.Equal((asked.Request, ReplyKind.Refused), (reply.Request, reply.Kind));
        Assert.Contains(named, reply.Text, StringComparison.Ordinal);
        Assert.Contains("Connect a program that has Somebodys.Library, or add a node with it", reply.Text, StringComparison.Ordinal);
        while (_ledger.HasMessages)
        {
            Assert.IsNotType<KeepFacts>(_ledger.ReceiveOne(TimeSpan.Zero));
        }
    }

    [Theory]
    [InlineData("variable w")]
    [InlineData("variable v w")]
    [InlineData("queue v 0000001099511627777")]
    [InlineData("lineage 2 1")]
    public void What_has_another_name_is_not_concerned(string fact)
    {
        Enter(new UnreadFact(fact, s_build, "it needs that"));
        Scheduler.Advance(TimeSpan.FromSeconds(11));

        _coordinator.Tell(Request("set"), _client.Ref);

        Assert.Equal("variable v", Assert.Single(Next<KeepFacts>(_ledger).Facts).Id);
    }

    [Theory]
    [InlineData("queue v w 0000001099511627777")]
    [InlineData("queue vw 0000001099511627777")]
    public void Neither_is_a_queue_whose_name_begins_alike(string fact)
    {
        Enter(new UnreadFact(fact, s_build, "it needs that"));
        Scheduler.Advance(TimeSpan.FromSeconds(11));

        _coordinator.Tell(Request("put"), _client.Ref);

        Assert.StartsWith("queue v ", Assert.Single(Next<KeepFacts>(_ledger).Facts).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_code_that_is_missing_that_is_said()
    {
        Enter(new UnreadFact("variable v", null, "it is of another release"));
        Scheduler.Advance(TimeSpan.FromSeconds(11));

        _coordinator.Tell(Request("get"), _client.Ref);

        Assert.Contains("it is of another release. Run the coordinator on a node with a fitting release", Next<CoordinationReply>(_client).Text, StringComparison.Ordinal);
    }

    private static CoordinationRequest Request(string what) => what switch
    {
        "set" => new SetVariable(s_client, 1, "v", Carried.Nothing),
        "get" => new GetVariable(s_client, 2, "v", 0),
        "delete" => new DeleteVariable(s_client, 3, "v"),
        "put" => new PutItem(s_client, 4, "v", 0, Carried.Nothing),
        "take" => new TakeItem(s_client, 5, "v"),
        "count" => new CountItems(s_client, 6, "v"),
        _ => new ClearQueue(s_client, 7, "v"),
    };

    private void Enter(params UnreadFact[] unread)
    {
        _coordinator.Tell(new OfficeTaken(3, [], Presence.Nobody) { Unread = unread }, _ledger.Ref);
        _coordinator.Tell(new ClientJoined(s_client), _client.Ref);
        if (unread.Length > 0 && unread[0].Needs is not null)
        {
            Next<AssemblyAsked>(_client);
            _coordinator.Tell(new AssemblySent(s_build, null, [], "not here"), _client.Ref);
        }

        _coordinator.Tell(new Look(static s => s.Epoch), TestActor);
        ExpectMsg<int>();
    }
}
