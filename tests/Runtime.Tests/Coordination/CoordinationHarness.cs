using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;
using Actors.Runtime.Tests.Scheduling;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>A coordinator that is told what clients ask, and says what it answered in one line.</summary>
internal sealed class CoordinationHarness(SchedulerOptions? options = null, int epoch = 1)
{
    public static readonly ClientId Alice = SchedulerHarness.Alice;
    public static readonly ClientId Bob = SchedulerHarness.Bob;
    public static readonly ClientId Carol = new("carol");

    private readonly Dictionary<ClientId, long> _numbers = [];

    public SchedulerHarness Core { get; } = Start((options ?? SchedulerOptions.Default) with { LogEvents = true }, epoch);

    /// <summary>The answers of the last event: <c>alice 1 Done</c>.</summary>
    public string Answers => TextOf(Core.Effects);

    public IEnumerable<CoordinationReply> Replies => Core.Effects.OfType<CoordinationReply>();

    public long Last(ClientId client) => _numbers.GetValueOrDefault(client);

    /// <summary>Makes a request with the client's next number, and gives the answers to all.</summary>
    public string Ask(ClientId client, Func<ClientId, long, CoordinationRequest> make)
    {
        long number = _numbers[client] = _numbers.GetValueOrDefault(client) + 1;
        return Say(make(client, number));
    }

    public string Say(SchedulerStimulus stimulus)
    {
        Core.Handle(stimulus);
        return Answers;
    }

    public string Tick(double seconds)
    {
        Core.Tick(seconds);
        return Answers;
    }

    public string Acquire(ClientId client, int limit = 1, double seconds = 30, double? timeout = null, string? worker = null) =>
        Ask(client, (c, n) => new AcquireLease(c, n, ObjectKind.Semaphore, "s", limit, TimeSpan.FromSeconds(seconds))
        {
            Timeout = timeout is { } t ? TimeSpan.FromSeconds(t) : null,
            Worker = worker is null ? null : new WorkerId(worker),
        });

    public string Release(ClientId client, long lease) => Ask(client, (c, n) => new ReleaseLease(c, n, ObjectKind.Semaphore, "s", lease));

    public string Put(ClientId client, object item, int size = 0, double? timeout = null) =>
        Ask(client, (c, n) => new PutItem(c, n, "q", size, item is TaskKey key ? new Carried(null, [key]) : new Carried(item, []))
        {
            Timeout = timeout is { } t ? TimeSpan.FromSeconds(t) : null,
        });

    public string Take(ClientId client, double? timeout = null) =>
        Ask(client, (c, n) => new TakeItem(c, n, "q") { Timeout = timeout is { } t ? TimeSpan.FromSeconds(t) : null });

    public string Beat(ClientId client, long beat, IReadOnlyList<LeaseInfo> leases, params long[] unsettled) =>
        Say(new CoordinationBeat(client, beat, leases, unsettled, Last(client)));

    public static LeaseInfo Lease(long request, int limit = 1, double seconds = 30) =>
        new(ObjectKind.Semaphore, "s", limit, request, TimeSpan.FromSeconds(seconds), null);

    /// <summary>The same events in a new coordinator give the same effects.</summary>
    public void AssertReplays()
    {
        var answers = new List<string>();
        SchedulerState again = SchedulerLog.Replay(Core.State.Log!, (_, effects) => answers.Add(TextOf(effects)));
        Assert.Equal(Answers, answers[^1]);
        Assert.Equal(Core.State.Dump(), again.Dump());
        again.Validate();
    }

    /// <summary>One of a later epoch is told that there are no workers to wait for: it hears clients at once.</summary>
    private static SchedulerHarness Start(SchedulerOptions options, int epoch)
    {
        var core = new SchedulerHarness(options, epoch);
        if (epoch > 1)
        {
            core.Handle(new CoordinatorTookOver([], []));
        }

        return core;
    }

    private static string TextOf(IReadOnlyList<SchedulerEffect> effects) =>
        string.Join(", ", effects.OfType<ClientReply>().Where(r => r is not ActorEnded).Select(Text));

    private static string Text(ClientReply reply) => reply switch
    {
        CoordinationReply r => $"{r.Client} {r.Request} {r.Kind}" + (r.Value?.Value is { } value ? $" {value}" : "") + string.Concat((r.Value?.Keys ?? []).Select(k => $" {k}")),
        BeatReply r => $"{r.Client} beat {r.Request} lost [{string.Join(" ", r.Lost)}] missing [{string.Join(" ", r.Missing)}]",
        _ => $"{reply.Client} {reply.Request} {reply.GetType().Name}",
    };
}
