namespace Actors.Graph.Tasks;

/// <summary>The name of a task and of its result: the group it belongs to and its position there, printed <c>sum-3f2a91c0(0, 2)</c>.</summary>
public readonly struct TaskKey : IEquatable<TaskKey>
{
    internal TaskKey(TaskGroup group, int index)
    {
        Group = group;
        Index = index;
    }

    /// <summary>The operation this task belongs to.</summary>
    public TaskGroup Group { get; }

    /// <summary>The position in the group's grid, counted row by row.</summary>
    public int Index { get; }

    /// <summary>The operation's name without its token: what statistics of durations go by.</summary>
    public string Prefix => Group?.Prefix ?? "";

    /// <summary>A key that the user chose.</summary>
    /// <param name="name">The whole name, as it will be printed.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static TaskKey Named(string name) => TaskGroup.Of(name, UInt128.Zero).Key();

    /// <summary>Whether both name the same task.</summary>
    public static bool operator ==(TaskKey left, TaskKey right) => left.Equals(right);

    /// <summary>Whether they name different tasks.</summary>
    public static bool operator !=(TaskKey left, TaskKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TaskKey other) =>
        Index == other.Index && (ReferenceEquals(Group, other.Group) || (Group is not null && Group.Equals(other.Group)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Group is null ? 0 : unchecked((Group.GetHashCode() * 397) ^ (Index * (int)0x9E3779B1));

    /// <summary>The name with its token and position: <c>sum-3f2a91c0(0, 2)</c>.</summary>
    public override string ToString() => Group is null ? "(no key)" : Group.Print(Index);
}
