namespace Actors;

/// <summary>
/// How long messages and results take from node to node. Each node has one link in and one out, each transfer has them to itself, and
/// others wait; so does the switch where it has a limit.
/// </summary>
public sealed record NetworkModel
{
    /// <summary>What any message takes at least.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMicroseconds(200);

    /// <summary>What a message takes longer than that, at most; drawn for each.</summary>
    public TimeSpan Jitter { get; init; } = TimeSpan.FromMicroseconds(200);

    /// <summary>What a node can send, and receive, in a second.</summary>
    public ByteSize Bandwidth { get; init; } = ByteSize.GB(1.25);

    /// <summary>What all nodes together can send in a second; zero for no limit.</summary>
    public ByteSize SwitchBandwidth { get; init; }

    /// <summary>Ethernet of ten gigabits a second, as in a data centre.</summary>
    public static NetworkModel TenGigabit { get; } = new() { Latency = TimeSpan.FromMicroseconds(50), Jitter = TimeSpan.FromMicroseconds(50) };

    /// <summary>Ethernet of one gigabit a second.</summary>
    public static NetworkModel Gigabit { get; } = new() { Bandwidth = ByteSize.MB(125) };
}
