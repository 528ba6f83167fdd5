using System.Collections.Immutable;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>What a task is bound to. Tasks with equal requirements share one, and wait in its queue when no worker is free for them.</summary>
internal sealed class Requirement(ImmutableArray<string> workers, bool allowOthers, ImmutableArray<KeyValuePair<string, double>> resources)
    : IEquatable<Requirement>
{
    public ImmutableArray<string> Workers { get; } = workers;

    public bool AllowOthers { get; } = allowOthers;

    public ImmutableArray<KeyValuePair<string, double>> Resources { get; } = resources;

    /// <summary>The tasks in NoWorker, with some that have left the state since.</summary>
    public PriorityQueue<TaskRef, TaskPriority> Waiting { get; } = new();

    public bool Equals(Requirement? other) =>
        ReferenceEquals(this, other)
        || (other is not null && AllowOthers == other.AllowOthers && Workers.SequenceEqual(other.Workers, StringComparer.Ordinal)
            && Resources.SequenceEqual(other.Resources));

    public override bool Equals(object? obj) => Equals(obj as Requirement);

    public override int GetHashCode() =>
        HashCode.Combine(AllowOthers, Workers.Length, Resources.Length, Workers.Length > 0 ? Workers[0] : "", Resources.Length > 0 ? Resources[0].Key : "");

    public override string ToString()
    {
        string workers = Workers.IsEmpty ? "any worker" : $"workers {string.Join(", ", Workers)}{(AllowOthers ? " or others" : "")}";
        return Resources.IsEmpty ? workers : $"{workers} with {string.Join(", ", Resources.Select(r => $"{r.Value} {r.Key}"))}";
    }
}
