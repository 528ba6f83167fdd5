namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class Simulation
{
    /// <summary>How long a connection takes to notice that something was lost, and to send it again.</summary>
    private static readonly TimeSpan s_resend = TimeSpan.FromMilliseconds(200);

    private readonly List<string[]> _partitions = [];
    private long _switchUntil;
    private bool _succession;
    private bool _hasEnded;

    /// <summary>Called after a message was handled, with its stream and its number there.</summary>
    public Action<string, long>? Delivered { get; set; }

    public bool CanReach(SimulatedNode from, SimulatedNode to)
    {
        foreach (string[] cut in _partitions)
        {
            if (cut.Contains(from.Name) != cut.Contains(to.Name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sends a small message. It arrives after those before it, unless something goes wrong.</summary>
    /// <param name="link">The stream.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="number">Its number for the history.</param>
    /// <param name="payload">What it says, for those who look for a certain message.</param>
    /// <param name="deliver">What happens when it arrives.</param>
    /// <param name="isProgress">Whether it finishes something.</param>
    public void Send(MessageLink link, SimulationEventKind kind, long number, object payload, Action deliver, bool isProgress = false)
    {
        long sent = ++link.Sent;
        if (Delivered is { } told)
        {
            Action handle = deliver;
            deliver = () =>
            {
                handle();
                told(link.Name, sent);
            };
        }

        MessageFate fate = Faults.IsActive ? Faults.Decide(link, sent, kind, payload) : default;
        long arrival = _now + Options.Network.Latency.Ticks + link.Random.UpTo(Options.Network.Jitter).Ticks;
        if (fate.Resets && !link.IsConnection)
        {
            Reset(link);
        }

        bool isCut = link.Held is not null || !CanReach(link.From, link.To);
        if (!link.IsConnection && (fate.IsLost || fate.Resets || isCut))
        {
            return;
        }

        if (isCut)
        {
            Hold(link, Message(link, kind, number, deliver, isProgress));
            return;
        }

        arrival += fate.IsLost || fate.Resets ? s_resend.Ticks : 0;

        arrival += fate.Delay.Ticks;
        if (!fate.IsOvertaken || link.IsConnection)
        {
            link.LastArrival = arrival = Math.Max(arrival, link.LastArrival);
        }

        Occurrence message = Message(link, kind, number, deliver, isProgress);
        _queue.Push(arrival, message);
        if (Faults.IsActive && !link.IsConnection)
        {
            link.OnTheWay ??= [];
            link.OnTheWay.RemoveAll(o => !o.IsQueued);
            link.OnTheWay.Add(message);
        }

        if (fate.Repeat is { } later && !link.IsConnection)
        {
            _queue.Push(arrival + later.Ticks, Message(link, kind, number, deliver, isProgress));
        }
    }

    /// <summary>When something of a size that a node sends now has arrived at another.</summary>
    public TimeSpan Transfer(SimulatedNode from, SimulatedNode to, long bytes)
    {
        NetworkModel network = Options.Network;
        long start = Math.Max(_now, from.SendsUntil);
        if (network.SwitchBandwidth.Bytes > 0)
        {
            start = Math.Max(start, _switchUntil);
            _switchUntil = start + Ticks(bytes, network.SwitchBandwidth);
        }

        long takes = Ticks(bytes, network.Bandwidth);
        from.SendsUntil = start + takes;
        long receives = Math.Max(start + network.Latency.Ticks, to.ReceivesUntil);
        to.ReceivesUntil = receives + takes;
        Meters.Moved(bytes);
        return TimeSpan.FromTicks(to.ReceivesUntil);
    }

    public static long Ticks(long bytes, ByteSize bandwidth) =>
        bandwidth.Bytes <= 0 ? 0 : (long)(bytes / (double)bandwidth.Bytes * TimeSpan.TicksPerSecond);

    public void Cut(string[] nodes) => _partitions.Add(nodes);

    public void Heal(string[] nodes) => _partitions.Remove(nodes);

    private static Occurrence Message(MessageLink link, SimulationEventKind kind, long number, Action deliver, bool isProgress) =>
        new(kind, link.From, link.To, deliver) { Number = number, IsProgress = isProgress };

    private static void Reset(MessageLink link)
    {
        foreach (Occurrence message in link.OnTheWay ?? [])
        {
            message.IsCancelled |= message.IsQueued;
        }

        link.OnTheWay?.Clear();
    }

    /// <summary>A connection across a partition: what was sent arrives some time after it has healed, in order.</summary>
    private void Hold(MessageLink link, Occurrence message)
    {
        if (link.Held is { } held)
        {
            held.Enqueue(message);
            return;
        }

        link.Held = new Queue<Occurrence>([message]);
        Retry();

        void Retry() => After(s_resend, new Occurrence(SimulationEventKind.Node, link.From, link.From, Flush));

        void Flush()
        {
            if (!CanReach(link.From, link.To))
            {
                Retry();
                return;
            }

            link.LastArrival = Math.Max(_now + Options.Network.Latency.Ticks, link.LastArrival);
            foreach (Occurrence late in link.Held)
            {
                _queue.Push(link.LastArrival, late);
            }

            link.Held = null;
        }
    }
}
