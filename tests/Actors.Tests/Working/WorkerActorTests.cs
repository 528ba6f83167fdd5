using Actors.Clustering.Working;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Messages;
using Actors.Tests.Hosting;
using Akka.Actor;
using Akka.TestKit;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Tests.Working;

public class WorkerActorTests : NodeTestKit
{
    private readonly TestProbe _node;
    private readonly TestProbe _coordinator;
    private readonly IActorRef _worker;
    private readonly WorkerId _id;

    public WorkerActorTests()
    {
        _node = CreateTestProbe("node");
        _coordinator = CreateTestProbe("coordinator-1");
        _worker = Sys.ActorOf(WorkerActor.Props(Extension, _node.Ref, WorkerPlacement.IdOf(AkkaCluster.Get(Sys).SelfAddress)), "worker");
        _id = _node.ExpectMsg<WorkerStarted>(TimeSpan.FromSeconds(10)).Worker;
    }

    [Fact]
    public void It_makes_itself_known_until_it_is_answered()
    {
        Meet(_coordinator, epoch: 1);
        Assert.Equal(_id, Next<WorkerRegistered>(_coordinator).Worker.Worker);
        Scheduler.Advance(Settings.WorkerBeat);
        Next<WorkerRegistered>(_coordinator);

        _worker.Tell(new RegistrationAnswered(_id, 1, null), _coordinator.Ref);
        Scheduler.Advance(Settings.WorkerBeat);

        Next<WorkerAlive>(_coordinator);
    }

    [Fact]
    public void It_runs_what_it_is_told_to_and_reports()
    {
        Join(_coordinator, epoch: 1);

        _worker.Tell(Command(epoch: 1), _coordinator.Ref);

        WorkerReport report = Next<WorkerReport>(_coordinator, r => r.Reports.Count > 0);
        Assert.Equal((ReportKind.Finished, 1L), (report.Reports[0].Kind, report.Reports[0].Attempt.Number));
    }

    [Fact]
    public void It_obeys_none_of_a_lower_epoch_and_lets_it_know()
    {
        TestProbe later = CreateTestProbe("coordinator-2");
        Join(_coordinator, epoch: 1);
        Join(later, epoch: 2);
        _worker.Tell(new WorkerCommand(2, 1), later.Ref);
        Scheduler.Advance(Settings.WorkerBeat);
        Next<WorkerReport>(later);

        _worker.Tell(Command(epoch: 1), _coordinator.Ref);

        Assert.True(Next<WorkerReport>(_coordinator, r => r.Epoch == 2).Epoch > 1);
        Scheduler.Advance(Settings.WorkerBeat);
        Assert.DoesNotContain(Next<WorkerReport>(later).Reports, r => r.Kind == ReportKind.Finished);
    }

    [Fact]
    public void One_that_is_not_accepted_ends()
    {
        Watch(_worker);
        Meet(_coordinator, epoch: 1);
        Next<WorkerRegistered>(_coordinator);

        _worker.Tell(new RegistrationAnswered(_id, 1, "it was declared lost"), _coordinator.Ref);

        ExpectTerminated(_worker, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void One_that_may_go_says_so_and_ends()
    {
        Watch(_worker);
        Join(_coordinator, epoch: 1);
        _worker.Tell(RetireNow.Instance, _node.Ref);
        Assert.Equal(_id, Next<RetireWorker>(_coordinator).Worker);

        _worker.Tell(new WorkerRetired(_id), _coordinator.Ref);

        Assert.True(Next<WorkerLost>(_coordinator).Expected);
        Next<WorkerHasLeft>(_node);
        ExpectTerminated(_worker, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task What_becomes_of_tasks_while_the_system_ends_is_not_reported()
    {
        Join(_coordinator, epoch: 1);
        Future<int> inTask = new Client(Extension.Host).Submit(static () => 1);
        Sys.ActorSelection("/user/actors-*").Tell(PoisonPill.Instance);
        await Assert.ThrowsAsync<RuntimeStoppedException>(() => inTask.ResultAsync().WaitAsync(TestCluster.Bound));

        _worker.Tell(Command(epoch: 1), _coordinator.Ref);
        Assert.True(SpinWait.SpinUntil(() => Extension.Store.Partitions!.Memory.Count > 0, TestCluster.Bound), "It was not run.");

        Scheduler.Advance(Settings.WorkerBeat);
        _coordinator.FishForMessage(
            m => m is WorkerReport { Reports.Count: > 0 } ? throw new InvalidOperationException($"{m} was reported.") : m is WorkerAlive, TimeSpan.FromSeconds(10));
    }

    private static WorkerCommand Command(int epoch)
    {
        TaskGraph graph = OneTask();
        return new WorkerCommand(epoch, 1) { Run = [new Assignment(graph, graph.Outputs[0], new Attempt(epoch, 1), 1, default, 0, 0)] };
    }

    private void Meet(TestProbe coordinator, int epoch) =>
        _worker.Tell(new CoordinatorFound(Akka.Serialization.Serialization.SerializedActorPath(coordinator.Ref), epoch, 1), coordinator.Ref);

    private void Join(TestProbe coordinator, int epoch)
    {
        Meet(coordinator, epoch);
        Next<WorkerRegistered>(coordinator);
        _worker.Tell(new RegistrationAnswered(_id, epoch, null), coordinator.Ref);
    }
}
