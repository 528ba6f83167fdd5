namespace Actors;

/// <summary>What becomes of an actor when a call of it throws, or its worker is lost.</summary>
public enum ActorStrategy
{
    /// <summary>Nothing: it keeps its state and goes on with the next call. Not for a lost worker: the state is gone with it.</summary>
    Resume,

    /// <summary>A fresh instance takes its place, as often as <see cref="ActorOptions.MaxRestarts"/> says; calls that wait are made on it.</summary>
    Restart,

    /// <summary>It ends: calls that wait, and all later ones, throw an <see cref="ActorLostException"/>.</summary>
    Stop,

    /// <summary>It ends, and the actor in whose call it was spawned has failed, and does what its own strategy says. Without such an actor, as <see cref="Stop"/>.</summary>
    Escalate,
}
