using Actors.Runtime.Protocol;

namespace Actors.Runtime.Coordination;

/// <summary>What came of a request.</summary>
/// <param name="Reply">The coordinator's answer.</param>
/// <param name="Entries">The client's own hold on the results it carries, one for each key.</param>
/// <param name="Lease">The lease that was granted; null for other requests.</param>
internal sealed record SessionAnswer(CoordinationReply Reply, FutureEntry[] Entries, SemaphoreLease? Lease);
