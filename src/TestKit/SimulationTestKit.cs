using Actors.Runtime.Hosting.Simulated;
using Akka.Configuration;
using Akka.TestKit;
using Xunit.Abstractions;

namespace Actors.TestKit;

/// <summary>
/// The base class of tests in which Akka.NET actors and a simulated cluster live in one virtual time. The cluster's coordinator is the
/// real one; workers and clients are simulated, or probes that the test speaks for.
/// </summary>
/// <remarks>
/// <para>
/// There is one order of time: what actors schedule (timers, <c>ScheduleTellOnce</c>, receive time-outs) and what happens in the cluster
/// are events of one queue, and the test steps through it with <see cref="Advance"/>, <see cref="AdvanceUntil"/> and the probes'
/// expectations. At the same moment they happen in the order in which they were scheduled. After each event the actors handle all that
/// they were told, one message at a time, before the next event: nothing depends on threads, and a seed gives the same history each time.
/// </para>
/// <para>
/// <c>ExpectMsg</c> and the like of Akka's TestKit look at what has come so far and wait in real time, in which nothing happens here: call
/// <see cref="AdvanceUntil"/> or <see cref="Advance"/> first. Hand the test's <see cref="ITestOutputHelper"/> over, and a test that fails
/// shows the seed and the history; errors of this class and its probes show them in any case.
/// </para>
/// </remarks>
public abstract partial class SimulationTestKit : Akka.TestKit.Xunit2.TestKit
{
    private const int ShownEvents = 40;

    private readonly ProgramContext _programs;
    private Client? _client;

    /// <summary>Starts an actor system and a simulated cluster; no time passes.</summary>
    /// <param name="options">The cluster: its seed, workers, network, faults. Null for no workers, to be joined by probes, and no faults.</param>
    /// <param name="output">Where the history of the test goes when it ends; null for nowhere.</param>
    /// <param name="config">HOCON for the actor system; null for the TestKit's own.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    protected SimulationTestKit(SimulationOptions? options = null, ITestOutputHelper? output = null, string? config = null)
        : base(Configure(config), "simulation", output)
    {
        Scheduler = (SimulationScheduler)Sys.Scheduler;
        Cluster = new SimulatedCluster(options ?? new() { Workers = 0 });
        Scheduler.Attach(Cluster);
        _programs = new ProgramContext(Scheduler.Pump);
    }

    /// <summary>The simulated cluster: faults, history, report. Its time is moved with this class, not with its own methods.</summary>
    protected internal SimulatedCluster Cluster { get; }

    /// <summary>The actor system's scheduler; to advance it is to advance the cluster.</summary>
    protected internal SimulationScheduler Scheduler { get; }

    /// <summary>The virtual time since the start.</summary>
    protected internal TimeSpan Elapsed => Cluster.Now;

    /// <summary>How long, in virtual time, is waited for what is expected where no other time is given: 10 seconds.</summary>
    protected internal TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A client of the cluster, for actors and for <see cref="Do{T}(Func{T})"/>. What it gives may be awaited in programs and piped to actors.
    /// </summary>
    protected internal Client Client => _client ??= Do(Cluster.Connect);

    internal Simulation Simulation => Cluster.Simulation;

    /// <summary>Joins something that stands for a worker: it keeps what it is sent, and says what it is told to say.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="threads">How many tasks it says it can run at once.</param>
    /// <param name="memory">How much memory it says it has; zero for no limit.</param>
    /// <returns>The probe, which the coordinator has taken in.</returns>
    /// <exception cref="SimulationFailedException">The coordinator has not answered within <see cref="Patience"/>.</exception>
    protected SimulationWorkerProbe AddWorker(string name, int threads = 1, ByteSize memory = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var worker = new SimulationWorkerProbe(this, CreateTestProbe(name), name, threads, memory.Bytes == 0 ? long.MaxValue : memory.Bytes);
        worker.ExpectAccepted();
        return worker;
    }

    /// <summary>Connects something that stands for a client: it says what it is told to say, and keeps what it is told.</summary>
    /// <param name="name">Its name.</param>
    protected SimulationClientProbe AddClient(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new SimulationClientProbe(this, CreateTestProbe(name), name);
    }

    /// <summary>The seed, what went wrong, the last events and how everything stands: what a failed test needs to be understood.</summary>
    protected internal string DescribeHistory()
    {
        SimulationHistory history = Cluster.History;
        string[] lines =
        [
            history.ToString(),
            $"The last events, up to {Elapsed.TotalSeconds:0.######} s:",
            .. history.Events.Skip(history.Events.Count - ShownEvents).Select(e => e.ToString()),
            Cluster.Dump(),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>Writes the history, ends the actor system and the cluster.</summary>
    /// <param name="disposing">Whether it is called by the test's runner.</param>
    protected override void Dispose(bool disposing)
    {
        // A runner shows the output of tests that fail.
        Output?.WriteLine(DescribeHistory());
        base.Dispose(disposing);
        Cluster.Dispose();
    }

    internal SimulationFailedException Failed(string what, Exception? cause = null) =>
        new($"{what}{Environment.NewLine}This is seed {Cluster.Options.Seed}. {DescribeHistory()}", Cluster.History, cause!);

    private static Config Configure(string? config)
    {
        Config ours = ConfigurationFactory.ParseString($$"""
            akka {
              scheduler.implementation = "{{typeof(SimulationScheduler).AssemblyQualifiedName}}"
              actor.default-dispatcher.type = "{{typeof(SimulationDispatcherConfigurator).AssemblyQualifiedName}}"
              actor.internal-dispatcher { type = "{{typeof(SimulationDispatcherConfigurator).AssemblyQualifiedName}}", throughput = 5 }
              test.test-actor.dispatcher { type = "{{typeof(SimulationDispatcherConfigurator).AssemblyQualifiedName}}", throughput = 5 }
            }
            """);
        return config is null ? ours : ours.WithFallback(ConfigurationFactory.ParseString(config));
    }
}
