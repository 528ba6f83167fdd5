namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>The scenarios by name, for tests and for the soak command (hence without xunit).</summary>
internal static class Scenarios
{
    /// <summary>The scenario in which all kinds of things go wrong.</summary>
    public const string AllAtOnce = "workers come and go, everything goes wrong, and clients ask for all there is";

    /// <summary>Little memory, of which little is fetched at once, from few workers, and these come and go.</summary>
    private static readonly SimulationOptions s_comingAndGoing = new()
    {
        MemoryLimit = new ByteSize(2500),
        Working = new() { Id = default, MaxConnections = 2, MaxFetchBytes = 60, MaxBytesInFlight = 100, MaxSpills = 1 },
        Faults = new FaultPlan { RetireEvery = TimeSpan.FromSeconds(1), JoinEvery = TimeSpan.FromSeconds(1) },
    };

    /// <summary>Five workers, about 500 tasks run, and everything goes wrong that can.</summary>
    public static Scenario FiveWorkers { get; } = Random("five workers, everything goes wrong", new() { Faults = FaultPlan.Everything }, rounds: 1, tasks: 620);

    /// <summary>Programs of hundreds of tasks in which much goes wrong.</summary>
    public static IReadOnlyList<Scenario> Large { get; } =
    [
        Random("calm", new()),
        Random("a bad network", new() { Faults = FaultPlan.BadNetwork }),
        Random("workers die", new() { Faults = new FaultPlan { KillWorkerEvery = TimeSpan.FromSeconds(0.3) } }),
        Random("coordinators die and thaw", new() { Faults = new FaultPlan { KillCoordinatorEvery = TimeSpan.FromSeconds(2) } }),
        Random("nodes are cut off", new() { Faults = new FaultPlan { PartitionEvery = TimeSpan.FromSeconds(1), FreezeEvery = TimeSpan.FromSeconds(1) } }),
        Random("little memory and bad disks", new()
        {
            MemoryLimit = new ByteSize(1500),
            Faults = new FaultPlan { DiskFullEvery = TimeSpan.FromSeconds(0.5), ReadErrorsEvery = TimeSpan.FromSeconds(0.5), KillWorkerEvery = TimeSpan.FromSeconds(2) },
        }),
        Random("everything and little memory", new() { Faults = FaultPlan.Everything, MemoryLimit = new ByteSize(1500) }),
        Random("workers come and go, and clients ask for all there is", s_comingAndGoing, isBusy: true),
        Random(AllAtOnce, s_comingAndGoing with
        {
            Faults = FaultPlan.Everything with { RetireEvery = s_comingAndGoing.Faults.RetireEvery, JoinEvery = s_comingAndGoing.Faults.JoinEvery },
        }, isBusy: true),
        FiveWorkers,
    ];

    /// <summary>Programs of some dozens of tasks, each struck by one kind of trouble at any moment.</summary>
    public static IReadOnlyList<Scenario> Small { get; } = [.. WorkersLost.All, .. Messages.All, .. Requests.All, .. Pressure.All, .. CoordinatorLost.All, .. DatasetsLost.All, .. SharedLost.All, .. OnlyWhatWasLost.All, .. Scaling.All, .. Orders.All];

    public static IReadOnlyList<Scenario> All { get; } = [.. Large, .. Small];

    /// <summary>Seeds that showed something wrong, and what it was.</summary>
    public static IReadOnlyList<(string Scenario, long Seed, string What)> KnownSeeds { get; } =
    [
        ("everything and little memory", 123, "data scattered to a worker that only a dead coordinator knew was left behind"),
        ("any single message is lost", 6, "scattered data was given up after one transfer that broke, though its worker still had it"),
        ("all messages on their way to somebody are lost", 6, "scattered data was given up after one transfer that broke, though its worker still had it"),
        ("coordinators die and thaw", 389, "a successor that stood still before it took office took it from the one after it"),
        ("coordinators die and thaw", 662, "a successor that stood still before it took office took it from the one after it"),
        ("everything and little memory", 138, "a successor that stood still before it took office took it from the one after it"),
        ("everything and little memory", 85, "what stood on lost data was said to be cancelled, when the message that said it was lost got lost too"),
        ("a bad network", 20387, "a result that was cancelled for others too while it was being read was said to be lost, when the message that said it was cancelled got lost"),
        (AllAtOnce, 30069, "a task that still ran when the program had ended submitted work by a client that nobody closed"),
        (AllAtOnce, 30308, "a worker that was told that it may go did not hear it and stayed for ever, and who asked for it to leave had no answer"),
        ("everything and little memory", 3141, "a result that was cancelled while it was being read, and not found any more, was said to be lost"),
        ("five workers, everything goes wrong", 281, "what stood on lost data was said to be cancelled, when the message that said it was lost got lost too"),
        ("an old coordinator thaws and speaks: messages about tasks", 23, "an old coordinator said that it had heard of scattered data, and its successor never did"),
        ("an old coordinator thaws and speaks: messages to its successor", 23, "an old coordinator said that it had heard of scattered data, and its successor never did"),
        ("an old coordinator thaws and speaks: messages about data and workers", 193, "a data set was dropped since the client that knows of its results had not spoken yet"),
        ("an old coordinator thaws and speaks: messages about data and workers", 232, "a new coordinator dropped the copies of scattered data that had been asked for"),
        ("an old coordinator thaws and speaks: messages about locks, queues and actors", 22, "an actor was stopped since the client that had spawned it had not spoken yet"),
        ("an old coordinator thaws and speaks: messages about locks, queues and actors", 5837, "what an actor was told was lost with the coordinator that had put it in line"),
        ("an old coordinator thaws and speaks: messages about locks, queues and actors", 37, "an actor was not found since the client that had spawned it had not spoken yet"),
        ("the coordinator is lost at each kind of message about locks, queues and actors", 15, "what was in a queue was lost with the coordinator"),
        ("every worker spills and pauses at once", 110, "a kernel was begun while inputs were on their way into the room for its result"),
        ("all disks stay full and not all fits into memory", 418, "what had no room on a worker whose disk stays full waited for ever"),
        ("restarting once while the coordinator is lost", 5, "clients that met the new coordinator after a restart had what was there before"),
        ("an old coordinator thaws and speaks: messages about what is shared and goes wrong", 5, "a result that was to come out of a queue, and was still to be made, was lost with the coordinator"),
        ("scaling follows the work while links are cut", 1147, "no worker was started while others were leaving, and those waited for an order to copy that was lost"),
        ("scaling follows the work while all that goes on", 1690, "no worker was started while one that could not be reached had not come"),
        ("two clients want the same, one leaves", 5, "of several waits for one future not all went on on the simulating thread"),
    ];

    /// <summary>A scenario by its name.</summary>
    public static Scenario Named(string name) => All.Single(s => s.Name == name);

    private static Scenario Random(string name, SimulationOptions options, int rounds = 3, int tasks = 500, bool isBusy = false) => new(
        name,
        options with { Workers = 5, ThreadsPerWorker = 2, Resources = System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty.Add(RandomProgram.Resource, 1) },
        (cluster, client) => new RandomProgram(cluster.Options.Seed, tasks, rounds, isBusy).RunAsync(cluster, client));
}
