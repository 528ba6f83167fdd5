using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A client's wish for copies, answered when the last order of it has ended.</summary>
internal sealed class CopyRequest(ClientId client, long request)
{
    public ClientId Client { get; } = client;

    public long Request { get; } = request;

    public int Left { get; set; }

    public int Made { get; set; }
}
