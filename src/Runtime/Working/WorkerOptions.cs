using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>What a worker's core is told once.</summary>
internal sealed record WorkerOptions
{
    /// <summary>The worker's name; it stands in every report and error.</summary>
    public required WorkerId Id { get; init; }

    /// <summary>How many kernels run at once.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Bytes that partitions may take; all the other limits are fractions of it. Without a limit nothing is spilled and nothing pauses.</summary>
    public long MemoryLimit { get; init; } = long.MaxValue;

    /// <summary>Whether partitions may go to disk. Off where they are shared by reference, so that spilling would free nothing.</summary>
    public bool SpillEnabled { get; init; } = true;

    /// <summary>Above this fraction of the limit, the least recently used partitions are spilled.</summary>
    public double TargetFraction { get; init; } = 0.60;

    /// <summary>Above this fraction, no new work is taken.</summary>
    public double PauseFraction { get; init; } = 0.80;

    /// <summary>Below this fraction, a paused worker takes work again.</summary>
    public double ResumeFraction { get; init; } = 0.70;

    /// <summary>How many peers are fetched from at once; one request to a peer at a time.</summary>
    public int MaxConnections { get; init; } = 10;

    /// <summary>Bytes asked of a peer in one request; a single larger input goes alone.</summary>
    public long MaxFetchBytes { get; init; } = 64L << 20;

    /// <summary>Bytes on their way from all peers; a single larger input goes alone.</summary>
    public long MaxBytesInFlight { get; init; } = 256L << 20;

    /// <summary>How many partitions are written to disk at once.</summary>
    public int MaxSpills { get; init; } = 4;

    /// <summary>Smaller partitions are not written to disk: a file for each would cost more than it frees.</summary>
    public long SmallestSpill { get; init; }

    /// <summary>How long a disk that refused a partition is left alone. It is tried again at the first event after that: a host that spills sends <see cref="MemoryMeasured"/> regularly.</summary>
    public TimeSpan SpillRetryDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long attempts wait for room that a disk which refuses cannot make, before they fail.</summary>
    public TimeSpan FullPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long after a client has put data here its own message to the coordinator may be on its way.</summary>
    public TimeSpan PlacedPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many transitions are remembered for <see cref="WorkerState.Story"/>; 0 for none.</summary>
    public int StoryLength { get; init; } = 1024;

    /// <summary>Checks every invariant after every event; for tests and simulations.</summary>
    public bool ValidateAfterEachEvent { get; init; }

    internal long Target => Share(TargetFraction);

    internal long PauseAbove => Share(PauseFraction);

    internal long ResumeBelow => Share(ResumeFraction);

    private long Share(double fraction) => MemoryLimit == long.MaxValue ? long.MaxValue : (long)(MemoryLimit * fraction);
}
