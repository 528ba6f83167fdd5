using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A request that waits, or whose answer its client may not have yet.</summary>
internal sealed class RequestEntry(CoordinationClient client, CoordinationRequest request)
{
    public CoordinationClient Client { get; } = client;

    public CoordinationRequest Request { get; } = request;

    public long Number => Request.Request;

    /// <summary>The answer; null while it waits.</summary>
    public CoordinationReply? Reply { get; set; }

    public bool IsWaiting => Reply is null;

    /// <summary>When it has waited for long enough.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>Its place in what it waits for: a list of <see cref="RequestEntry"/>; null when it stands in none.</summary>
    public LinkedListNode<RequestEntry>? Place { get; set; }

    /// <summary>What it waits at.</summary>
    public CoordinationObject? Object { get; set; }

    /// <summary>Results that are kept alive for it.</summary>
    public IReadOnlyList<TaskKey> Kept { get; set; } = [];

    /// <summary>The item that it put into a queue and that is there still.</summary>
    public LinkedListNode<QueueItem>? Item { get; set; }

    /// <summary>What a later coordinator is to know of it, until its client has the answer.</summary>
    public string? Fact { get; set; }

    /// <summary>A call whose caller does not wait for what comes of it, and knows that it stands in line.</summary>
    public bool IsTold { get; set; }

    /// <summary>Nobody waits for it any more, though it is under way: a call that an actor is answering.</summary>
    public bool IsAbandoned { get; set; }
}
