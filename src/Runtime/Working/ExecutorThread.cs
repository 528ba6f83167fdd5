using Actors.Graph.Kernels;

namespace Actors.Runtime.Working;

/// <summary>One thread of a kernel executor, and what belongs to it alone.</summary>
internal sealed class ExecutorThread(KernelExecutor executor, int number)
{
    [ThreadStatic]
    internal static ExecutorThread? t_current;

    public KernelExecutor Executor { get; } = executor;

    public int Number { get; } = number;

    public Thread Thread { get; set; } = null!;

    public RunContext Context { get; } = new(executor);

    /// <summary>What parks the thread; set by whoever wakes it.</summary>
    public AutoResetEvent Wake { get; } = new(false);

    /// <summary>Holds a kernel's input values while it runs.</summary>
    public object?[] Scratch = new object?[16];

    /// <summary>The buffers that the kernel on the thread has made.</summary>
    public BufferScope Made { get; } = new();

    /// <summary>The asynchronous kernel whose first part runs on the thread.</summary>
    public RunContext? Starting;

    /// <summary>The execution context that every kernel starts with.</summary>
    public ExecutionContext? Clean;

    /// <summary>The thread is in the host's callback and will look for work right after.</summary>
    public bool InCallback;

    /// <summary>Inside its callback it has enqueued work that it will take itself.</summary>
    public bool Claims;

    /// <summary>It looks for work, or was woken to do so.</summary>
    public bool Searches;

    /// <summary>How long it spins now, in microseconds; grows with success.</summary>
    public int SpinBudget;

    /// <summary>What a kernel left in async locals is neither the host's business nor the next kernel's.</summary>
    public void CleanFlow()
    {
        if (ReferenceEquals(ExecutionContext.Capture(), Clean))
        {
            return;
        }

        if (ExecutionContext.IsFlowSuppressed())
        {
            ExecutionContext.RestoreFlow();
        }

        if (!ReferenceEquals(ExecutionContext.Capture(), Clean))
        {
            ExecutionContext.Restore(Clean!);
        }
    }
}
