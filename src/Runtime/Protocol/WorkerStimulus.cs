using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What can happen to a worker's core.</summary>
internal abstract record WorkerStimulus;

/// <summary>Orders of the coordinator.</summary>
internal sealed record CommandReceived(WorkerCommand Command) : WorkerStimulus;

/// <summary>A kernel has ended well; its value is in the store.</summary>
internal sealed record KernelFinished(TaskKey Key, Attempt Attempt, long Bytes, TimeSpan Duration) : WorkerStimulus;

/// <summary>A kernel threw.</summary>
internal sealed record KernelFailed(TaskKey Key, Attempt Attempt, TaskFailure Failure, TimeSpan Duration) : WorkerStimulus;

/// <summary>A running kernel waits for other tasks: its slot is free.</summary>
internal sealed record KernelSeceded(TaskKey Key, Attempt Attempt) : WorkerStimulus;

/// <summary>Inputs have arrived from a peer and are in the store.</summary>
internal sealed record InputsArrived(WorkerId From, IReadOnlyList<InputLocation> Inputs) : WorkerStimulus;

/// <summary>A peer did not have inputs, or is gone.</summary>
/// <param name="From">The peer.</param>
/// <param name="Keys">The inputs it did not deliver.</param>
/// <param name="PeerGone">It did not answer at all.</param>
internal sealed record InputsMissing(WorkerId From, IReadOnlyList<TaskKey> Keys, bool PeerGone) : WorkerStimulus;

/// <summary>An input arrived but cannot be used: the tasks that need it fail.</summary>
internal sealed record InputUnusable(TaskKey Key, Exception Exception) : WorkerStimulus;

/// <summary>A value was put into the store from outside (scattered).</summary>
internal sealed record DataPlaced(TaskKey Key, long Bytes) : WorkerStimulus;

/// <summary>The host measured the process: bytes in use beyond the partitions the core accounts for.</summary>
internal sealed record MemoryMeasured(long UnmanagedBytes) : WorkerStimulus;

/// <summary>A partition is on disk now and out of memory.</summary>
internal sealed record PartitionSpilled(TaskKey Key, long DiskBytes) : WorkerStimulus;

/// <summary>A partition is back in memory.</summary>
internal sealed record PartitionLoaded(TaskKey Key) : WorkerStimulus;

/// <summary>A partition could not be written (disk full) or read back.</summary>
internal sealed record SpillFailed(TaskKey Key, Exception Exception, bool Reading) : WorkerStimulus;

/// <summary>A partition stays in memory: its value has no form in bytes.</summary>
internal sealed record SpillRefused(TaskKey Key, string Reason) : WorkerStimulus;

/// <summary>
/// Time for a sign of life: a report goes out even when there is nothing to say. Its numbers show the coordinator which reports and
/// commands were lost.
/// </summary>
internal sealed record HeartbeatDue : WorkerStimulus;
