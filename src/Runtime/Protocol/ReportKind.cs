namespace Actors.Runtime.Protocol;

/// <summary>What a worker reports of a task or a result.</summary>
internal enum ReportKind : byte
{
    /// <summary>The attempt's result is in the worker's memory (<see cref="TaskReport.Bytes"/>, <see cref="TaskReport.Duration"/>).</summary>
    Finished,

    /// <summary>The attempt's kernel threw, or its inputs cannot be used (<see cref="TaskReport.Failure"/>).</summary>
    Erred,

    /// <summary>The attempt waits for other tasks and has given its slot back.</summary>
    LongRunning,

    /// <summary>The attempt was given back before it started (<see cref="TaskReport.Accepted"/>), or not: it runs already or is done.</summary>
    StealReply,

    /// <summary>The attempt is given back: none of the known holders of <see cref="TaskReport.Input"/> has it any more.</summary>
    InputMissing,

    /// <summary>The worker now holds a copy of the result, fetched as an input.</summary>
    Added,

    /// <summary>The worker no longer holds the result although it was not told to free it.</summary>
    Dropped,

    /// <summary>
    /// In an inventory: the worker has the attempt, running or not. One of an earlier epoch runs: its coordinator is gone, and the present
    /// one may have it go on by assigning the same task to that worker.
    /// </summary>
    Running,
}
