using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>A worker somewhere else.</summary>
/// <param name="Worker">Which.</param>
/// <param name="Name">The name that users know it by.</param>
/// <param name="Endpoint">Where its partitions are reached; see <see cref="Transfer.TransferEndpoint"/>.</param>
internal sealed record Member(WorkerId Worker, string Name, string Endpoint);
