namespace Actors.Runtime.Working;

/// <summary>Where an attempt stands on its worker.</summary>
internal enum WorkerTaskState : byte
{
    /// <summary>Inputs are still to be fetched, or an older attempt of the task has not ended yet.</summary>
    Waiting,

    /// <summary>All inputs are held (in memory or on disk); it runs when a thread is free.</summary>
    Ready,

    /// <summary>It is next, and its spilled inputs are being read back.</summary>
    Loading,

    /// <summary>Its kernel has a thread.</summary>
    Executing,

    /// <summary>Its kernel runs but has given its thread back.</summary>
    LongRunning,

    /// <summary>It has ended, was given back or was cancelled before it started.</summary>
    Gone,
}
