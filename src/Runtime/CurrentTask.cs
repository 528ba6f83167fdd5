using Actors.Graph.Tasks;
using Actors.Runtime.Hosting;
using Actors.Runtime.Working;

namespace Actors;

/// <summary>What a function may know of the task it runs in: whether it is still wanted, where it runs, and how to submit more.</summary>
/// <remarks>
/// Known on the thread a function is called on, and after each <c>await</c> of an asynchronous function; not on threads it starts itself.
/// </remarks>
public static class CurrentTask
{
    /// <summary>Whether the caller runs inside a task.</summary>
    public static bool IsRunning => RunContext.Current is not null;

    /// <summary>The key of the task.</summary>
    /// <exception cref="InvalidOperationException">The caller does not run inside a task.</exception>
    public static TaskKey Key => Context.Key;

    /// <summary>The name of the worker it runs on.</summary>
    /// <exception cref="InvalidOperationException">The caller does not run inside a task.</exception>
    public static string Worker => Context.Worker.Name;

    /// <summary>
    /// Cancelled when nobody wants the result any more; a function that takes long looks at it now and then. Outside a task it is
    /// <see cref="CancellationToken.None"/>, so that functions work there too.
    /// </summary>
    public static CancellationToken CancellationToken => RunContext.Current?.CancellationToken ?? CancellationToken.None;

    /// <summary>The client to submit further tasks through; a task that waits for them gives its slot to others meanwhile.</summary>
    /// <exception cref="InvalidOperationException">The caller does not run inside a task.</exception>
    public static Client Client => Context.Host is IRuntimeHost host
        ? host.TaskClient
        : throw new InvalidOperationException($"Task '{Key}' runs without a cluster.");

    private static RunContext Context =>
        RunContext.Current ?? throw new InvalidOperationException("The caller does not run inside a task: this is known only to functions that a worker calls.");
}
