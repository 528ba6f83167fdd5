using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>Every event a coordinator handled, with its time: enough to make the same coordinator again.</summary>
internal sealed class SchedulerLog(SchedulerOptions options, int epoch)
{
    private readonly List<(TimeSpan Now, SchedulerStimulus Stimulus)> _entries = [];

    public SchedulerOptions Options { get; } = options;

    public int Epoch { get; } = epoch;

    public IReadOnlyList<(TimeSpan Now, SchedulerStimulus Stimulus)> Entries => _entries;

    public void Add(TimeSpan now, SchedulerStimulus stimulus) => _entries.Add((now, stimulus));

    /// <summary>Feeds the events to a new coordinator.</summary>
    /// <param name="log">The log.</param>
    /// <param name="observe">Called after each event with its number from 0 and its effects.</param>
    /// <param name="count">How many events; all unless said.</param>
    public static SchedulerState Replay(SchedulerLog log, Action<int, IReadOnlyList<SchedulerEffect>>? observe = null, int count = int.MaxValue)
    {
        var state = new SchedulerState(log.Options with { LogEvents = false }, log.Epoch);
        for (int i = 0; i < Math.Min(count, log._entries.Count); i++)
        {
            (TimeSpan now, SchedulerStimulus stimulus) = log._entries[i];
            IReadOnlyList<SchedulerEffect> effects = state.Handle(stimulus, now);
            observe?.Invoke(i, effects);
        }

        return state;
    }
}
