using Actors.Runtime.Hosting.Remote;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>Which workers there are, and where their partitions are reached.</summary>
/// <param name="Epoch">The coordinator that says so.</param>
/// <param name="Number">Counts its lists, from 1.</param>
/// <param name="Members">The workers.</param>
internal sealed record MembersTold(int Epoch, long Number, IReadOnlyList<Member> Members) : ProcessMessage;
