using Actors.Graph.Calls;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Remote;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Runtime.Tests.Protocol.Messages;

/// <summary>One message of each kind at least, with something in each of its parts.</summary>
internal static class MessageSamples
{
    private static readonly ClientId s_client = new("client-7");
    private static readonly WorkerId s_worker = new("worker-1"), s_other = new("worker-2");
    private static readonly TaskGroup s_group = TaskGroup.Of("sum", new UInt128(1, 2), 3, 4);

    private static readonly TaskKey s_key = s_group.Key(5), s_named = TaskKey.Named("mine"), s_call = TaskGroup.Calls("Add", new UInt128(3, 4)).Key(1);
    private static readonly TaskKey[] s_keys = [s_key, s_named, s_call, s_group.Key(6)];
    private static readonly Carried s_carried = new((1, "two"), s_keys);
    private static readonly TaskFailure s_failure = new(s_key, Thrown(), "int 3, double[1000]", "worker-1");

    public static IEnumerable<object> All()
    {
        int captured = 5;
        TaskGraph graph = ExprPlan.Of(Delayed.Call(static (a, b) => a + b, Delayed.Call(x => x + captured, 1), 10).Expr).ToGraph();
        TaskGraph annotated = Annotated();
        var options = new SubmitOptions { Priority = 3, Retries = 2, Workers = ["worker-1"], AllowOtherWorkers = true, FireAndForget = true, Submission = 7 };
        var spec = new ActorSpec("counter", "Counter", "Counter")
        {
            Detached = true, Parent = s_key, OnException = ActorStrategy.Restart, OnWorkerLost = ActorStrategy.Stop, MaxRestarts = 3, Window = TimeSpan.FromMinutes(1),
        };
        var submit = new SubmitGraph(s_client, 4, annotated, options) { Outputs = [0], Fact = "fact", Number = 3 };
        var spawn = new SpawnActor(s_client, 5, graph, options, spec) { After = 1, Settled = [1, 2], Worker = s_worker, Timeout = TimeSpan.FromSeconds(2), Said = 5 };
        var call = new CallActor(s_client, 6, s_key, graph.Kernel(0)!, s_keys, Tell: true) { Timeout = TimeSpan.Zero };
        var build = new AssemblyBuild("Some.Library", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), new string('a', 64));

