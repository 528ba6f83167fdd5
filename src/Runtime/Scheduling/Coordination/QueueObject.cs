using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A queue. Who waits, waits for room or for an item: never both.</summary>
internal sealed class QueueObject(string name) : CoordinationObject(ObjectKind.Queue, name)
{
    public LinkedList<QueueItem> Items { get; } = new();

    /// <summary>How many items it may have; 0 for any number; null while nobody has put one in.</summary>
    public int? MaxSize { get; set; }

    public bool IsFull => MaxSize > 0 && Items.Count >= MaxSize;

    public override bool IsIdle => Items.Count == 0 && Waiting.Count == 0;
}
