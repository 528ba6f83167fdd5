namespace Actors;

/// <summary>The disk a worker spills to. One request at a time.</summary>
public sealed record DiskModel
{
    /// <summary>What any request takes at least.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMicroseconds(100);

    /// <summary>What it reads or writes in a second.</summary>
    public ByteSize Bandwidth { get; init; } = ByteSize.GB(1);

    /// <summary>What fits on it; zero for no limit. A partition that does not fit stays in memory.</summary>
    public ByteSize Capacity { get; init; }
}
