using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class WorkerState
{
    /// <summary>A client that has put data here, and ended before it could say so, leaves them to nobody: the coordinator has them freed in the end.</summary>
    private void ReportPlaced()
    {
        foreach (TaskKey key in _placed)
        {
            if (!_partitions.TryGetValue(key, out Partition? partition) || partition.PlacedAt is not { } placed)
            {
                _placed.Remove(key);
            }
            else if (Epoch > 0 && partition.IsHeld && _now - placed >= _options.PlacedPatience / 6)
            {
                Report(new TaskReport(ReportKind.Added, key, default, -1) { Bytes = partition.Bytes, IsPlaced = IsPlacedLately(partition) });
                if (!IsPlacedLately(partition))
                {
                    partition.PlacedAt = null;
                }
            }
        }
    }

    private void OnCommand(WorkerCommand command)
    {
        if (command.Epoch < Epoch)
        {
            // It was frozen while another took over, and does not know.
            _effects.Add(new SendRefusal(command.Epoch, new WorkerReport(Id, Epoch, 0, [])));
            return;
        }

        if (command.Epoch == Epoch && command.Sequence <= LastCommand)
        {
            return;
        }

        if (command.Epoch > Epoch)
        {
            Supersede(command.Epoch);
        }
        else if (_reports.Count > 0)
        {
            // What was reported of before this command must not seem to have come after it.
            SendReports();
        }

        // Commands are numbered from 1: one that was lost shows.
        _listAll |= command.AskInventory || command.Sequence > Math.Max(LastCommand, 0) + 1;
        LastCommand = command.Sequence;
        for (int i = 0; i < command.Placed.Count; i++)
        {
            if (_partitions.TryGetValue(command.Placed[i], out Partition? placed))
            {
                placed.PlacedAt = null;
            }
        }

        for (int i = 0; i < command.Cancel.Count; i++)
        {
            AttemptRef cancelled = command.Cancel[i];
            if (_tasks.TryGetValue(cancelled.Key, out WorkerTask? task) && task.Attempt == cancelled.Attempt)
            {
                GiveUp(task, "cancelled");
            }
            else if (_partitions.TryGetValue(cancelled.Key, out Partition? made) && made.Made == cancelled.Attempt && made.IsHeld)
            {
                // It has ended already. The key may be used again, for something else: this value must not be taken for that.
                Free(cancelled.Key);
            }
        }

        for (int i = 0; i < command.Steal.Count; i++)
        {
            Steal(command.Steal[i]);
        }

        for (int i = 0; i < command.Free.Count; i++)
        {
            Free(command.Free[i]);
        }

        FlushDrops();
        for (int i = 0; i < command.Replicate.Count; i++)
        {
            Replicate(command.Replicate[i]);
        }

        for (int i = 0; i < command.Run.Count; i++)
        {
            Accept(command.Run[i], command.Locations);
        }
    }

    /// <summary>
    /// A new coordinator: it is told what is held here and which kernels run. Those go on, for it may want them too; what has not begun
    /// it will give out anew.
    /// </summary>
    private void Supersede(int epoch)
    {
        foreach (WorkerTask task in _tasks.Values.ToArray())
        {
            if (!Runs(task))
            {
                GiveUp(task, "superseded by a new coordinator");
            }
        }

        // The first coordinator of all is told of scattered data by the client that scattered it. A later one is told by the worker, also by
        // one that was never sent anything by those before.
        _listAll = Epoch > 0 || epoch > 1;
        _reports.Clear();
        Epoch = epoch;
        LastCommand = -1;
        _reportSequence = 0;
        foreach (Partition partition in _partitions.Values.ToArray())
        {
            if (partition.IsReplica)
            {
                partition.IsReplica = false;
                DropIfUnused(partition);
            }
        }
    }

    /// <summary>Reports all that the coordinator is to know: what is held and what is to be run.</summary>
    private void ListAll()
    {
        foreach (Partition partition in _partitions.Values)
        {
            if (partition.IsHeld && !partition.Freed)
            {
                Report(new TaskReport(ReportKind.Added, partition.Key, default, -1)
                {
                    Bytes = partition.Bytes,
                    IsPlaced = IsPlacedLately(partition),
                });
            }
        }

        foreach (WorkerTask task in _tasks.Values)
        {
            Report(new TaskReport(ReportKind.Running, task.Key, task.Attempt, task.Handle));
            if (task.State == WorkerTaskState.LongRunning)
            {
                Report(new TaskReport(ReportKind.LongRunning, task.Key, task.Attempt, task.Handle));
            }
        }
    }

    /// <summary>A value is to be held here although no attempt here needs it.</summary>
    private void Replicate(in InputLocation location)
    {
        if (_partitions.TryGetValue(location.Key, out Partition? partition) && partition.IsHeld)
        {
            // With a successor the old value goes and the new one is reported when it is there.
            if (partition.Successor is null)
            {
                partition.Freed = false;
                Report(new TaskReport(ReportKind.Added, partition.Key, default, -1) { Bytes = partition.Bytes });
            }

            return;
        }

        AddLocation(location, TaskPriority.Last);
        if (_partitions.TryGetValue(location.Key, out partition))
        {
            partition.IsReplica = true;
            Log(location.Key, default, "to be copied here");
        }
    }

    private void Steal(AttemptRef wanted)
    {
        bool known = _tasks.TryGetValue(wanted.Key, out WorkerTask? task) && task.Attempt == wanted.Attempt;
        bool granted = known && task!.State is WorkerTaskState.Waiting or WorkerTaskState.Ready or WorkerTaskState.Loading;
        long handle = known ? task!.Handle : -1;
        if (granted)
        {
            GiveUp(task!, "given back to be run elsewhere");
        }

        Report(new TaskReport(ReportKind.StealReply, wanted.Key, wanted.Attempt, handle) { Accepted = granted });
    }

    private void Free(TaskKey key)
    {
        // A copy that has not arrived yet is not the one that is meant: it goes when its last user does. Nor is a value that a client has
        // put here, as long as the coordinator has not said that it knows of it.
        if (!_partitions.TryGetValue(key, out Partition? partition) || !partition.IsHeld)
        {
            return;
        }

        if (IsPlacedLately(partition))
        {
            Report(new TaskReport(ReportKind.Added, key, default, -1) { Bytes = partition.Bytes, IsPlaced = true });
            return;
        }

        partition.Freed = true;
        DropIfUnused(partition);
    }

    private void Accept(in Assignment assignment, IReadOnlyList<InputLocation> locations)
    {
        TaskKey key = assignment.Key;
        if (_tasks.TryGetValue(key, out WorkerTask? known))
        {
            if (Compare(assignment.Attempt, known.Attempt) <= 0)
            {
                return;
            }

            if (known.Attempt.Epoch < assignment.Attempt.Epoch && Runs(known) && IsSame(known, assignment))
            {
                known.GoOnAs(assignment.Attempt, assignment.Handle);
                Log(key, known.Attempt, "goes on for a new coordinator");
                if (known.State == WorkerTaskState.LongRunning)
                {
                    Report(new TaskReport(ReportKind.LongRunning, key, known.Attempt, known.Handle));
                }

                return;
            }

            GiveUp(known, "superseded by a newer attempt");
        }

        _partitions.TryGetValue(key, out Partition? result);
        if (result is { IsHeld: true, Freed: false })
        {
            result.Made = assignment.Attempt;
            Report(new TaskReport(ReportKind.Finished, key, assignment.Attempt, assignment.Handle) { Bytes = result.Bytes });
            Log(key, assignment.Attempt, "held already");
            return;
        }

        var task = new WorkerTask(assignment.Graph, assignment.Id, key, assignment.Attempt, assignment.Handle, assignment.Priority);
        if (!Attach(task, assignment, locations))
        {
            return;
        }

        _tasks.Add(key, task);
        if (_abandoned.Count > 0 && _abandoned.TryGetValue(key, out WorkerTask? running))
        {
            running.Successor = task;
            task.Missing++;
        }

        if (result is { IsHeld: true })
        {
            result.Successor = task;
            task.Missing++;
        }

        if (task.Missing == 0)
        {
            MakeReady(task);
        }
        else
        {
            Log(key, task.Attempt, "waiting");
        }
    }

    /// <summary>Connects an attempt to its inputs. When it cannot run here it is reported and false is returned.</summary>
    private bool Attach(WorkerTask task, in Assignment assignment, IReadOnlyList<InputLocation> locations)
    {
        ReadOnlySpan<int> ids = task.Graph.Inputs(task.Id);
        if (ids.IsEmpty)
        {
            return true;
        }

        if (assignment.LocationCount > 0)
        {
            for (int i = 0; i < assignment.LocationCount; i++)
            {
                AddLocation(locations[assignment.FirstLocation + i], task.Priority);
            }
        }

        var inputs = new Partition[ids.Length];
        TaskKey missing = default;
        for (int i = 0; i < ids.Length; i++)
        {
            TaskKey input = task.Graph.Key(ids[i]);
            if (!_partitions.TryGetValue(input, out Partition? partition))
            {
                missing = input;
                break;
            }

            inputs[i] = partition;
        }

        if (missing != default)
        {
            Report(new TaskReport(ReportKind.InputMissing, task.Key, task.Attempt, task.Handle) { Input = missing, Holder = Id });
            Log(task.Key, task.Attempt, "given back: an input is neither here nor said to be elsewhere");
            ForgetUnused(assignment, locations);
            return false;
        }

        task.Inputs = inputs;
        foreach (Partition partition in inputs)
        {
            partition.Users++;
            if (!partition.IsHeld)
            {
                task.Missing++;
                (partition.Waiters ??= []).Add(task);
            }
            else if (partition.Freed && assignment.LocationCount > 0)
            {
                Reclaim(partition, assignment, locations);
            }
        }

        if (_limit != long.MaxValue && TooLarge(inputs, out long needed))
        {
            RemoveWaiter(task);
            ReleaseInputs(task);
            task.State = WorkerTaskState.Gone;
            Fail(task, new InsufficientMemoryException(
                $"Task '{task.Key}' cannot run on {Id}: its inputs take {needed:N0} bytes, and the worker's memory limit is {_limit:N0} bytes. "
                + "Use smaller chunks or partitions, or workers with more memory."));
            return false;
        }

        return true;
    }

    /// <summary>The coordinator, having freed a value that was still in use here, sends for it again: it has it back without a transfer.</summary>
    private void Reclaim(Partition partition, in Assignment assignment, IReadOnlyList<InputLocation> locations)
    {
        for (int i = 0; i < assignment.LocationCount; i++)
        {
            if (partition.Successor is null && locations[assignment.FirstLocation + i].Key == partition.Key)
            {
                partition.Freed = false;
                Report(new TaskReport(ReportKind.Added, partition.Key, default, -1) { Bytes = partition.Bytes });
                return;
            }
        }
    }

    private void ForgetUnused(in Assignment assignment, IReadOnlyList<InputLocation> locations)
    {
        for (int i = 0; i < assignment.LocationCount; i++)
        {
            if (_partitions.TryGetValue(locations[assignment.FirstLocation + i].Key, out Partition? partition))
            {
                DropIfUnused(partition);
            }
        }
    }

    /// <summary>Whether what must be in memory at once exceeds the limit, although some of it is not there yet.</summary>
    private bool TooLarge(Partition[] inputs, out long needed)
    {
        needed = 0;
        long largest = 0;
        bool allThere = true;
        foreach (Partition input in inputs)
        {
            needed += input.Bytes;
            largest = Math.Max(largest, input.Bytes);
            allThere &= input.State == PartitionState.Memory;
        }

        if (needed > _limit && !allThere)
        {
            // Where nothing goes to disk partitions are shared, and many small ones together are no danger.
            needed = _spills ? inputs.Distinct().Sum(input => input.Bytes) : largest;
        }

        return needed > _limit && !allThere;
    }

    /// <summary>Whether a kernel that runs does what an assignment asks for. A key that was released may stand for something else now.</summary>
    private static bool IsSame(WorkerTask task, in Assignment assignment)
    {
        if (ReferenceEquals(task.Graph, assignment.Graph) && task.Id == assignment.Id)
        {
            return true;
        }

        ReadOnlySpan<int> inputs = task.Graph.Inputs(task.Id);
        ReadOnlySpan<int> wanted = assignment.Graph.Inputs(assignment.Id);
        bool same = inputs.Length == wanted.Length && Equals(task.Graph.Kernel(task.Id), assignment.Graph.Kernel(assignment.Id));
        for (int i = 0; same && i < inputs.Length; i++)
        {
            same = task.Graph.Key(inputs[i]) == assignment.Graph.Key(wanted[i]);
        }

        return same;
    }

    private bool IsPlacedLately(Partition partition) => partition.PlacedAt is { } placed && _now - placed < _options.PlacedPatience;

    private void Fail(WorkerTask task, Exception exception)
    {
        Report(new TaskReport(ReportKind.Erred, task.Key, task.Attempt, task.Handle) { Failure = new TaskFailure(task.Key, exception, "", Id.Name) });
        Log(task.Key, task.Attempt, "failed before it ran");
    }

    private void Report(in TaskReport report) => _reports.Add(report);

    private static int Compare(Attempt left, Attempt right) =>
        left.Epoch != right.Epoch ? left.Epoch.CompareTo(right.Epoch) : left.Number.CompareTo(right.Number);
}
