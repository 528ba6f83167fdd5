using System.Collections.Immutable;

namespace Actors.Runtime.Protocol;

/// <summary>What holds for all the tasks of a submitted graph, on top of their own annotations.</summary>
internal sealed record SubmitOptions
{
    public static SubmitOptions Default { get; } = new();

    /// <summary>Added to each task's own priority.</summary>
    public int Priority { get; init; }

    /// <summary>For tasks that say nothing themselves.</summary>
    public int Retries { get; init; }

    /// <summary>For tasks that say nothing themselves; empty means all.</summary>
    public ImmutableArray<string> Workers { get; init; } = [];

    /// <summary>When none of <see cref="Workers"/> is there, any other may run a task.</summary>
    public bool AllowOtherWorkers { get; init; }

    /// <summary>Outputs are wanted by nobody in particular until they are computed; failures are dropped.</summary>
    public bool FireAndForget { get; init; }

    /// <summary>The submission number that the tasks take their place by; null for the next one. A task that submits tasks hands its own on.</summary>
    public long? Submission { get; init; }
}
