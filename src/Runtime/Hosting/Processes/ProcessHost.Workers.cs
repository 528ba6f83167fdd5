using System.Diagnostics;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;
using Actors.Runtime.Working.Storage;

namespace Actors.Runtime.Hosting.Processes;

// Workers are started, join, die and are replaced.
internal sealed partial class ProcessHost
{
    private static readonly long s_beats = 5;

    private long _lastTick = Stopwatch.GetTimestamp();

    public override async Task<WorkerId> AddWorkerAsync(IReadOnlyDictionary<string, double>? resources, CancellationToken cancellationToken)
    {
        WorkerSlot slot;
        var first = new TaskCompletionSource<WorkerId>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (MembersLock)
        {
            ThrowIfStopped();
            slot = new WorkerSlot(NextName(), resources ?? Options.Resources);
            _running.RemoveAll(t => t.IsCompletedSuccessfully);
            _running.Add(Task.Run(() => KeepAsync(slot, first), CancellationToken.None));
        }

        try
        {
            return await first.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Close(slot, "starting it was given up");
            throw;
        }
    }

    public override bool EndWorker(WorkerId id, string reason, bool isExpected)
    {
        if (!_workers.TryGetValue(id, out WorkerProcess? worker))
        {
            return false;
        }

        worker.Slot.IsClosed = true;
        if (!Dismiss(worker, reason, isExpected))
        {
            return false;
        }

        // This thread may be the coordinator's.
        _ = worker.EndAsync(reason);
        return true;
    }

    protected override void Tick()
    {
        base.Tick();
        TimeSpan since = Stopwatch.GetElapsedTime(Interlocked.Exchange(ref _lastTick, Stopwatch.GetTimestamp()));
        foreach (WorkerProcess worker in _members)
        {
            if (since > Options.WorkerTimeout / 2)
            {
                // It was this process that stood still: nobody could be heard.
                worker.LastHeard = Now;
                continue;
            }

            TimeSpan silent = Now - worker.LastHeard;
            if (silent > Options.WorkerTimeout)
            {
                string reason = $"no sign of life for {silent.TotalSeconds:0.0} s";
                Dismiss(worker, reason + worker.Circumstances(), isExpected: false);
                worker.Kill(reason);
                continue;
            }

            CheckMemory(worker);
        }
    }

    private void CheckMemory(WorkerProcess worker)
    {
        long used = ProcessMemory.ResidentOf(worker.ProcessId) ?? worker.Usage.Process;
        long counted = used - worker.Readiness!.BaseBytes - _processes.Allowance;
        if (counted <= Options.MemoryLimit.Bytes * _processes.EndFraction)
        {
            worker.OverLimitSince = null;
            return;
        }

        // What is garbage the worker is rid of in that time; a function that does not stop taking is not waited for.
        worker.OverLimitSince ??= Now;
        if (Now - worker.OverLimitSince >= _processes.EndDelay || counted > 2 * Options.MemoryLimit.Bytes)
        {
            worker.Kill(
                $"its process takes {new ByteSize(used)}, more than {_processes.EndFraction:0%} of its limit of {Options.MemoryLimit} "
                + $"(not counting the {new ByteSize(worker.Readiness.BaseBytes + _processes.Allowance)} of the program itself)");
        }
    }

