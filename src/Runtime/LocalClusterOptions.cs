using System.Collections.Immutable;

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

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(ThreadsPerWorker, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLimit.Bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(NoWorkerTimeout ?? TimeSpan.Zero, TimeSpan.Zero, nameof(NoWorkerTimeout));
    }
}
