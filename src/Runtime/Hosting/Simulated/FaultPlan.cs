using System.Collections.Immutable;

namespace Actors;

/// <summary>What goes wrong in a simulated cluster: by chance at given rates, and exactly where a list says so.</summary>
public sealed record FaultPlan
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new();

    /// <summary>Messages are lost, repeated, late and overtake one another.</summary>
    public static FaultPlan BadNetwork { get; } = new() { Drop = 0.02, Duplicate = 0.02, Delay = 0.02, Reorder = 0.01, Reset = 0.002, Corrupt = 0.0005 };

    /// <summary>Everything: a bad network, nodes that die, stand still, are slow or cut off, full and broken disks, clocks apart.</summary>
    public static FaultPlan Everything { get; } = BadNetwork with
    {
        KillWorkerEvery = TimeSpan.FromSeconds(1),
        KillCoordinatorEvery = TimeSpan.FromSeconds(8),
        FreezeEvery = TimeSpan.FromSeconds(3),
        SlowEvery = TimeSpan.FromSeconds(2),
        PartitionEvery = TimeSpan.FromSeconds(5),
        DiskFullEvery = TimeSpan.FromSeconds(3),
        ReadErrorsEvery = TimeSpan.FromSeconds(3),
        ClockEvery = TimeSpan.FromSeconds(3),
    };

    /// <summary>The share of messages between the coordinator and workers that are lost.</summary>
    public double Drop { get; init; }

    /// <summary>The share that come twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>The share of all messages that take much longer, and hold up those behind them.</summary>
    public double Delay { get; init; }

    /// <summary>The share that are overtaken.</summary>
    public double Reorder { get; init; }

    /// <summary>The share at which a connection breaks with all that is on its way.</summary>
    public double Reset { get; init; }

    /// <summary>The share of transfers between workers that cannot be decoded.</summary>
    public double Corrupt { get; init; }

    /// <summary>The mean time between deaths of workers; zero for never.</summary>
    public TimeSpan KillWorkerEvery { get; init; }

    /// <summary>The mean time between deaths of coordinators, or standstills after which the old one speaks again; zero for never.</summary>
    public TimeSpan KillCoordinatorEvery { get; init; }

    /// <summary>The mean time between standstills of workers; zero for never.</summary>
    public TimeSpan FreezeEvery { get; init; }

    /// <summary>The mean time between slow phases of workers; zero for never.</summary>
    public TimeSpan SlowEvery { get; init; }

    /// <summary>The mean time between partitions; zero for never.</summary>
    public TimeSpan PartitionEvery { get; init; }

    /// <summary>The mean time between full disks; zero for never.</summary>
    public TimeSpan DiskFullEvery { get; init; }

    /// <summary>The mean time between disks that cannot be read; zero for never.</summary>
    public TimeSpan ReadErrorsEvery { get; init; }

    /// <summary>The mean time between clocks that jump; zero for never.</summary>
    public TimeSpan ClockEvery { get; init; }

    /// <summary>The mean time between workers that are asked to leave; never the last that would stay. Zero for never.</summary>
    public TimeSpan RetireEvery { get; init; }

    /// <summary>The mean time between workers that join; zero for never.</summary>
    public TimeSpan JoinEvery { get; init; }

    /// <summary>The mean time a dead worker's successor takes to start, and other troubles take to pass.</summary>
    public TimeSpan Recovery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>When the trouble ends. A cluster that is in trouble for ever may never finish.</summary>
    public TimeSpan Until { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What goes wrong for certain; each with its <see cref="Fault.Time"/> or its <see cref="Fault.Message"/>.</summary>
    public ImmutableArray<Fault> Script { get; init; } = [];
}
