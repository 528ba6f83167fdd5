namespace Actors;

/// <summary>How <see cref="Client.ParallelForEachAsync{T}(IEnumerable{T}, Action{T}, LoopOptions?, CancellationToken, string)"/> and its kin run a loop.</summary>
public sealed record LoopOptions
{
    /// <summary>How many calls are under way at most: given to the cluster and their results not yet taken; 1,000 unless said.</summary>
    public int MaxUnderWay { get; init; } = 1000;

    /// <summary>Priority, retries, restrictions and the like of every call; null for none.</summary>
    public TaskOptions? Tasks { get; init; }

    internal static LoopOptions Default { get; } = new();

    internal void Validate()
    {
        if (MaxUnderWay < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(MaxUnderWay), MaxUnderWay, "At least one call must be under way.");
        }

        if (Tasks is { Key: not null })
        {
            throw new ArgumentException($"Every call of a loop has its own key; '{Tasks.Key}' would be that of all of them.", nameof(Tasks));
        }
    }
}
