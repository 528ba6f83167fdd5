using Actors.Graph.Tasks;

namespace Actors;

/// <summary>Why a task has no result.</summary>
/// <param name="Key">The task whose kernel threw, or that could not be run.</param>
/// <param name="Exception">What the user's function threw, or what the runtime has to say.</param>
/// <param name="Arguments">The arguments of the call, as types and shapes: <c>int 3, double[1000]</c>.</param>
/// <param name="Worker">The worker it ran on; null when it never ran.</param>
public sealed record TaskFailure(TaskKey Key, Exception Exception, string Arguments, string? Worker)
{
    /// <summary>The stack at the place where the exception was thrown, on the worker.</summary>
    public string RemoteStack { get; init; } = Exception?.StackTrace ?? "";

    /// <summary>One line: the task, the worker, the exception and the arguments.</summary>
    public override string ToString() =>
        $"Task '{Key}' failed{(Worker is null ? "" : $" on {Worker}")}: {Exception.GetType().Name}: {Exception.Message}"
        + (Arguments.Length == 0 ? "" : $" (arguments: {Arguments})");
}
