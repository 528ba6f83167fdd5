namespace Actors.Graph.Tasks;

/// <summary>
/// What a task does: an immutable record whose fields are its parameters and whose <see cref="Run"/> is a pure function of
/// its input values. Two equal kernels on equal inputs give equal results.
/// </summary>
public abstract record Kernel
{
    /// <summary>What a reader of a picture or an error message calls it: the user's function name, or the operation.</summary>
    public abstract string Label { get; }

    /// <summary>Whether the kernel may become a step of another task's kernel; false keeps its task a task of its own.</summary>
    public virtual bool CanFuse => true;

    /// <summary>Computes the result.</summary>
    /// <param name="inputs">The values of the task's inputs, in their order.</param>
    /// <param name="context">The task's key, its cancellation and, on a worker, its surroundings.</param>
    /// <returns>The result; a kernel keeps no reference to it.</returns>
    public abstract object? Run(ReadOnlySpan<object?> inputs, KernelContext context);
}
