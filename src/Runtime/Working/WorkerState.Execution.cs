using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    /// <summary>How many attempts whose inputs do not fit now are passed over in one turn.</summary>
    private const int LookAhead = 8;

    private readonly List<WorkerTask> _setAside = [];

    /// <summary>Attempts whose inputs are pinned although they do not run yet.</summary>
    private int _preparing;

    private void OnFinished(KernelFinished finished)
    {
        if (_tasks.TryGetValue(finished.Key, out WorkerTask? task) && task.Started == finished.Attempt && Runs(task))
        {
            NoteSize(task.Key, finished.Bytes);
            Leave(task);
            Keep(finished.Key, task.Attempt, finished.Bytes);
            Report(new TaskReport(ReportKind.Finished, task.Key, task.Attempt, task.Handle) { Bytes = finished.Bytes, Duration = finished.Duration });
            Log(task.Key, task.Attempt, "finished");
        }
        else if (EndAbandoned(finished.Key, finished.Attempt))
        {
            // The kernel ended before it learned that nobody wants it: its value is in the store.
            if (!_partitions.TryGetValue(finished.Key, out Partition? partition))
            {
                DropStray(finished.Key);
            }
            else if (partition.State is PartitionState.Spilled or PartitionState.LoadQueued)
            {
                // A copy was fetched meanwhile and went to disk; the value that is in memory now takes its place.
                Hold(finished.Key, finished.Bytes);
                DropIfUnused(partition);
            }
            else if (!partition.IsHeld)
            {
                _strays.Add(finished.Key);
            }
            else
            {
                DropIfUnused(partition);
            }
        }
    }

    private void OnFailed(KernelFailed failed)
    {
        if (_tasks.TryGetValue(failed.Key, out WorkerTask? task) && task.Started == failed.Attempt && Runs(task))
        {
            Leave(task);
            Report(new TaskReport(ReportKind.Erred, task.Key, task.Attempt, task.Handle) { Failure = failed.Failure, Duration = failed.Duration });
            Log(task.Key, task.Attempt, "failed");
            DropLeftBehind(failed.Key);
        }
        else if (EndAbandoned(failed.Key, failed.Attempt))
        {
            DropLeftBehind(failed.Key);
        }
    }

    /// <summary>No kernel runs for a key any more: what could not be taken out of the store because one did goes now.</summary>
    private void DropLeftBehind(TaskKey key)
    {
        if (_partitions.TryGetValue(key, out Partition? partition))
        {
            DropIfUnused(partition);
        }
        else if (_strays.Remove(key))
        {
            _drops.Add(key);
        }
    }

    private void OnSeceded(KernelSeceded seceded)
    {
        bool wanted = _tasks.TryGetValue(seceded.Key, out WorkerTask? task) && task.Started == seceded.Attempt;
        if (!wanted && !(_abandoned.TryGetValue(seceded.Key, out task) && task.Started == seceded.Attempt))
        {
            return;
        }

        if (task!.State != WorkerTaskState.Executing)
        {
            return;
        }

        task.State = WorkerTaskState.LongRunning;
        StopsRunning(task);
        if (wanted)
        {
            Report(new TaskReport(ReportKind.LongRunning, task.Key, task.Attempt, task.Handle));
            Log(task.Key, task.Attempt, "long-running");
        }
    }

    private void StopsRunning(WorkerTask task)
    {
        RunningCount--;
        _expected -= task.Expected;
        task.Expected = 0;
    }

    private static bool Runs(WorkerTask task) => task.State is WorkerTaskState.Executing or WorkerTaskState.LongRunning;

    /// <summary>An attempt that ran is over.</summary>
    private void Leave(WorkerTask task)
    {
        _tasks.Remove(task.Key);
        End(task);
    }

    private bool EndAbandoned(TaskKey key, Attempt attempt)
    {
        if (!_abandoned.TryGetValue(key, out WorkerTask? task) || task.Started != attempt)
        {
            return false;
        }

        _abandoned.Remove(key);
        End(task);
        Log(key, attempt, "the abandoned kernel ended");
        if (task.Successor is { } successor)
        {
            task.Successor = null;
            Arrived(successor);
        }

        return true;
    }

    private void End(WorkerTask task)
    {
        if (task.State == WorkerTaskState.Executing)
        {
            StopsRunning(task);
        }

        task.State = WorkerTaskState.Gone;
        ReleaseInputs(task);
    }

    /// <summary>An attempt is no longer wanted: it goes, or is abandoned to its kernel's end. Nothing is reported of it.</summary>
    private void GiveUp(WorkerTask task, string why)
    {
        _tasks.Remove(task.Key);
        Log(task.Key, task.Attempt, why);
        if (Runs(task))
        {
            _abandoned.Add(task.Key, task);
            _effects.Add(new CancelKernel(task.Key, task.Started));
            return;
        }

        Detach(task);
    }

    /// <summary>Takes an attempt that has not started out of everything.</summary>
    private void Detach(WorkerTask task)
    {
        if (task.HeapIndex >= 0)
        {
            _ready.Remove(task);
        }

        if (task.Missing > 0)
        {
            RemoveWaiter(task);
            if (_abandoned.TryGetValue(task.Key, out WorkerTask? running) && running.Successor == task)
            {
                running.Successor = null;
            }

            if (_partitions.TryGetValue(task.Key, out Partition? result) && result.Successor == task)
            {
                result.Successor = null;
            }
        }

        if (task.Pinned)
        {
            _preparing--;
        }

        task.State = WorkerTaskState.Gone;
        ReleaseInputs(task);
    }

    private static void RemoveWaiter(WorkerTask task)
    {
        foreach (Partition partition in task.Inputs)
        {
            partition.Waiters?.Remove(task);
        }
    }

    /// <summary>One of the things an attempt waited for is there.</summary>
    private void Arrived(WorkerTask task)
    {
        if (--task.Missing == 0)
        {
            MakeReady(task);
        }
    }

    private void MakeReady(WorkerTask task)
    {
        task.State = WorkerTaskState.Ready;
        _ready.Push(task);
    }

    /// <summary>Hands kernels to free threads, most urgent first. One whose inputs are on disk has them read back meanwhile.</summary>
    private void StartReady()
    {
        while (_ready.Count > 0 && RunningCount < _options.Threads && _setAside.Count < LookAhead && (!IsPaused || MayTrickle()))
        {
            WorkerTask task = _ready.Pop();
            if (_spills && !task.Pinned && !AllInMemory(task))
            {
                if (!Prepare(task))
                {
                    _setAside.Add(task);
                }

                continue;
            }

            if (!NothingMoves && ExpectedSize(task) > Room)
            {
                // Its result might have no place. When what moves has come to rest there is room, or it runs alone.
                _setAside.Add(task);
                continue;
            }

            Execute(task);
        }

        if (_setAside.Count > 0)
        {
            foreach (WorkerTask task in _setAside)
            {
                _ready.Push(task);
            }

            _setAside.Clear();
        }
    }

    private void Execute(WorkerTask task)
    {
        if (task.Pinned)
        {
            _preparing--;
        }
        else
        {
            Pin(task);
        }

        task.State = WorkerTaskState.Executing;
        RunningCount++;
        task.Expected = ExpectedSize(task);
        _expected += task.Expected;
        _effects.Add(new ExecuteKernel(task.Graph, task.Id, task.Attempt));
        Log(task.Key, task.Attempt, "executing");
    }

    private static bool AllInMemory(WorkerTask task)
    {
        foreach (Partition partition in task.Inputs)
        {
            if (partition.State != PartitionState.Memory)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Pins all of an attempt's inputs at once and has the spilled ones read back. Refused while others hold so much that the
    /// whole would not fit: half-loaded attempts that wait for each other's memory would never end.
    /// </summary>
    private bool Prepare(WorkerTask task)
    {
        if (_preparing >= _options.Threads)
        {
            return false;
        }

        bool alone = _pinnedBytes == 0;
        Pin(task);
        if (_pinnedBytes > _limit && !alone)
        {
            Unpin(task);
            return false;
        }

        _preparing++;
        task.State = WorkerTaskState.Loading;
        foreach (Partition partition in task.Inputs)
        {
            if (partition.State == PartitionState.Memory)
            {
                continue;
            }

            task.Missing++;
            (partition.Waiters ??= []).Add(task);
            if (partition.State == PartitionState.Spilled)
            {
                QueueLoad(partition);
            }
        }

        Log(task.Key, task.Attempt, "reading inputs back from disk");
        return true;
    }

    private void Pin(WorkerTask task)
    {
        task.Pinned = true;
        foreach (Partition partition in task.Inputs)
        {
            if (partition.Pins++ == 0)
            {
                _pinnedBytes += partition.Bytes;
                Unlist(partition);
            }
        }
    }

    private void Unpin(WorkerTask task)
    {
        task.Pinned = false;
        foreach (Partition partition in task.Inputs)
        {
            if (--partition.Pins == 0)
            {
                _pinnedBytes -= partition.Bytes;
                List(partition);
            }
        }
    }

    private void ReleaseInputs(WorkerTask task)
    {
        if (task.Pinned)
        {
            Unpin(task);
        }

        foreach (Partition partition in task.Inputs)
        {
            partition.Users--;
        }

        foreach (Partition partition in task.Inputs)
        {
            DropIfUnused(partition);
        }

        task.Inputs = [];
    }
}
