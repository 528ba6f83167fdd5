using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>An item of a queue; the queue keeps its results alive.</summary>
/// <param name="Value">The item.</param>
/// <param name="From">The request that put it there, while its client may withdraw it.</param>
/// <param name="Fact">The id it is kept under for a later coordinator.</param>
/// <param name="IsBack">It was taken and put back: then there may be more items than the queue's size says.</param>
internal sealed record QueueItem(Carried Value, RequestEntry? From, string Fact, bool IsBack = false);