    /// <summary>Keeps a process running in a place, one after the other, until the place is closed.</summary>
    private async Task KeepAsync(WorkerSlot slot, TaskCompletionSource<WorkerId> first)
    {
        while (!slot.IsClosed && !_stopping.IsCancellationRequested)
        {
            string ended;
            bool wasReady = false;
            WorkerProcess? worker = null;
            try
            {
                worker = Start(slot);
                await worker.Ready.WaitAsync(_processes.StartTimeout, _stopping.Token).ConfigureAwait(false);
                wasReady = true;
                slot.OnReady();
                Enter(worker);
                first.TrySetResult(worker.Id);
                ended = await worker.Ended.ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The cluster ends; so does the process, by the hand that ends all.
                ended = "the cluster was stopped";
            }
            catch (TimeoutException)
            {
                worker!.Kill($"it was not ready within {_processes.StartTimeout}");
                ended = await worker.Ended.ConfigureAwait(false);
            }
            catch (Exception e)
            {
                ended = worker is null ? $"it could not be started: {e.Message}" : await worker.Ended.ConfigureAwait(false);
            }

            if (worker is not null)
            {
                Dismiss(worker, ended, isExpected: false);
                if (_stopping.IsCancellationRequested)
                {
                    await worker.EndAsync($"{Name} was stopped").ConfigureAwait(false);
                }

                Forget(worker);
            }

            TimeSpan delay = slot.OnDied(Now, wasReady);
            string who = worker?.Id.Name ?? slot.Name;
            if (slot.IsClosed || _stopping.IsCancellationRequested || !_processes.Replaces)
            {
                Say(who, $"has ended: {ended}");
                break;
            }

            if (slot.FailedStarts >= _processes.MaxFailedStarts || (!wasReady && !first.Task.IsCompleted && slot.FailedStarts >= 2))
            {
                Say(who, $"has ended: {ended}. No other is started in its place: {slot.FailedStarts} in a row did not start.");
                first.TrySetException(new InvalidOperationException($"{Name} could not start its worker process {who}: {ended}."));
                _ = first.Task.Exception;
                GiveUpIfEmpty(ended);
                return;
            }

            Say(who, $"has ended: {ended}. Another is started in its place{(delay > TimeSpan.Zero ? $" in {delay.TotalSeconds:0.0} s" : "")}.");
            await Task.Delay(delay, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        first.TrySetException(new RuntimeStoppedException($"{Name} was stopped before {slot.Name} was ready."));
        _ = first.Task.Exception;
    }

    private WorkerProcess Start(WorkerSlot slot)
    {
        WorkerId id = slot.NextId();
        var worker = new WorkerProcess(this, slot, id);
        _workers[id] = worker;
        try
        {
            slot.OnStarted(Now);
            worker.Start(_launcher, new WorkerSettings
            {
                Worker = id.Name,
                Cluster = Name,
                Control = ControlPath,
                Secret = "",
                ClusterSecret = Convert.ToHexString(_secret),
                Root = _folder.Path,
                Folder = worker.Folder,
                SpillRoot = _spills?.Path ?? "",
                Directory = Environment.CurrentDirectory,
                Threads = Options.ThreadsPerWorker,
                MemoryLimit = Options.MemoryLimit.Bytes,
                Allowance = _processes.Allowance,
                Heartbeat = TimeSpan.FromTicks(Math.Min(TimeSpan.TicksPerSecond, Options.WorkerTimeout.Ticks / s_beats)),
                Assemblies = [.. Assemblies.Select(a => a.FullName!)],
                Validate = Scheduling.ValidateAfterEachEvent,
            });
            return worker;
        }
        catch
        {
            _workers.TryRemove(id, out _);
            PrivateFolder.TryDelete(worker.Folder);
            throw;
        }
    }

    /// <summary>A worker is ready: all others know where it is before anybody is sent there.</summary>
    private void Enter(WorkerProcess worker)
    {
        lock (MembersLock)
        {
            _members = _members.Add(worker);
            TellMembers();
            Join(new WorkerJoined(worker.Id, Options.ThreadsPerWorker, Options.MemoryLimit.Bytes) { Resources = worker.Slot.Resources, Name = worker.Slot.Name });
        }

        Say(worker.Id.Name, $"is ready: process {worker.ProcessId}.");
    }

    /// <summary>A worker does not count any more; false when it did not before.</summary>
    private bool Dismiss(WorkerProcess worker, string reason, bool isExpected)
    {
        lock (MembersLock)
        {
            if (!_members.Contains(worker))
            {
                return false;
            }

            _members = _members.Remove(worker);
            TellMembers();
            Leave(new WorkerLost(worker.Id, reason, isExpected) { Running = isExpected ? null : RunningBoard.Read(worker.Folder) });
        }

        foreach (ClientId client in worker.Clients.Keys)
        {
            Detach(client);
        }

        return true;
    }

    private void Forget(WorkerProcess worker)
    {
        _workers.TryRemove(worker.Id, out _);
        PrivateFolder.TryDelete(worker.Folder);
        if (_spills is not null)
        {
            PrivateFolder.TryDelete(Path.Combine(_spills.Path, worker.Id.Name));
        }
    }

    /// <summary>Under the lock, so that the last list that is sent is the last there is.</summary>
    private void TellMembers()
    {
        byte[] list = Listed.ToBytes();
        foreach (WorkerProcess member in _members)
        {
            member.Send(ControlKind.Members, list);
        }
    }

    private void Close(WorkerSlot slot, string reason)
    {
        slot.IsClosed = true;
        foreach (WorkerProcess worker in _workers.Values)
        {
            if (worker.Slot == slot)
            {
                _ = worker.EndAsync(reason);
            }
        }
    }

    /// <summary>Nobody is there and nobody will come: what is under way ends with the reason rather than wait for ever.</summary>
    private void GiveUpIfEmpty(string ended)
    {
        if (_workers.IsEmpty && _running.Count(t => !t.IsCompleted) <= 1)
        {
            Stop(new RuntimeStoppedException($"{Name} has no worker left, and none can be started: {ended}."));
        }
    }

    private void Say(string worker, string line) => Show(new WorkerOutput(worker, WorkerOutputKind.Supervision, line));
}
