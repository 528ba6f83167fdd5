using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Simulated;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated;

public sealed class SimulatedFaultTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Texts { get; } =
    [
        Fault.Kill("worker-1", s_second).ToString(),
        (Fault.Slow("worker-2", 2.5, s_second) with { Time = TimeSpan.FromTicks(12345671) }).ToString(),
        (Fault.Drop() with { Message = "worker-1>coordinator#17" }).ToString(),
        Fault.Partition(s_second, "worker-1", "worker-2").ToString(),
        Fault.Clock("worker-1", s_second, -0.25).ToString(),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_fault_is_read_back_from_its_text(string text) => Assert.Equal(text, Fault.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Kill worker-1")]
    [InlineData("Kill on=worker-1 for=2")]
    public void What_is_no_fault_is_refused(string text) => Assert.Contains("is not a fault", Assert.Throws<FormatException>(() => Fault.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_failure_names_its_seed_and_the_one_fault_that_matters()
    {
        using var cluster = new SimulatedCluster(new() { Seed = 11, Workers = 4, Faults = FaultPlan.Everything });

        SimulationFailedException e = Assert.Throws<SimulationFailedException>(() => cluster.Run(async (sim, client) =>
        {
            sim.At(TimeSpan.FromSeconds(0.3), Fault.Kill("worker-2", s_second));
            await Many(client);
            if (sim.History.Faults.Any(f => f is { Kind: FaultKind.Kill, Target: "worker-2" } && f.Time == TimeSpan.FromSeconds(0.3)))
            {
                throw new InvalidDataException("worker-2 was killed");
            }
        }));

        Fault only = Assert.Single(e.History!.Faults);
        Assert.Equal("Kill on=worker-2 for=1s at=0.3s", only.ToString());
        Assert.True(cluster.History.Faults.Count > 1, "There was nothing to be shortened.");
        Assert.Contains("seed 11", e.Message, StringComparison.Ordinal);
        Assert.Contains(only.ToString(), e.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(e.InnerException);
        Assert.IsType<InvalidDataException>(Assert.Throws<SimulationFailedException>(() => SimulatedCluster.Replay(e.History)).InnerException);
    }

    [Fact]
    public void A_message_that_is_looked_for_is_lost_and_found_missing()
    {
        using var cluster = new SimulatedCluster(new() { Workers = 2 });

        cluster.Run(async (sim, client) =>
        {
            sim.When(m => m.Kind == SimulationEventKind.Report && m.Keys.Any(), Fault.Drop());
            await Many(client);
        });

        Fault lost = Assert.Single(cluster.History.Faults);
        Assert.Equal(FaultKind.Drop, lost.Kind);
        Assert.Matches("worker-.>coordinator#", lost.Message);
        Assert.True(cluster.Now > TimeSpan.FromSeconds(1), "Nobody missed it.");
    }

    [Theory]
    [InlineData("Kill on=coordinator for=1s at=0.2s")]
    [InlineData("Freeze on=coordinator for=6s at=0.2s")]
    [InlineData("Kill on=worker-1 at=0.2s")]
    [InlineData("Freeze on=worker-1 for=20s at=0.2s")]
    [InlineData("Partition on=worker-1,worker-2 for=20s at=0.2s")]
    [InlineData("Partition on=coordinator for=3s at=0.2s")]
    [InlineData("Slow on=worker-1 by=1000 at=0.2s")]
    [InlineData("Clock on=worker-1 for=100s by=0.5 at=0.2s")]
    [InlineData("Retire on=worker-1 at=0.2s")]
    [InlineData("Join at=0.2s")]
    public void It_survives(string fault)
    {
        using var cluster = new SimulatedCluster(new() { Workers = 3, Faults = FaultPlan.None with { Script = [Fault.Parse(fault)] } });

        cluster.Run(Many);

        Assert.Equal(fault, Assert.Single(cluster.History.Faults).ToString());
    }

    [Fact]
    public void A_coordinator_that_thaws_is_fenced_by_its_epoch()
    {
        using var cluster = new SimulatedCluster(new() { Workers = 3, Faults = FaultPlan.None with { Script = [Fault.Parse("Freeze on=coordinator for=4s at=0.2s")] } });
        SimulatedCoordinator old = cluster.Simulation.Coordinator;

        cluster.Run(async (sim, client) =>
        {
            await Many(client);
            await sim.Delay(TimeSpan.FromSeconds(10));
        });

        Assert.Equal(2, cluster.Simulation.Coordinator.Epoch);
        Assert.True(old.State!.IsFenced);
    }

    [Fact]
    public void A_full_disk_keeps_results_in_memory()
    {
        var options = new SimulationOptions { Workers = 1, MemoryLimit = ByteSize.KB(20) };
        using var calm = new SimulatedCluster(options);
        calm.Run(Hold);
        using var full = new SimulatedCluster(options with { Faults = FaultPlan.None with { Script = [Fault.Parse("DiskFull on=worker-1 at=0s")] } });
        full.Run(Hold);

        Assert.True(calm.Report().BytesSpilled.Bytes > 0);
        Assert.Equal(0, full.Report().BytesSpilled.Bytes);

        static async Task Hold(Client client)
        {
            Future<byte[]>[] held = client.Map(static i => new byte[1000], Enumerable.Range(0, 16));
            await client.WaitAsync(held);
        }
    }

    [Fact]
    public void Probes_stand_for_a_worker_and_a_client()
    {
        using var cluster = new SimulatedCluster(new() { Workers = 0 });
        WorkerProbe worker = cluster.AddWorkerProbe("probe");
        ClientProbe client = cluster.AddClientProbe("asker");
        var builder = new TaskGraphBuilder();
        TaskKey key = TaskKey.Named("answer");
        builder.AddOutput(builder.Add(key, new Constant(), ReadOnlySpan<int>.Empty));
        TaskGraph graph = builder.Build();

        client.Send(new SubmitGraph(client.Id, 1, graph, SubmitOptions.Default) { Number = 1 });
        while (worker.Commands.Count == 0)
        {
            Assert.True(cluster.Step());
        }

        Assignment task = Assert.Single(worker.Commands[0].Run);
        Assert.Equal(key, task.Key);
        cluster.Simulation.On(() =>
        {
            worker.Report(new TaskReport(ReportKind.Finished, key, task.Attempt, task.Handle) { Bytes = 8 });
            return true;
        });
        cluster.RunUntil(cluster.Now + s_second);

        Assert.True(worker.IsRegistered);
        Assert.Equal((key, KeyStatus.Finished, worker.Id), client.Updates.SelectMany(u => u.Keys).Select(k => (k.Key, k.Status, k.Holder)).Last());
    }

    [Fact]
    public void A_driver_steps_from_event_to_event()
    {
        using var cluster = new SimulatedCluster();
        var events = new List<SimulationEvent>();
        cluster.Happened += events.Add;
        Task program = cluster.Begin(Many);

        while (!program.IsCompleted)
        {
            TimeSpan next = cluster.NextEventAt!.Value;
            Assert.True(next >= cluster.Now);
            Assert.True(cluster.Step());
            Assert.Equal(next, cluster.Now);
        }

        Assert.True(program.IsCompletedSuccessfully);
        Assert.Equal(cluster.History.Count, events.Count);
    }

    private static async Task Many(Client client)
    {
        int sum = await Delayed.Sum(Enumerable.Range(1, 200).Select(i => Delayed.Call(static (int x) => x, i))).ComputeAsync(client);
        Assert.Equal(20100, sum);
    }

    private sealed record Constant : Kernel
    {
        public override string Label => "constant";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => 42;
    }
}
