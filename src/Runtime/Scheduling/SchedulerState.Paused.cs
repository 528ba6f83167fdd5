namespace Actors.Runtime.Scheduling;

// Workers that are short of memory pause, and go on when they have room. Where all have paused and none has anything left to do nothing
// would ever make room: then one of them is given work all the same. Its own core knows how far it can go, and what to say if it cannot.
internal sealed partial class SchedulerState
{
    private TimeSpan? _pausedSince;
    private WorkerEntry? _tried;

    private void TryPaused()
    {
        if (MostRoom() is not { } worker)
        {
            _pausedSince = null;
            return;
        }

        _pausedSince ??= _now;
        if (_now - _pausedSince < _options.PausedPatience)
        {
            return;
        }

        _pausedSince = null;
        _tried = worker;
        worker.IsTried = true;
        BecomeAvailable(worker);
    }

    private void EndTrying()
    {
        if (_tried is { } worker)
        {
            _tried = null;
            worker.IsTried = false;
            UpdateIdle(worker);
        }
    }

    /// <summary>Of the paused workers that may run what waits in vain the one with the most room; null while something waits for nothing.</summary>
    private WorkerEntry? MostRoom()
    {
        WorkerEntry? best = null;
        if (CountOf(TaskState.Queued) > 0)
        {
            best = Emptiest(_anyWorker);
        }

        for (int i = 0; best is null && i < _waitingRequirements.Count && CountOf(TaskState.NoWorker) > 0; i++)
        {
            if (_waitingRequirements[i].Waiting.Count > 0)
            {
                best = Emptiest(_waitingRequirements[i]);
            }
        }

        return best;

        WorkerEntry? Emptiest(Requirement requirement)
        {
            WorkerEntry? emptiest = null;
            bool othersToo = OthersToo(requirement, 0, 0);
            foreach (WorkerEntry worker in _present)
            {
                if (worker.IsRetiring || !Allows(requirement, worker, othersToo) || !HasEver(requirement, worker))
                {
                    continue;
                }

                if (!worker.IsPaused || worker.Processing > 0)
                {
                    return null;
                }

                if (emptiest is null || Fullness(worker) < Fullness(emptiest))
                {
                    emptiest = worker;
                }
            }

            return emptiest;
        }

        static double Fullness(WorkerEntry worker) => (double)worker.HeldBytes / worker.MemoryLimit;
    }
}
