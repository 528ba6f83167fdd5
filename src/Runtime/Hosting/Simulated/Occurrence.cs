using Actors.Graph.Tasks;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>Something that will happen at a node at some time.</summary>
internal sealed class Occurrence(SimulationEventKind kind, SimulatedNode from, SimulatedNode to, Action run)
{
    public SimulationEventKind Kind { get; } = kind;

    public SimulatedNode From { get; } = from;

    public SimulatedNode To { get; } = to;

    public Action Run { get; } = run;

    public long Number { get; init; }

    public TaskKey Key { get; init; }

    /// <summary>Whether it finishes something that the program may wait for: ticks, heartbeats and orders do not.</summary>
    public bool IsProgress { get; init; }

    public bool IsCancelled { get; set; }

    /// <summary>Where it stands in the queue; set by it.</summary>
    public bool IsQueued { get; set; }
}
