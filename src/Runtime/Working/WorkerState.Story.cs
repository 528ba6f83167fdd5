using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    private readonly StoryEntry[] _story;
    private long _told;

    /// <summary>What happened to a task and its result here, oldest first, as far back as is remembered.</summary>
    public IReadOnlyList<StoryEntry> Story(TaskKey key)
    {
        var entries = new List<StoryEntry>();
        for (long i = Math.Max(0, _told - _story.Length); i < _told; i++)
        {
            StoryEntry entry = _story[i % _story.Length];
            if (entry.Key == key)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>All that is known now, a line for each attempt and value; for dumps and error messages.</summary>
    public IEnumerable<string> Dump()
    {
        yield return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"worker {Id}, epoch {Epoch}: {RunningCount} of {_options.Threads} threads, {_memory} bytes in memory, {_unmanaged} beyond, {_reserved} set aside, {_pinnedBytes} pinned, limit {_limit}"
            + $"{(IsPaused ? ", paused" : "")}{(_diskRefuses ? ", the disk refuses" : "")}");
        foreach (WorkerTask task in _tasks.Values)
        {
            yield return $"task {task}: {string.Join(", ", task.Inputs.Select(i => i.Key))}";
        }

        foreach (WorkerTask task in _abandoned.Values)
        {
            yield return $"abandoned {task}";
        }

        foreach (Partition partition in _partitions.Values)
        {
            yield return $"partition {partition}{(partition.Freed ? ", freed" : "")}{(partition.InFlight ? $", in flight from {partition.Source}" : "")}"
                + (partition.Holders is { Count: > 0 } holders ? $", on {string.Join(", ", holders)}" : "");
        }
    }

    private void Log(TaskKey key, Attempt attempt, string what)
    {
        if (_story.Length > 0)
        {
            _story[_told++ % _story.Length] = new StoryEntry(_now, key, attempt, what);
        }
    }
}
