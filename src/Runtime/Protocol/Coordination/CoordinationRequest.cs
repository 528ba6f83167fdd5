using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>
/// A client's numbered request about something it shares with others, answered by one <see cref="CoordinationReply"/>. The same number
/// again is the same request: it is not done twice, and answered anew.
/// </summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The client's own number for it, from 1.</param>
internal abstract record CoordinationRequest(ClientId Client, long Request) : CoordinationMessage(Client)
{
    /// <summary>
    /// A request of the same client, about the same thing, that comes before this one; 0 for none. While the coordinator has not seen it
    /// this one is left alone: a client that loses messages repeats both.
    /// </summary>
    public long After { get; init; }

    /// <summary>Requests whose answers the client has.</summary>
    public IReadOnlyList<long> Settled { get; init; } = [];

    /// <summary>The worker whose task asks; null outside tasks. What it waits for and holds ends with that worker.</summary>
    public WorkerId? Worker { get; init; }

    /// <summary>How long the request may wait for others; null for as long as it takes, zero for not at all.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What it is about: requests of one client about one thing are done in order.</summary>
    public abstract (ObjectKind Kind, string Name) Subject { get; }
}

/// <summary>A lease of a lock or a semaphore is wanted.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The number; the lease is known by it.</param>
/// <param name="Kind">Lock or semaphore.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">How many leases there may be; all who use the name must say the same.</param>
/// <param name="Duration">For how long the lease holds without being renewed.</param>
internal sealed record AcquireLease(ClientId Client, long Request, ObjectKind Kind, string Name, int Limit, TimeSpan Duration)
    : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (Kind, Name);
}

/// <summary>A lease is given back; one that is lost already is left alone.</summary>
internal sealed record ReleaseLease(ClientId Client, long Request, ObjectKind Kind, string Name, long Lease) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (Kind, Name);
}

/// <summary>An event is set or cleared.</summary>
internal sealed record SetEvent(ClientId Client, long Request, string Name, bool Value) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Event, Name);
}

/// <summary>Answered when an event is set.</summary>
internal sealed record WaitEvent(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Event, Name);
}

/// <summary>Puts an item at the end of a queue; answered when there is room for it.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The number.</param>
/// <param name="Name">The queue.</param>
/// <param name="MaxSize">How many items it may have; 0 for any number. All who put into it must say the same while there is something in it.</param>
/// <param name="Item">The item.</param>
internal sealed record PutItem(ClientId Client, long Request, string Name, int MaxSize, Carried Item) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Queue, Name);
}

/// <summary>Takes the first item of a queue; answered when there is one.</summary>
internal sealed record TakeItem(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Queue, Name);
}

/// <summary>Asks how many items a queue has.</summary>
internal sealed record CountItems(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Queue, Name);
}

/// <summary>Drops all items of a queue; those who wait for room put theirs in. Answered with the number of those dropped.</summary>
internal sealed record ClearQueue(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Queue, Name);
}

/// <summary>Sets a variable.</summary>
internal sealed record SetVariable(ClientId Client, long Request, string Name, Carried Value) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Variable, Name);
}

/// <summary>Reads a variable; answered when it is set.</summary>
/// <param name="Client">Who asks.</param>
/// <param name="Request">The number.</param>
/// <param name="Name">The variable.</param>
/// <param name="Version">A value other than this one is wanted; 0 for any.</param>
internal sealed record GetVariable(ClientId Client, long Request, string Name, long Version) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Variable, Name);
}

/// <summary>A variable has no value any more.</summary>
internal sealed record DeleteVariable(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Variable, Name);
}

/// <summary>An actor is wanted; answered when its instance is made.</summary>
/// <param name="Client">Who asks, and to whom it belongs unless it is detached.</param>
/// <param name="Request">The number.</param>
/// <param name="Graph">The task that is the actor: its one output.</param>
/// <param name="Options">Where it may be placed.</param>
/// <param name="Spec">Its name, and what becomes of it when something fails.</param>
internal sealed record SpawnActor(ClientId Client, long Request, TaskGraph Graph, SubmitOptions Options, ActorSpec Spec) : CoordinationRequest(Client, Request)
{
    public TaskKey Key => Graph.Key(Graph.Outputs[0]);

    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Actor, Key.ToString());
}

/// <summary>Asks for the key of a named actor.</summary>
internal sealed record FindActor(ClientId Client, long Request, string Name) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Actor, Name);
}

/// <summary>A call of an actor.</summary>
/// <param name="Client">Who calls.</param>
/// <param name="Request">The number; answered with what the call gives, or, when only told, at once.</param>
/// <param name="Actor">The actor.</param>
/// <param name="Call">What to do with the instance: its input 0; the others are the results of <paramref name="Arguments"/>.</param>
/// <param name="Arguments">Results that are handed to the call.</param>
/// <param name="Tell">Nobody waits for the outcome.</param>
internal sealed record CallActor(ClientId Client, long Request, TaskKey Actor, Kernel Call, IReadOnlyList<TaskKey> Arguments, bool Tell)
    : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Actor, Actor.ToString());
}

/// <summary>An actor is to stop: at once, or after the calls that were made before. Answered when it has.</summary>
internal sealed record StopActor(ClientId Client, long Request, TaskKey Actor, bool AtOnce) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Actor, Actor.ToString());
}

/// <summary>An actor's instance has done what it was told and asks what is next.</summary>
/// <param name="Client">The client of the task that is the actor.</param>
/// <param name="Request">The number; answered with a call, or with an order to start over or to stop.</param>
/// <param name="Actor">The actor.</param>
/// <param name="Attempt">Which of its instances speaks: the attempt of its task.</param>
/// <param name="Outcome">What came of what it was told before.</param>
internal sealed record NextCall(ClientId Client, long Request, TaskKey Actor, Attempt Attempt, CallOutcome Outcome) : CoordinationRequest(Client, Request)
{
    public override (ObjectKind Kind, string Name) Subject => (ObjectKind.Actor, Actor.ToString());
}
