using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

// A worker that does not reach another does not know whether that one has what it needs. It is asked for again, at ever longer intervals,
// from wherever the task goes next; but not for ever: two workers may each reach the coordinator and never one another.
internal sealed partial class SchedulerState
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<TaskKey, Unreached> _unreached = [];

    /// <summary>A task was given back for want of an input whose holder was not reached.</summary>
    /// <returns>Whether that has happened often enough, and for long enough.</returns>
    private bool NoteUnreached(TaskRef task, TaskKey key)
    {
        if (!_unreached.TryGetValue(key, out Unreached? unreached))
        {
            _unreached.Add(key, unreached = new Unreached(_now));
        }

        unreached.Count++;
        if (unreached.Count >= _options.UnreachedLimit && _now - unreached.Since >= _options.UnreachedPatience)
        {
            _unreached.Remove(key);
            return true;
        }

        if (unreached.Count > 1 && IsReady(ref Slot(task)) && _ready.Remove(task))
        {
            TimeSpan pause = s_firstPause * Math.Pow(2, Math.Min(unreached.Count - 2, 16));
            unreached.Due = _now + (pause < s_longestPause ? pause : s_longestPause);
        }

        return false;
    }

    private bool IsPausing(TaskKey key) => _unreached.TryGetValue(key, out Unreached? unreached) && unreached.Due is not null;

    /// <summary>Tasks whose pause is over are given out again; those that have got on are forgotten.</summary>
    private void EndPauses()
    {
        foreach ((TaskKey key, Unreached unreached) in _unreached)
        {
            if (!TryFind(key, out TaskRef task) || !Slot(task).IsActive)
            {
                _unreached.Remove(key);
            }
            else if (unreached.Due <= _now)
            {
                unreached.Due = null;
                if (IsReady(ref Slot(task)))
                {
                    _ready.Add(task);
                }
            }
        }
    }

    /// <summary>The task fails: what it needs is there, and cannot be had where it is to run.</summary>
    private void FailUnreached(TaskRef task, WorkerEntry worker, in TaskReport report)
    {
        if (!IsReady(ref Slot(task)))
        {
            return;
        }

        _ready.Remove(task);
        FailFirst(task, new TaskFailure(
            report.Key,
            new IOException(
                $"Task '{report.Key}' cannot have its input '{report.Input}': worker {report.Holder} has it and was not reached, the last time from {worker.Id}, "
                + $"for more than {_options.UnreachedPatience.TotalSeconds:0.#} s. Look at the network between the two, or let the task run on other workers."),
            "",
            worker.Id.Name));
    }

    private sealed class Unreached(TimeSpan since)
    {
        public TimeSpan Since { get; } = since;

        public int Count { get; set; }

        /// <summary>When the task is given out again; null while it does not pause.</summary>
        public TimeSpan? Due { get; set; }
    }
}
