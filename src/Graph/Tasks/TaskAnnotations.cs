using System.Collections.Immutable;

namespace Actors.Graph.Tasks;

/// <summary>What the user, or the collection a task came from, asks of the scheduler. Survives every optimisation.</summary>
public sealed record TaskAnnotations
{
    /// <summary>No wish at all.</summary>
    public static TaskAnnotations None { get; } = new();

    /// <summary>Higher runs first; 0 unless said.</summary>
    public int Priority { get; init; }

    /// <summary>How many times a task whose kernel threw is tried again; 0 unless said.</summary>
    public int Retries { get; init; }

    /// <summary>The task reads or makes data: it is given to a worker only while that worker has a free slot.</summary>
    public bool IsProducer { get; init; }

    /// <summary>Abstract quantities (<c>GPU</c> = 1) a worker must have free to run the task.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The workers that may run the task, by name; empty means all.</summary>
    public ImmutableArray<string> Workers { get; init; } = [];

    /// <summary>When none of <see cref="Workers"/> is there, any other may run the task.</summary>
    public bool AllowOtherWorkers { get; init; }

    /// <inheritdoc/>
    public bool Equals(TaskAnnotations? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Priority == other.Priority && Retries == other.Retries && IsProducer == other.IsProducer
            && AllowOtherWorkers == other.AllowOtherWorkers && Workers.SequenceEqual(other.Workers, StringComparer.Ordinal)
            && Resources.SequenceEqual(other.Resources));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Priority, Retries, IsProducer, AllowOtherWorkers, Workers.Length, Resources.Count);
}
