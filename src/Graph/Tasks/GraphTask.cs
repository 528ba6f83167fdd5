using System.Collections.Immutable;

namespace Actors.Graph.Tasks;

/// <summary>One task of a graph, as a value: what it is called, what it does, what it needs and what is asked for it.</summary>
/// <param name="Key">The task's name.</param>
/// <param name="Kernel">What it does; null for a result that is computed elsewhere (persisted, scattered, another graph's).</param>
/// <param name="Inputs">The keys of its inputs, in the kernel's order; a key may stand more than once.</param>
/// <param name="Annotations">What is asked of the scheduler.</param>
public sealed record GraphTask(TaskKey Key, Kernel? Kernel, ImmutableArray<TaskKey> Inputs, TaskAnnotations Annotations)
{
    /// <inheritdoc/>
    public bool Equals(GraphTask? other) =>
        other is not null && Key == other.Key && Equals(Kernel, other.Kernel) && Inputs.SequenceEqual(other.Inputs)
        && Annotations.Equals(other.Annotations);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();
}
