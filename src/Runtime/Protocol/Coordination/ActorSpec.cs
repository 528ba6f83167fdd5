using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What the coordinator knows of an actor from the start.</summary>
/// <param name="Name">The name it can be found by; null for none.</param>
/// <param name="Title">What errors call it.</param>
/// <param name="Type">The type of its instances, in words.</param>
internal sealed record ActorSpec(string? Name, string Title, string Type)
{
    /// <summary>It outlives the client that spawned it.</summary>
    public bool Detached { get; init; }

    /// <summary>The actor that spawned it, in a call; it ends with that one, and escalates to it.</summary>
    public TaskKey? Parent { get; init; }

    public ActorStrategy OnException { get; init; }

    public ActorStrategy OnWorkerLost { get; init; }

    public int MaxRestarts { get; init; }

    public TimeSpan Window { get; init; }
}
