namespace Actors;

/// <summary>What happened at one moment of a simulation.</summary>
public enum SimulationEventKind
{
    /// <summary>The coordinator's regular look at the time.</summary>
    Tick,

    /// <summary>A worker's regular sign of life is due.</summary>
    Heartbeat,

    /// <summary>A worker makes itself known to a coordinator, or the answer.</summary>
    Registration,

    /// <summary>Orders of the coordinator reach a worker.</summary>
    Command,

    /// <summary>A worker's report reaches the coordinator.</summary>
    Report,

    /// <summary>What a client says reaches the coordinator.</summary>
    ClientMessage,

    /// <summary>News or an answer reaches a client.</summary>
    ClientUpdate,

    /// <summary>A request for results reaches the worker that holds them.</summary>
    Fetch,

    /// <summary>Results, or word that they are not there, reach whoever asked.</summary>
    Data,

    /// <summary>A kernel begins.</summary>
    KernelStarted,

    /// <summary>A kernel has ended.</summary>
    KernelEnded,

    /// <summary>A disk has read or written.</summary>
    Disk,

    /// <summary>A timer that the program set.</summary>
    Timer,

    /// <summary>A node starts, dies or finds another.</summary>
    Node,

    /// <summary>Something goes wrong, or is over.</summary>
    Fault,
}
