using System.Collections.Immutable;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>What is asked for a submitted call or graph. Everything has a default.</summary>
public sealed record TaskOptions
{
    /// <summary>The key of the task; null for one made by the runtime. For a single call only.</summary>
    public string? Key { get; init; }

    /// <summary>Equal calls (same function, same arguments) are one task. For a single call only; the function must be pure.</summary>
    public bool Pure { get; init; }

    /// <summary>Higher runs first; 0 unless said.</summary>
    public int Priority { get; init; }

    /// <summary>How many times a task whose function threw is tried again; 0 unless said.</summary>
    public int Retries { get; init; }

    /// <summary>The names of the workers that may run the tasks; empty means all.</summary>
    public ImmutableArray<string> Workers { get; init; } = [];

    /// <summary>When none of <see cref="Workers"/> is there, any other may run the tasks.</summary>
    public bool AllowOtherWorkers { get; init; }

    /// <summary>Abstract quantities a worker must have free to run a task. For calls only, and of a graph of calls for the last one.</summary>
    public ImmutableSortedDictionary<string, double> Resources { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    internal static TaskOptions Default { get; } = new();

    /// <summary>The wishes of a single call.</summary>
    internal Delayed<T> Apply<T>(Delayed<T> call)
    {
        if (Pure)
        {
            call = call.Pure();
        }

        if (Key is not null)
        {
            call = call.Named(Key);
        }

        return Resources.IsEmpty ? call : call.With(call.Expr.Annotations with { Resources = Resources });
    }

    internal SubmitOptions ToSubmit(bool fireAndForget = false) => new()
    {
        Priority = Priority,
        Retries = Retries,
        Workers = Workers,
        AllowOtherWorkers = AllowOtherWorkers,
        FireAndForget = fireAndForget,
    };
}
