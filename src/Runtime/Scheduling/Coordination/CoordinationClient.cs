using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A client as the keeper of shared things sees it.</summary>
internal sealed class CoordinationClient(ClientId id)
{
    public ClientId Id { get; } = id;

    /// <summary>Its requests that wait, or whose answers it may not have; by number.</summary>
    public SortedDictionary<long, RequestEntry> Requests { get; } = [];

    /// <summary>The numbers of all its requests that were seen.</summary>
    public NumberSet Seen { get; } = new();

    /// <summary>Its leases, by the number of the request they were granted to.</summary>
    public SortedDictionary<long, LeaseEntry> Leases { get; } = [];
}
