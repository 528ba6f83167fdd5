using System.Collections.Immutable;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>How an actor is placed, and what becomes of it when something fails.</summary>
public sealed record ActorOptions
{
    /// <summary>The name it can be found by (<see cref="Client.GetActorAsync"/>); null for none.</summary>
    public string? Name { get; init; }

    /// <summary>It outlives the client that spawned it, until somebody stops it. It must have a name then.</summary>
    public bool Detached { get; init; }

    /// <summary>When a call throws; unless said, the actor keeps its state and goes on. The caller gets the exception in any case.</summary>
    public ActorStrategy OnException { get; init; } = ActorStrategy.Resume;

    /// <summary>When its worker is lost, or is retired, and its state with it; unless said, the actor ends. Not <see cref="ActorStrategy.Resume"/>.</summary>
    public ActorStrategy OnWorkerLost { get; init; } = ActorStrategy.Stop;

    /// <summary>How many times it may be restarted within <see cref="RestartWindow"/>; one time more, and it ends.</summary>
    public int MaxRestarts { get; init; } = 3;

    /// <summary>For how long a restart counts.</summary>
    public TimeSpan RestartWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The names of the workers that may have it; empty means all.</summary>
    public ImmutableArray<string> Workers { get; init; } = [];

    /// <summary>When none of <see cref="Workers"/> is there, any other may have it.</summary>
    public bool AllowOtherWorkers { get; init; }

    /// <summary>Abstract quantities a worker must have free; they are taken as long as the actor lives.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    internal static ActorOptions Default { get; } = new();

    internal void Validate()
    {
        if (Detached && string.IsNullOrWhiteSpace(Name))
        {
            throw new ArgumentException("A detached actor must have a name: nobody could find it otherwise.", nameof(Name));
        }

        if (OnWorkerLost == ActorStrategy.Resume)
        {
            throw new ArgumentException("An actor cannot go on as it was when its worker is lost: its state is lost with it. Use Restart, Stop or Escalate.", nameof(OnWorkerLost));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(MaxRestarts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RestartWindow, TimeSpan.Zero);
    }

    internal SubmitOptions ToSubmit() => new() { Workers = Workers, AllowOtherWorkers = AllowOtherWorkers };
}
