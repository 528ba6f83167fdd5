namespace Actors.Runtime.Protocol;

/// <summary>A lease as its holder knows it: enough for a new coordinator to know it too.</summary>
/// <param name="Kind">Of a lock or of a semaphore.</param>
/// <param name="Name">The name of that.</param>
/// <param name="Limit">How many leases of it there may be.</param>
/// <param name="Request">The number of the request it was granted to: what it is known by, with its client.</param>
/// <param name="Duration">For how long it holds without being renewed.</param>
/// <param name="Worker">The worker whose task holds it; null outside tasks.</param>
internal sealed record LeaseInfo(ObjectKind Kind, string Name, int Limit, long Request, TimeSpan Duration, WorkerId? Worker);