        return
        [
            new WorkerCommand(2, 9),
            Command(graph), Command(annotated),
            new WorkerReport(s_worker, 2, 5, []) { Seen = 8, IsInventory = true },
            new WorkerReport(s_worker, 2, 5,
            [
                new(ReportKind.Finished, s_key, new Attempt(2, 7), 42) { Bytes = 1 << 20, Duration = TimeSpan.FromMicroseconds(3) },
                new(ReportKind.Erred, s_call, new Attempt(1, 8), -1) { Failure = s_failure },
                new(ReportKind.StealReply, s_group.Key(6), new Attempt(2, 9), long.MinValue) { Accepted = true },
                new(ReportKind.InputMissing, s_named, new Attempt(2, 9), long.MaxValue) { Input = s_key, Holder = s_other, IsUnreached = true },
                new(ReportKind.Added, s_named, default, -1) { IsPlaced = true },
                new(ReportKind.Running, default, default, 0),
            ]),
            new WorkerJoined(s_worker, 4, 1L << 33) { Resources = new Dictionary<string, double> { ["GPU"] = 1 }, Name = "first" },
            new WorkerLost(s_worker, "killed", Expected: false) { Running = [new Attempt(1, 2)] },
            new WorkerLost(s_worker, "left", Expected: true),
            new WorkerPaused(s_worker, Paused: true),
            new RetireWorker(s_worker),
            new RefuseWorker(s_worker),
            new WorkerRetired(s_worker),
            new ClientJoined(s_client) { Number = 1 },
            new ClientLeft(s_client),
            submit,
            new SubmitGraph(s_client, 5, graph, SubmitOptions.Default),
            new ClientAnnounced(s_client, [submit, new SubmitGraph(s_client, 5, graph, options)], s_keys) { Retried = s_keys },
            new ClientBeat(s_client, 3, 4) { Oldest = 2 },
            new WantKeys(s_client, s_keys),
            new ReleaseKeys(s_client, [.. s_keys.ToList()]),
            new CancelKeys(s_client, s_keys, Force: true, "why"), new CancelKeys(s_client, s_keys, Force: true, "why") { Others = new Dictionary<string, long> { ["c"] = 3 } },
            new RetryKeys(s_client, []),
            new DataScattered(s_client, [new(s_key, s_worker, 100), new(s_key, s_other, 100)]),
            new AskHolders(s_client, 3, null), new AskHolders(s_client, 3, s_keys),
            new PublishDataset(s_client, 3, "data", s_keys, ((IPersistable<Delayed<int>>)Delayed.Call(static () => 1)).Over(new HeldExpr([s_key], null)), Replace: true),
            new PublishDataset(s_client, 3, "data", s_keys, null, Replace: false) { Graphs = [new SubmitGraph(s_client, 1, graph, options) { Outputs = [0] }] },
            new UnpublishDataset(s_client, 4, "data") { MayBeDone = true },
            new GetDataset(s_client, 4, "data"),
            new ListDatasets(s_client, 4),
            new ReplicateKeys(s_client, 5, s_keys, 2, ["a", "b"]),
            new RebalanceWorkers(s_client, 6, null), new RebalanceWorkers(s_client, 6, s_keys),
            new RetireWorkers(s_client, 7, ["a"]) { MayBeDone = true },
            new RestartAll(s_client, 8), new RestartAll(s_client, 8) { Cleared = new Dictionary<string, long> { ["c"] = 3 } },
            new HolderFailed(s_client, s_key, s_worker),
            new WithdrawRequest(s_client, 3) { Said = 7 },
            new RequestsSettled(s_client, [1, 2, 3]),
            new CoordinationBeat(s_client, 2, [new LeaseInfo(ObjectKind.Lock, "lock", 1, 3, TimeSpan.FromSeconds(30), s_worker), new LeaseInfo(ObjectKind.Semaphore, "s", 2, 4, default, null)], [1], 9)
            {
                Actors = [spawn],
            },
            new AcquireLease(s_client, 1, ObjectKind.Semaphore, "s", 3, TimeSpan.FromSeconds(30)) { Worker = s_worker },
            new ReleaseLease(s_client, 2, ObjectKind.Semaphore, "s", 1),
            new SetEvent(s_client, 3, "e", Value: true),
            new WaitEvent(s_client, 4, "e"),
            new PutItem(s_client, 5, "q", 10, s_carried),
            new TakeItem(s_client, 6, "q"),
            new CountItems(s_client, 7, "q"),
            new ClearQueue(s_client, 8, "q"),
            new SetVariable(s_client, 9, "v", Carried.Nothing),
            new GetVariable(s_client, 10, "v", 3),
            new DeleteVariable(s_client, 11, "v"),
            spawn,
            new FindActor(s_client, 12, "counter"),
            call,
            new StopActor(s_client, 13, s_key, AtOnce: true),
            new NextCall(s_client, 14, s_key, new Attempt(1, 2), new CallOutcome(s_client, 3, s_carried, null)),
            new NextCall(s_client, 15, s_key, new Attempt(1, 2), new CallOutcome(s_client, 3, null, s_failure) { IsArgumentMissing = true }),
            new RestoreShared(new PutItem(s_client, 5, "q", 10, s_carried), "fact") { Given = s_carried },
            new ClientUpdate(1, 2, [new(s_key, KeyStatus.Finished, s_worker, 100, null), new(s_named, KeyStatus.Erred, default, 0, s_failure), new(s_call, KeyStatus.Lost, default, 0, null) { Reason = "gone" }])
            {
                Seen = 5, AskAnnounce = true,
            },
            new HoldersReply(s_client, 3, [new(s_key, s_worker, 7)]),
            new DatasetReply(s_client, 4, ["a", "b"], s_keys, new[] { 1, 2 }, null), new DatasetReply(s_client, 4, [], [], null, "taken"),
            new ControlReply(s_client, 5, 3, "no"), new ControlReply(s_client, 5, 3, null),
            new CoordinationReply(s_client, 6, 1, ReplyKind.Call) { Value = s_carried, Number = 3, Text = "t", Failure = s_failure, Actor = "a", Worker = "w", Key = s_key, Call = call },
            new CoordinationReply(s_client, 6, 1, ReplyKind.TimedOut),
            new BeatReply(s_client, 7, 1, [1], [2, 3]),
            new ActorEnded(s_client, 8),
            new LeaseLost(s_client, 9, "too late"),
            new ProgressAsked(s_client, 1, 2),
            new ProgressTold(s_client, 1, new ComputeProgress(1, 5, 2)),
            new AssemblyAsked(build),
            new AssemblySent(build, new byte[20_000], [build], null), new AssemblySent(build, null, [], "it has no file"),
            new CodeRefused(build, "it has no file", "Restart it"), new CodeOffered([build]), new CodeHeld([build]), new ClusterNamed("weather"),
            new WorkerRegistered(new WorkerJoined(s_worker, 4, 1L << 30) { Resources = new Dictionary<string, double> { ["GPU"] = 1 }, Name = "n" }, 2, "tcp://127.0.0.1:1", 1),
            new RegistrationAnswered(s_worker, 2, null), new RegistrationAnswered(s_worker, 2, "it was declared lost"),
            new WorkerAlive(s_worker, 3),
            new ClientAlive(s_client, 3, 1),
            new MembersTold(2, 3, [new Member(s_worker, "n", "tcp://127.0.0.1:1")]),
            new CoordinatorSought(1) { Epoch = 3 },
            new CoordinatorFound("akka.tcp://c@h:1/user/actors#2", 2, 1),
            new DataPlacedByClient(4, new DataScattered(s_client, [new(s_key, s_worker, 100)])),
            new DataHeardOf(s_client, 4),
            new Parcel(s_key, "tcp://127.0.0.1:1", "WorkerReport/1", 100_000),
            new ParcelTaken(s_key), new ParcelRefused(s_key, "tcp://host:1", "it is not reached"),
        ];
    }

    public static WorkerCommand Command(TaskGraph graph)
    {
        var run = new Assignment[graph.Count];
        for (int id = 0; id < run.Length; id++)
        {
            run[id] = new Assignment(graph, id, new Attempt(2, 100 + id), 1L << (20 + id), new TaskPriority(-1, 3, id), id == 0 ? 0 : 2, id == 0 ? 2 : 0);
        }

        return new WorkerCommand(2, 10)
        {
            Run = run.Where(a => !graph.IsExternal(a.Id)).ToArray(),
            Locations = [new(s_key, s_worker, 100), new(s_key, s_other, 100)],
            Placed = [s_named],
            Free = s_keys,
            Cancel = [new AttemptRef(s_key, new Attempt(1, 2))],
            Steal = [new AttemptRef(s_call, new Attempt(2, 3))],
            Replicate = [new(s_named, s_other, 1)],
            AskInventory = true,
        };
    }

    private static TaskGraph Annotated()
    {
        var builder = new TaskGraphBuilder();
        int input = builder.AddExternal(TaskKey.Named("outside"));
        int task = builder.Add(
            TaskKey.Named("inside"),
            new ValueKernel("value", "x"),
            [input, input],
            new TaskAnnotations { Priority = 1, Retries = 2, IsProducer = true, Resources = TaskAnnotations.None.Resources.Add("GPU", 0.5), Workers = ["a"], AllowOtherWorkers = true });
        builder.AddOutput(task);
        return builder.Build();
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("wrong", new FormatException("inner"));
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
