using System.Runtime.ExceptionServices;

namespace Actors;

/// <summary>What became of a supervised candidate.</summary>
/// <typeparam name="T">The type of the candidates.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
public sealed class CandidateOutcome<T, TResult>
{
    private readonly TResult? _value;

    internal CandidateOutcome(int index, T candidate, int restarts, TResult? value, Exception? error)
    {
        (Index, Candidate, Restarts, Error) = (index, candidate, restarts, error);
        _value = value;
    }

    /// <summary>Its place among the candidates, from 0.</summary>
    public int Index { get; }

    /// <summary>The candidate.</summary>
    public T Candidate { get; }

    /// <summary>How many times it was tried again.</summary>
    public int Restarts { get; }

    /// <summary>Why it failed, by its last try; null when it succeeded.</summary>
    public Exception? Error { get; }

    /// <summary>Whether there is a result.</summary>
    public bool Succeeded => Error is null;

    /// <summary>The result.</summary>
    /// <exception cref="Exception">The candidate failed: its own exception, with the stack it had on the worker.</exception>
    public TResult Value
    {
        get
        {
            if (Error is not null)
            {
                ExceptionDispatchInfo.Throw(Error);
            }

            return _value!;
        }
    }

    /// <summary>The candidate and what became of it.</summary>
    public override string ToString() =>
        $"{Candidate}: {(Error is null ? $"{_value}" : $"{Error.GetType().Name}: {Error.Message}")}{(Restarts > 0 ? $" ({Restarts} restarts)" : "")}";
}
