namespace Actors.Runtime.Scheduling;

/// <summary>Where a task stands in the coordinator. The default is a task the coordinator does not know (yet, or any more).</summary>
internal enum TaskState : byte
{
    /// <summary>Not known: never needed, or nobody needs it any more.</summary>
    Forgotten,

    /// <summary>Known, has no result and nobody asks for one; kept because what was made from it may have to be made again.</summary>
    Released,

    /// <summary>Asked for; waits for inputs.</summary>
    Waiting,

    /// <summary>Ready; waits for a worker to have room.</summary>
    Queued,

    /// <summary>Ready; no worker that it may run on is there or free.</summary>
    NoWorker,

    /// <summary>Given to a worker.</summary>
    Processing,

    /// <summary>Its result is held by one worker or more.</summary>
    Memory,

    /// <summary>It failed, or something it needs did, or it is lost for good.</summary>
    Erred,
}
