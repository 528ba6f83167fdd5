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

    private void Log(TaskKey key, Attempt attempt, string what)
    {
        if (_story.Length > 0)
        {
            _story[_told++ % _story.Length] = new StoryEntry(_now, key, attempt, what);
        }
    }
}
