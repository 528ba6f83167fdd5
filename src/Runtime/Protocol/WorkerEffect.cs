using Actors.Graph.Tasks;

namespace Actors.Runtime.Protocol;

/// <summary>What a worker's core wants done.</summary>
internal abstract record WorkerEffect;

/// <summary>Run a task's kernel on an executor thread: its inputs are in the store.</summary>
internal sealed record ExecuteKernel(TaskGraph Graph, int Id, Attempt Attempt) : WorkerEffect
{
    public TaskKey Key => Graph.Key(Id);
}

/// <summary>Ask a running kernel to stop; its end, whatever it is, is not reported to the coordinator.</summary>
internal sealed record CancelKernel(TaskKey Key, Attempt Attempt) : WorkerEffect;

/// <summary>Fetch inputs from a peer; memory for them is set aside already.</summary>
internal sealed record FetchInputs(WorkerId From, IReadOnlyList<InputLocation> Inputs) : WorkerEffect;

/// <summary>Take results out of the store.</summary>
internal sealed record DropPartitions(IReadOnlyList<TaskKey> Keys) : WorkerEffect;

/// <summary>Write a partition to disk and take it out of memory.</summary>
internal sealed record SpillPartition(TaskKey Key) : WorkerEffect;

/// <summary>Read a partition back into memory.</summary>
internal sealed record LoadPartition(TaskKey Key) : WorkerEffect;

/// <summary>Report to the coordinator.</summary>
internal sealed record SendReport(WorkerReport Report) : WorkerEffect;

/// <summary>Tell the coordinator of an older epoch, whose order was refused, that a later one has taken over.</summary>
internal sealed record SendRefusal(int Epoch, WorkerReport Report) : WorkerEffect;

/// <summary>Tell the coordinator that this worker takes no new work, or takes it again.</summary>
internal sealed record SendPaused(bool Paused) : WorkerEffect;
