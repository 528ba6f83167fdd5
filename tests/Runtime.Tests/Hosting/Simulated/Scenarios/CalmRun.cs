using Actors.Runtime.Protocol;

namespace Actors.Runtime.Tests.Hosting.Simulated.Scenarios;

/// <summary>What happens in a program when nothing goes wrong, so that trouble can be put at any moment of it.</summary>
internal sealed class CalmRun
{
    private readonly List<SentMessage> _messages = [];

    private CalmRun()
    {
    }

    /// <summary>All events, in order, up to the end of the program.</summary>
    public IReadOnlyList<SimulationEvent> Events { get; private set; } = [];

    /// <summary>All messages, in the order they were sent.</summary>
    public IReadOnlyList<SentMessage> Messages => _messages;

    /// <summary>What went wrong by the program's own doing.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>When the program ended.</summary>
    public TimeSpan End { get; private set; }

    /// <summary>When the program had all it wanted and came to its end.</summary>
    public TimeSpan Closing { get; private set; }

    /// <summary>Runs a program on a cluster in which nothing goes wrong.</summary>
    public static CalmRun Of(SimulationOptions options, Func<Trial, Task> program)
    {
        var run = new CalmRun();
        Exception? failure = null;

        // A thread simulates one cluster at a time.
        var thread = new Thread(() =>
        {
            try
            {
                run.Measure(options with { Faults = FaultPlan.None, ShrinkRuns = 0, Validate = false }, program);
            }
            catch (Exception e)
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? run : throw new InvalidOperationException($"It fails when nothing goes wrong: {failure.Message}", failure);
    }

    /// <summary>The moment of any event.</summary>
    public TimeSpan Moment(Random random) => Events[random.Next(Events.Count)].Time;

    /// <summary>Any event of a sort, or null when there is none.</summary>
    public SimulationEvent? Find(Random random, Func<SimulationEvent, bool> sort)
    {
        SimulationEvent[] all = [.. Events.Where(sort)];
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }

    /// <summary>A message: the sort goes by the seed, so that seeds that follow one another come to all of them; which one is drawn.</summary>
    public SentMessage AnyMessage(long seed, Random random, Func<SentMessage, bool> eligible)
    {
        SentMessage[][] sorts = [.. _messages.Where(eligible).GroupBy(m => m.Sort, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray())];
        SentMessage[] sort = sorts[seed % sorts.Length];
        return sort[random.Next(sort.Length)];
    }

    /// <summary>A message of any kind that passes between the coordinator and others: the kind goes by the seed, which of them is drawn.</summary>
    /// <param name="seed">What the kind goes by.</param>
    /// <param name="random">What the message is drawn from.</param>
    /// <param name="eligible">Which kinds may be; null for all.</param>
    /// <param name="possible">To which messages it can happen; null for all.</param>
    public SentMessage OfAnyKind(long seed, Random random, Func<string, bool>? eligible = null, Func<SentMessage, bool>? possible = null)
    {
        SentMessage[] all = [.. OfCoordinator().Where(m => possible?.Invoke(m) != false)];
        string[] kinds = [.. KindsOf(all).Where(k => eligible?.Invoke(k) != false)];
        string kind = kinds[seed % kinds.Length];
        SentMessage[] those = Array.FindAll(all, m => m.Kinds.Contains(kind));
        return those[random.Next(those.Length)];
    }

    /// <summary>The kinds of messages that pass between the coordinator and others before the program comes to its end.</summary>
    /// <param name="possible">Which messages count; null for all.</param>
    public IReadOnlyList<string> KindsOfCoordinator(Func<SentMessage, bool>? possible = null) =>
        [.. KindsOf(OfCoordinator().Where(m => possible?.Invoke(m) != false))];

    /// <summary>Whether the coordinator in office stands still at a time by the program's own doing, and nobody has replaced it yet.</summary>
    public bool IsStill(TimeSpan time) =>
        Faults.Any(f => f is { Kind: FaultKind.Freeze, Target: Fault.Coordinator } && time >= f.Time && time <= f.Time + (f.Duration / 2));

    private static IOrderedEnumerable<string> KindsOf(IEnumerable<SentMessage> messages) => messages.SelectMany(m => m.Kinds).Distinct().Order(StringComparer.Ordinal);

    private IEnumerable<SentMessage> OfCoordinator()
    {
        return _messages.Where(m => m.Arrival < Closing && (IsCoordinator(m.From) || IsCoordinator(m.To)));

        static bool IsCoordinator(string node) => node.StartsWith(Fault.Coordinator, StringComparison.Ordinal);
    }

    private void Measure(SimulationOptions options, Func<Trial, Task> program)
    {
        using var cluster = new SimulatedCluster(options);
        var onTheWay = new Dictionary<(string, long), SentMessage>();
        cluster.When(
            m =>
            {
                var sent = new SentMessage(m.From, m.To, m.Number, Sort(m), cluster.Now) { Stream = m.Stream, Kinds = MessageKinds.Of(m) };
                _messages.Add(sent);
                onTheWay[(m.Stream, m.Number)] = sent;
                return false;
            },
            Fault.Drop());
        cluster.Simulation.Delivered = (stream, number) =>
        {
            if (onTheWay.Remove((stream, number), out SentMessage? sent))
            {
                sent.Arrival = cluster.Now;
            }
        };
        cluster.Run(async (running, client) =>
        {
            var trial = new Trial(running, client, calm: null);
            _messages.ForEach(m => m.IsEarly = true);
            await program(trial);
            End = running.Now;
            Closing = trial.Closing ?? End;
            Events = [.. running.History.Events];
            Faults = [.. running.History.Faults];
        });
        _messages.RemoveAll(m => m.Time >= End);
    }

    /// <summary>What a message is about, in a word or two.</summary>
    private static string Sort(SimulatedMessage message)
    {
        string what = message.Payload switch
        {
            WorkerCommand { Steal.Count: > 0 } => "steal",
            WorkerCommand { Cancel.Count: > 0 } => "cancel",
            WorkerCommand { Replicate.Count: > 0 } => "replicate",
            WorkerCommand { Free.Count: > 0, Run.Count: > 0 } => "free and run",
            WorkerCommand { Free.Count: > 0 } => "free",
            WorkerCommand { Run.Count: > 0 } => "run",
            WorkerReport { Reports.Count: > 0 } m => m.Reports[0].Kind.ToString(),
            var other => other.GetType().Name,
        };
        return $"{message.Kind} {what}";
    }
}
