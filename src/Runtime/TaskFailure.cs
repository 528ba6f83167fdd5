using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Actors.Graph.Tasks;

namespace Actors;

/// <summary>Why a task has no result.</summary>
/// <param name="Key">The task whose kernel threw, or that could not be run.</param>
/// <param name="Exception">What the user's function threw, or what the runtime has to say.</param>
/// <param name="Arguments">The arguments of the call, as types and shapes: <c>int 3, double[1000]</c>.</param>
/// <param name="Worker">The worker it ran on; null when it never ran.</param>
public sealed record TaskFailure(TaskKey Key, Exception Exception, string Arguments, string? Worker)
{
    private static readonly ConditionalWeakTable<Exception, TaskFailure> s_failures = [];
    private ExceptionDispatchInfo? _captured;

    /// <summary>The stack at the place where the exception was thrown, on the worker.</summary>
    public string RemoteStack { get; init; } = Exception?.StackTrace ?? "";

    /// <summary>What the runtime knows of an exception that a computation threw; null for any other exception.</summary>
    /// <param name="exception">The exception.</param>
    public static TaskFailure? Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return s_failures.TryGetValue(exception, out TaskFailure? failure) ? failure : null;
    }

    /// <summary>One line: the task, the worker, the exception and the arguments.</summary>
    public override string ToString() =>
        $"Task '{Key}' failed{(Worker is null ? "" : $" on {Worker}")}: {Exception.GetType().Name}: {Exception.Message}"
        + (Arguments.Length == 0 ? "" : $" (arguments: {Arguments})");

    /// <summary>The user's own exception, with the task, its arguments and its worker in <see cref="Exception.Data"/>.</summary>
    internal Exception Annotated()
    {
        if (Of(Exception) is null)
        {
            // Many may await it at once, and an exception's dictionary is not made for that.
            lock (s_failures)
            {
                if (s_failures.TryAdd(Exception, this) && !Exception.Data.IsReadOnly)
                {
                    Exception.Data["Actors.Task"] = Key.ToString();
                    Exception.Data["Actors.Arguments"] = Arguments;
                    Exception.Data["Actors.Worker"] = Worker;
                }
            }
        }

        return Exception;
    }

    /// <summary>Throws the user's own exception with the stack it had on the worker.</summary>
    [DoesNotReturn]
    internal void Throw()
    {
        Annotated();

        // Captured once: each throw begins with the stack of the worker, not with those of earlier throws.
        (_captured ??= ExceptionDispatchInfo.Capture(Exception)).Throw();
    }
}
