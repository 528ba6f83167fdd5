using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

/// <summary>
/// Is told what became of kernels, as events for the worker's core. Calls come from executor threads, several at once when the
/// executor has several threads; what is enqueued to the executor inside <see cref="Ended"/> runs next on the same thread
/// without waking another.
/// </summary>
internal interface IKernelCompletions
{
    /// <summary>A kernel has ended: <see cref="KernelFinished"/> (its value is in the store) or <see cref="KernelFailed"/>.</summary>
    void Ended(WorkerStimulus outcome);

    /// <summary>A kernel waits for other tasks and has given its slot back; called inside the kernel's own wait.</summary>
    void Seceded(KernelSeceded stimulus);
}
