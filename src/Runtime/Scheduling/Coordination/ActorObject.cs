using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>An actor. Its calls wait in <see cref="CoordinationObject.Waiting"/>.</summary>
internal sealed class ActorObject(TaskKey key, ActorSpec spec, ClientId owner, long request) : CoordinationObject(ObjectKind.Actor, key.ToString())
{
    /// <summary>The task that is the actor.</summary>
    public TaskKey Key { get; } = key;

    public ActorSpec Spec { get; } = spec;

    /// <summary>Who spawned it.</summary>
    public ClientId Owner { get; } = owner;

    /// <summary>The owner's request that spawned it.</summary>
    public long Request { get; } = request;

    /// <summary>It was spawned by way of an earlier coordinator, and nothing was heard of its instance yet.</summary>
    public bool IsAdopted { get; set; }

    /// <summary>What came of calls that an earlier coordinator handed to the instance, and that their callers have not repeated yet.</summary>
    public Dictionary<(ClientId Caller, long Request), CallOutcome> Early { get; } = [];

    /// <summary>Who waits for it to be there.</summary>
    public RequestEntry? Spawning { get; set; }

    /// <summary>The worker its instance is on; null while it has none.</summary>
    public WorkerId? Worker { get; set; }

    /// <summary>The worker its last instance was on.</summary>
    public WorkerId? LastWorker { get; set; }

    /// <summary>The newest attempt of its task that has spoken.</summary>
    public Attempt Attempt { get; set; }

    /// <summary>Whether it has an instance that is made.</summary>
    public bool IsReady { get; set; }

    /// <summary>The call that its instance answers.</summary>
    public RequestEntry? Current { get; set; }

    /// <summary>Its instance, which asks what is next.</summary>
    public RequestEntry? Asking { get; set; }

    /// <summary>Its instance is to make way for a fresh one.</summary>
    public bool StartOver { get; set; }

    /// <summary>Its instance is to make way for one on another worker.</summary>
    public bool Move { get; set; }

    /// <summary>Those who wait for its end: it stops when its calls are answered.</summary>
    public List<RequestEntry> Stopping { get; } = [];

    public bool IsStopping { get; set; }

    public bool IsEnded { get; set; }

    /// <summary>When it was restarted, within the window.</summary>
    public Queue<TimeSpan> Restarts { get; } = new();

    public override bool IsIdle => IsEnded;
}
