using Akka.Actor;

namespace Actors.Clustering.Coordination;

/// <summary>A client that has said something.</summary>
internal sealed class ClientMember(IActorRef actor, Address node)
{
    private const long Remembered = 4096;

    private readonly SortedSet<long> _placed = [];

    public IActorRef Actor { get; set; } = actor;

    /// <summary>Where it is: a node, or a process of its own.</summary>
    public Address Node { get; } = node;

    public TimeSpan LastHeard { get; set; }

    /// <summary>It tells of values that it has put into workers' memories; false when it has told of them before.</summary>
    public bool Note(long placed)
    {
        while (_placed.Count > 0 && _placed.Min < placed - Remembered)
        {
            _placed.Remove(_placed.Min);
        }

        return _placed.Add(placed);
    }
}
