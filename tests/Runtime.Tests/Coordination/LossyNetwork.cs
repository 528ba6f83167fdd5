using Actors.Graph.Tasks;
using Actors.Runtime.Coordination;
using Actors.Runtime.Protocol;
using Actors.Runtime.Scheduling;

namespace Actors.Runtime.Tests.Coordination;

/// <summary>
/// A coordinator and clients on one clock, and a network between them that delays, drops, repeats and reorders messages: all from one
/// seed, on one thread.
/// </summary>
internal sealed class LossyNetwork
{
    private readonly PriorityQueue<Action, (TimeSpan, long)> _messages = new();
    private readonly Random _random;
    private SchedulerState _core;
    private long _order;
    private TimeSpan _nextTick;

    public LossyNetwork(int seed, int clients, double faults)
    {
        _random = new Random(seed);
        Faults = faults;
        _core = NewCore(1);
        Sessions = [.. Enumerable.Range(0, clients).Select(i => NewSession(new ClientId($"client-{i}")))];
    }

    public ManualTime Time { get; } = new();

    public IReadOnlyList<(ClientId Id, CoordinationSession Session)> Sessions { get; }

    /// <summary>How likely a message is lost, and how likely it comes twice.</summary>
    public double Faults { get; set; }

    public SchedulerState Core => _core;

    /// <summary>A new coordinator takes over: what the old one knew is gone, and so are the messages under way.</summary>
    public void ReplaceCoordinator()
    {
        _messages.Clear();
        _core = NewCore(_core.Epoch + 1);
        foreach ((_, CoordinationSession session) in Sessions)
        {
            session.Heard(_core.Epoch);
        }
    }

    public void Advance(double seconds)
    {
        TimeSpan end = Time.Now + TimeSpan.FromSeconds(seconds);
        while (true)
        {
            TimeSpan next = _nextTick;
            if (_messages.TryPeek(out _, out (TimeSpan At, long) first) && first.At < next)
            {
                next = first.At;
            }

            if (Time.Next is { } timer && timer < next)
            {
                next = timer;
            }

            if (next > end)
            {
                break;
            }

            Time.AdvanceTo(next);
            while (_messages.TryPeek(out _, out (TimeSpan At, long) due) && due.At <= next)
            {
                _messages.Dequeue()();
            }

            if (_nextTick <= next)
            {
                _nextTick = next + TimeSpan.FromSeconds(0.1);
                ToCore(new SchedulerTick());
            }
        }

        Time.AdvanceTo(end);
    }

    private static SchedulerState NewCore(int epoch) => new(SchedulerOptions.Default with { ValidateAfterEachEvent = true }, epoch);

    private (ClientId, CoordinationSession) NewSession(ClientId id) => (id, new CoordinationSession(
        id,
        stimulus => Carry(() => ToCore(stimulus)),
        Time,
        new SessionOptions { MayLoseMessages = true },
        _ => [],
        _ => { }));

    private void ToCore(SchedulerStimulus stimulus)
    {
        foreach (SchedulerEffect effect in _core.Handle(stimulus, Time.Now).ToArray())
        {
            if (effect is ClientReply reply)
            {
                Carry(() => Sessions.Single(s => s.Id == reply.Client).Session.OnReply(reply));
            }
        }
    }

    private void Carry(Action delivery)
    {
        int copies = _random.NextDouble() < Faults ? 0 : _random.NextDouble() < Faults ? 2 : 1;
        for (int i = 0; i < copies; i++)
        {
            double delay = 0.001 + (Faults > 0 ? _random.NextDouble() * (_random.NextDouble() < 0.1 ? 2 : 0.05) : 0);
            _messages.Enqueue(delivery, (Time.Now + TimeSpan.FromSeconds(delay), ++_order));
        }
    }
}
