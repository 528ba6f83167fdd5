using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A named thing that clients and tasks share.</summary>
internal abstract class CoordinationObject(ObjectKind kind, string name)
{
    public ObjectKind Kind { get; } = kind;

    public string Name { get; } = name;

    /// <summary>Those who wait, the first first.</summary>
    public LinkedList<RequestEntry> Waiting { get; } = new();

    /// <summary>Whether there is nothing to remember of it.</summary>
    public abstract bool IsIdle { get; }
}
