using Actors.Runtime.Protocol;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Hosting.Remote;

/// <summary>What a <see cref="WorkerEngine"/> needs of its host: a mailbox, the time, and somebody who carries its words.</summary>
internal interface IWorkerSurroundings
{
    /// <summary>The time since the host was made.</summary>
    TimeSpan Now { get; }

    /// <summary>What users call the setting that says where results go that do not fit into memory.</summary>
    string SpillSetting { get; }

    /// <summary>Brings a stimulus to <see cref="WorkerEngine.Handle"/>: one after the other, in the order in which they come. From any thread.</summary>
    /// <param name="stimulus">What happened.</param>
    /// <param name="borrow">Whether the calling thread may do the worker's work.</param>
    void Post(WorkerStimulus stimulus, bool borrow);

    /// <summary>Tells the coordinator.</summary>
    void Report(WorkerReport report);

    /// <summary>Tells the coordinator that the worker takes no new work, or takes it again.</summary>
    void Report(WorkerPaused paused);

    /// <summary>Tells a coordinator that was replaced, and does not know.</summary>
    void Refuse(SendRefusal refusal);

    /// <summary>Where a worker's partitions are reached; null when it is gone.</summary>
    TransferEndpoint? EndpointOf(WorkerId worker);

    /// <summary>Something that somebody should read.</summary>
    void Warn(string message);

    /// <summary>A bug of this system, or a cancellation's callback of a user's that threw: the worker cannot go on.</summary>
    void Fail(Exception exception);
}
