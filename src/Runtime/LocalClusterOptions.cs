using System.Collections.Immutable;
using System.Reflection;

namespace Actors;

/// <summary>How a local cluster is made.</summary>
public sealed record LocalClusterOptions
{
    /// <summary>What it is called in worker names and errors.</summary>
    public string Name { get; init; } = "local";

    /// <summary>The number of workers; 1 unless said: threads of one worker share its results without copies.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How many tasks each worker runs at once; unless said, as many as make use of all cores.</summary>
    public int ThreadsPerWorker
    {
        get => field != 0 ? field : Math.Max(1, Environment.ProcessorCount / Math.Max(1, Workers));
        init;
    }

    /// <summary>How much memory the results a worker holds may take; unless said, an equal share of what the process may use.</summary>
    public ByteSize MemoryLimit
    {
        get => field.Bytes != 0 ? field : new ByteSize(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Max(1, Workers));
        init;
    }

    /// <summary>Abstract quantities each worker has, for tasks that ask for them: <c>GPU</c> = 1.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>How long a task waits for a worker that may run it, when there is none, before it fails with a <see cref="NoWorkerException"/>; null: for ever.</summary>
    public TimeSpan? NoWorkerTimeout { get; init; }

    /// <summary>
    /// Whether each worker is a process of its own: a crash in native code, a kernel that takes too much memory or a killed process costs a
    /// worker, which is replaced, and not the program. Functions and their results then have to be such that they can be sent.
    /// </summary>
    public bool Processes { get; init; }

    /// <summary>
    /// With <see cref="Processes"/>, the assemblies whose types may be among the values that are sent; unless said, the program's own. Types
    /// of the base library and of this system always may, and so may those marked <see cref="TransferableAttribute"/>.
    /// </summary>
    public ImmutableArray<Assembly> Assemblies { get; init; } = [];

    /// <summary>With <see cref="Processes"/>, where results go that do not fit a worker's memory; unless said, the folder for temporary files.</summary>
    public string? SpillFolder { get; init; }

    /// <summary>With <see cref="Processes"/>, how long a worker may give no sign of life before it is ended and replaced.</summary>
    public TimeSpan WorkerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// With <see cref="Processes"/>, gets each line that worker processes write and what is done with them; called by several threads. Unless
    /// said, only the last lines are kept, for the errors of workers that die.
    /// </summary>
    public Action<WorkerOutput>? Output { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ThreadsPerWorker, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimit.Bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(WorkerTimeout, TimeSpan.FromMilliseconds(100));
        ArgumentOutOfRangeException.ThrowIfLessThan(NoWorkerTimeout ?? TimeSpan.Zero, TimeSpan.Zero, nameof(NoWorkerTimeout));
    }
}
