namespace Actors.Runtime.Scheduling;

/// <summary>What else is to be said of a task.</summary>
[Flags]
internal enum TaskFlags : byte
{
    None = 0,

    /// <summary>Another graph's task of the same key stands for this one; <see cref="TaskSlot.Attempt"/> is its <see cref="TaskRef"/>.</summary>
    Alias = 1,

    /// <summary>It reads or makes data: it is given out only while a worker has a free slot.</summary>
    Producer = 2,

    /// <summary>The attempt waits for other tasks and takes no slot.</summary>
    LongRunning = 4,

    /// <summary>There is a <see cref="TaskExtra"/>.</summary>
    Extra = 8,

    /// <summary>A worker died while it had the task: it is given out one by one, so that it takes no innocent tasks down with it.</summary>
    Suspect = 16,

    /// <summary>The failure began here.</summary>
    FailedFirst = 32,

    /// <summary>Its worker has been asked to give it back.</summary>
    Stealing = 64,

    /// <summary>It is bound to workers or resources, and is never queued.</summary>
    Restricted = 128,
}
