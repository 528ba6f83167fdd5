using Actors.Clustering.Coordination;
using Actors.Clustering.Ledger;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.TestKit;

namespace Actors.Tests.Coordination;

public class CoordinatorActorTests : NodeTestKit
{
    private static readonly WorkerId s_worker = new("w");
    private static readonly ClientId s_client = new("c");

    private readonly TestProbe _ledger;
    private readonly IActorRef _coordinator;

    public CoordinatorActorTests()
    {
        _ledger = CreateTestProbe("ledger");
        _coordinator = Sys.ActorOf(CoordinatorActor.Props(Extension, _ledger.Ref), "coordinator");
    }

    [Fact]
    public void Nobody_is_answered_before_it_is_in_office()
    {
        TestProbe client = CreateTestProbe();
        _coordinator.Tell(new CoordinatorSought(1), client.Ref);
        Assert.Equal(1, _ledger.ExpectMsg<TakeOffice>().AtLeast);
        client.ExpectNoMsg(TimeSpan.Zero);

        Enter(epoch: 3);

        Assert.Equal(3, client.ExpectMsg<CoordinatorFound>().Epoch);
    }

    [Fact]
    public void An_epoch_that_a_worker_has_obeyed_is_not_taken_again()
    {
        _ledger.ExpectMsg<TakeOffice>();
        TestProbe worker = CreateTestProbe();
        Register(worker, epoch: 7);
        Enter(epoch: 3);

        Assert.Equal(8, _ledger.ExpectMsg<TakeOffice>().AtLeast);
        Enter(epoch: 8);

        RegistrationAnswered answer = Next<RegistrationAnswered>(worker);
        Assert.Equal((8, null), (answer.Epoch, answer.Refusal));
    }

    [Fact]
    public void A_worker_without_a_sign_of_life_is_lost_and_refused_when_it_speaks_again()
    {
        Enter(epoch: 1);
        TestProbe worker = CreateTestProbe();
        Register(worker, epoch: 0);
        Assert.Null(Next<RegistrationAnswered>(worker).Refusal);
        Assert.Single(Next<MembersTold>(worker).Members);

        Scheduler.Advance(Settings.WorkerTimeout + (2 * Settings.TickInterval));
        Scheduler.Advance(Settings.TickInterval);
        Assert.Equal(0, Look(s => s.WorkerCount));
        _coordinator.Tell(new WorkerAlive(s_worker, 1), worker.Ref);

        Assert.Contains("declared lost", Next<RegistrationAnswered>(worker).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_that_ends_is_lost_at_once()
    {
        Enter(epoch: 1);
        TestProbe worker = CreateTestProbe();
        Register(worker, epoch: 0);
        Next<RegistrationAnswered>(worker);
        Assert.Equal(1, Look(s => s.WorkerCount));

        Sys.Stop(worker.Ref);

        AwaitAssert(() => Assert.Equal(0, Look(s => s.WorkerCount)));
    }

    [Fact]
    public void A_promise_waits_for_the_ledger()
    {
        _ledger.ExpectMsg<TakeOffice>();
        Enter(epoch: 1);
        TestProbe client = CreateTestProbe();
        _coordinator.Tell(new ClientJoined(s_client), client.Ref);
        _coordinator.Tell(new SetVariable(s_client, 1, "v", Carried.Nothing), client.Ref);
        KeepFacts keep = Next<KeepFacts>(_ledger);
        Assert.NotEmpty(keep.Facts);
        client.FishForMessage(m => m is MembersTold);
        client.ExpectNoMsg(TimeSpan.Zero);

        _coordinator.Tell(new FactsKept(keep.Number), _ledger.Ref);

        Assert.Equal(1, Next<CoordinationReply>(client).Request);
    }

    [Fact]
    public void One_that_was_replaced_promises_nothing_and_asks_for_office_anew()
    {
        _ledger.ExpectMsg<TakeOffice>();
        Enter(epoch: 1);
        TestProbe client = CreateTestProbe();
        _coordinator.Tell(new SetVariable(s_client, 1, "v", Carried.Nothing), client.Ref);
        Next<KeepFacts>(_ledger);

        _coordinator.Tell(new OfficeLost(5), _ledger.Ref);

        Assert.Equal(6, Next<TakeOffice>(_ledger).AtLeast);
        Enter(epoch: 6);
        _coordinator.Tell(new CoordinatorSought(1), client.Ref);
        client.FishForMessage(
            m =>
            {
                Assert.IsNotType<CoordinationReply>(m);
                return m is CoordinatorFound { Epoch: 6 };
            },
            TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_clients_task_goes_to_a_worker_and_its_result_is_told()
    {
        Enter(epoch: 1);
        TestProbe worker = CreateTestProbe(), client = CreateTestProbe();
        Register(worker, epoch: 0);
        TaskGraph graph = OneTask();
        _coordinator.Tell(new ClientJoined(s_client), client.Ref);
        _coordinator.Tell(new SubmitGraph(s_client, 1, graph, SubmitOptions.Default) { Number = 1 }, client.Ref);

        WorkerCommand command = Next<WorkerCommand>(worker, c => c.Run.Count > 0);
        Assignment given = Assert.Single(command.Run);
        _coordinator.Tell(
            new WorkerReport(s_worker, 1, 1, [new TaskReport(ReportKind.Finished, given.Key, given.Attempt, given.Handle) { Bytes = 4 }]) { Seen = command.Sequence }, worker.Ref);

        KeyUpdate news = Assert.Single(Next<ClientUpdate>(client, u => u.Keys.Any(k => k.Status == KeyStatus.Finished)).Keys);
        Assert.Equal((graph.Key(graph.Outputs[0]), s_worker), (news.Key, news.Holder));
    }

    private void Enter(int epoch) => _coordinator.Tell(new OfficeTaken(epoch, [], Presence.Nobody), _ledger.Ref);

    private void Register(TestProbe worker, int epoch) =>
        _coordinator.Tell(new WorkerRegistered(new WorkerJoined(s_worker, 1, 1 << 30), epoch, "tcp://127.0.0.1:1", 1), worker.Ref);

    private T Look<T>(Func<Runtime.Scheduling.SchedulerState, T> look)
        where T : notnull
    {
        _coordinator.Tell(new Look(s => look(s)), TestActor);
        return ExpectMsg<T>();
    }
}
