namespace Actors.Runtime.Tests.Cores;

/// <summary>What can go wrong in a joint simulation.</summary>
internal sealed record JointOptions
{
    /// <summary>Messages between the coordinator and workers get lost or come twice; workers send heartbeats.</summary>
    public bool Losses { get; init; }

    /// <summary>Workers have memory limits.</summary>
    public bool Limits { get; init; }

    /// <summary>Partitions go to disk, and workers under pressure say that they take no work.</summary>
    public bool Spill { get; init; }

    /// <summary>Workers die, values cannot be read back, inputs arrive broken.</summary>
    public bool Deaths { get; init; } = true;

    /// <summary>Coordinators die, and now and then one that was taken for dead speaks again.</summary>
    public bool Coordinators { get; init; }

    /// <summary>How long there is trouble, in virtual time.</summary>
    public TimeSpan Trouble { get; init; } = TimeSpan.FromSeconds(3);
}
