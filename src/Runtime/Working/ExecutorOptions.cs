using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>What a kernel executor is told once.</summary>
internal sealed record ExecutorOptions
{
    /// <summary>The worker whose kernels run; it names the threads and stands in errors.</summary>
    public required WorkerId Worker { get; init; }

    /// <summary>Threads that run kernels at the same time, not counting those whose kernel waits for other tasks.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Threads kept parked, beyond <see cref="Threads"/>, for the next kernel that waits.</summary>
    public int SpareThreads { get; init; } = 1;

    /// <summary>Is told which attempts run; null for none.</summary>
    public RunningBoard? Board { get; init; }

    /// <summary>How long an idle thread looks for work before it parks. Zero parks at once.</summary>
    public TimeSpan Spin { get; init; } = TimeSpan.FromMicroseconds(20);

    /// <summary>How long disposal waits for kernels that do not heed their cancellation; their threads are background threads.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Measures how long kernels take.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
