using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A client's wish that workers leave, answered when the last has.</summary>
internal sealed class RetireRequest(ClientId client, long request, IEnumerable<WorkerEntry> workers)
{
    public ClientId Client { get; } = client;

    public long Request { get; } = request;

    public HashSet<WorkerEntry> Left { get; } = [.. workers];

    public int Retired { get; set; }
}
