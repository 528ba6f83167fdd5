namespace Actors.Graph.Tasks;

/// <summary>A kernel that awaits. Its slot stays taken until it completes, but no thread is blocked meanwhile.</summary>
public abstract record AsyncKernel : Kernel
{
    /// <summary>False: a fused kernel runs on a thread, which a step that awaits would block.</summary>
    public sealed override bool CanFuse => false;

    /// <summary>Starts the computation of the result.</summary>
    /// <param name="inputs">The values of the task's inputs, in their order; valid until the returned task completes.</param>
    /// <param name="context">The task's key, its cancellation and its surroundings.</param>
    public abstract ValueTask<object?> RunAsync(ReadOnlyMemory<object?> inputs, KernelContext context);

    /// <summary>Runs the kernel and waits for its end; for callers without an executor of their own.</summary>
    /// <param name="inputs">The values of the task's inputs, in their order.</param>
    /// <param name="context">The task's key, its cancellation and its surroundings.</param>
    public sealed override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        RunAsync(inputs.ToArray(), context).AsTask().GetAwaiter().GetResult();
}
