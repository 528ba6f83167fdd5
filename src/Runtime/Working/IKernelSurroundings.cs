using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>What runs a worker's kernels, as their contexts see it.</summary>
internal interface IKernelSurroundings
{
    /// <summary>The worker.</summary>
    WorkerId Worker { get; }

    /// <summary>What kernels find as <see cref="RunContext.Host"/>.</summary>
    object? Host { get; }

    /// <summary>A kernel waits for other tasks: its slot is free.</summary>
    void Secede(RunContext context);
}
