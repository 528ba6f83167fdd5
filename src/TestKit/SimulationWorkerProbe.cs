using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Simulated;
using Actors.Runtime.Protocol;
using Akka.TestKit;

namespace Actors.TestKit;

/// <summary>
/// Stands for a worker. It has made itself known to the coordinator, gives signs of life and keeps what it is sent; the test says what it
/// does. It runs nothing: what a task's result is worth only the coordinator's book-keeping knows, and who comes to read it finds
/// nothing there.
/// </summary>
public sealed class SimulationWorkerProbe
{
    private readonly SimulationTestKit _kit;
    private readonly WorkerProbe _worker;
    private readonly Dictionary<TaskKey, TaskAssigned> _assigned = [];
    private readonly Dictionary<TaskKey, ByteSize> _held = [];

    internal SimulationWorkerProbe(SimulationTestKit kit, TestProbe probe, string name, int threads, long memoryLimit)
    {
        _kit = kit;
        Probe = probe;
        _worker = kit.Do(() => kit.Simulation.AddNode(new WorkerProbe(kit.Simulation, name, kit.Simulation.NodeCount, threads, memoryLimit)));
        _worker.Received = OnCommand;
    }

    /// <summary>Its name: tasks may be restricted to it, and faults may be aimed at it.</summary>
    public string Name => _worker.Name;

    /// <summary>The Akka probe that gets all it is sent: <see cref="WorkerMessage"/>s, in order.</summary>
    public TestProbe Probe { get; }

    /// <summary>Whether the coordinator in office has taken it in.</summary>
    public bool IsAccepted => _worker.IsRegistered;

    /// <summary>Whether the coordinator has said, after <see cref="Retire"/>, that nothing is lost when it goes; see <see cref="Die"/>.</summary>
    public bool MayGo => _worker.MayGo;

    /// <summary>The tasks it was given and has not ended, by key.</summary>
    public IReadOnlyDictionary<TaskKey, TaskAssigned> Assigned => _assigned;

    /// <summary>The results it says it holds, and their sizes.</summary>
    public IReadOnlyDictionary<TaskKey, ByteSize> Held => _held;

    /// <summary>Whether it answers when the coordinator asks for all it has, as workers do: with <see cref="Assigned"/> and <see cref="Held"/>.</summary>
    public bool AnswersInventories { get; set; } = true;

    /// <summary>Waits until the coordinator has taken it in.</summary>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It has not.</exception>
    public void ExpectAccepted(TimeSpan? within = null)
    {
        if (!_kit.AdvanceUntil(() => IsAccepted, within))
        {
            throw _kit.Failed($"{Name} was not taken in by the coordinator within {within ?? _kit.Patience} of virtual time.");
        }
    }

    /// <summary>The next it is sent is a task to run.</summary>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public TaskAssigned ExpectAssignment(TimeSpan? within = null) => Expect<TaskAssigned>(null, within);

    /// <summary>The next it is sent is a certain task to run.</summary>
    /// <param name="task">The task.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public TaskAssigned ExpectAssignment(TaskKey task, TimeSpan? within = null) => Expect<TaskAssigned>(task, within);

    /// <summary>The next it is sent is word that a result is not wanted any more.</summary>
    /// <param name="result">The result; null for any.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public ResultFreed ExpectFree(TaskKey? result = null, TimeSpan? within = null) => Expect<ResultFreed>(result, within);

    /// <summary>The next it is sent is word that a task is to be given up.</summary>
    /// <param name="task">The task; null for any.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public TaskCancelled ExpectCancel(TaskKey? task = null, TimeSpan? within = null) => Expect<TaskCancelled>(task, within);

    /// <summary>The next it is sent is a request to give back a task that has not started.</summary>
    /// <param name="task">The task; null for any.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public StealRequested ExpectStealRequest(TaskKey? task = null, TimeSpan? within = null) => Expect<StealRequested>(task, within);

    /// <summary>The next it is sent is a request to fetch a copy of a result.</summary>
    /// <param name="result">The result; null for any.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public CopyRequested ExpectCopyRequest(TaskKey? result = null, TimeSpan? within = null) => Expect<CopyRequested>(result, within);

    /// <summary>Among what it is sent is a certain message; what came before it is passed over.</summary>
    /// <typeparam name="T">The type of the message.</typeparam>
    /// <param name="isIt">Tells the message; null for any of its type.</param>
    /// <param name="within">The most virtual time that may pass; null for the test's patience.</param>
    /// <exception cref="SimulationFailedException">It is not.</exception>
    public T FishFor<T>(Func<T, bool>? isIt = null, TimeSpan? within = null)
        where T : WorkerMessage =>
        ProbeMessages.FishFor(_kit, Probe, Name, typeof(T).Name, isIt ?? (_ => true), within);

    /// <summary>It is sent nothing for some time.</summary>
    /// <param name="during">How long, in virtual time; all of it passes.</param>
    /// <exception cref="SimulationFailedException">It is sent something.</exception>
    public void ExpectNoMessage(TimeSpan during) => ProbeMessages.ExpectNone(_kit, Probe, Name, during);

    /// <summary>It reports that a task has ended well and that it holds the result.</summary>
    /// <param name="task">The task.</param>
    /// <param name="size">The size of the result; zero for 8 bytes.</param>
    /// <param name="duration">How long the kernel ran; null for since the task came.</param>
    public void Finish(TaskAssigned task, ByteSize size = default, TimeSpan? duration = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        size = size.Bytes == 0 ? new ByteSize(8) : size;
        _assigned.Remove(task.Key);
        _held[task.Key] = size;
        Report(task.Report(ReportKind.Finished) with { Bytes = size.Bytes, Duration = duration ?? _kit.Elapsed - task.At });
    }

    /// <summary>It reports that a task's kernel threw.</summary>
    /// <param name="task">The task.</param>
    /// <param name="exception">What it threw.</param>
    /// <param name="duration">How long the kernel ran; null for since the task came.</param>
    public void Fail(TaskAssigned task, Exception exception, TimeSpan? duration = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(exception);
        _assigned.Remove(task.Key);
        Report(task.Report(ReportKind.Erred) with
        {
            Failure = new TaskFailure(task.Key, exception, "", Name),
            Duration = duration ?? _kit.Elapsed - task.At,
        });
    }

    /// <summary>It reports that a task waits for others and has given its slot back.</summary>
    /// <param name="task">The task.</param>
    public void Secede(TaskAssigned task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Report(task.Report(ReportKind.LongRunning) with { Duration = _kit.Elapsed - task.At });
    }

    /// <summary>It reports that an input of a task could not be found where it was said to be; the task is given back.</summary>
    /// <param name="task">The task.</param>
    /// <param name="input">The input.</param>
    public void MissInput(TaskAssigned task, InputPlace input)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(input);
        _assigned.Remove(task.Key);
        Report(task.Report(ReportKind.InputMissing) with { Input = input.Key, Holder = new WorkerId(input.Worker) });
    }

    /// <summary>It answers a request to give a task back.</summary>
    /// <param name="request">The request.</param>
    /// <param name="gives">Whether it gives the task back: not one that runs or has ended.</param>
    public void AnswerSteal(StealRequested request, bool gives)
    {
        ArgumentNullException.ThrowIfNull(request);
        long handle = _assigned.TryGetValue(request.Key, out TaskAssigned? task) ? task.Handle : -1;
        if (gives)
        {
            _assigned.Remove(request.Key);
        }

        Report(new TaskReport(ReportKind.StealReply, request.Key, request.Attempt, handle) { Accepted = gives });
    }

    /// <summary>It reports that it now holds a copy of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="size">Its size; zero for 8 bytes.</param>
    public void AddCopy(TaskKey result, ByteSize size = default)
    {
        size = size.Bytes == 0 ? new ByteSize(8) : size;
        _held[result] = size;
        Report(new TaskReport(ReportKind.Added, result, default, -1) { Bytes = size.Bytes });
    }

    /// <summary>It reports that it does not hold a result any more, without having been told to free it.</summary>
    /// <param name="result">The result.</param>
    public void DropCopy(TaskKey result)
    {
        _held.Remove(result);
        Report(new TaskReport(ReportKind.Dropped, result, default, -1));
    }

    /// <summary>It has lost a task or a result, and says nothing of it: it will be missing from the next inventory.</summary>
    /// <param name="key">The task or result.</param>
    public void Forget(TaskKey key)
    {
        _assigned.Remove(key);
        _held.Remove(key);
    }

    /// <summary>It reports all it has; what is not listed the coordinator takes for lost.</summary>
    public void ReportInventory() => Do(() => _worker.Report(
        [
            .. _held.Select(h => new TaskReport(ReportKind.Added, h.Key, default, -1) { Bytes = h.Value.Bytes }),
            .. _assigned.Values.Select(t => t.Report(ReportKind.Running)),
        ],
        isInventory: true));

    /// <summary>It reports that its memory is full and that it takes no new work, or does again.</summary>
    /// <param name="paused">Whether it takes none.</param>
    public void Pause(bool paused = true) => Do(() => _worker.Send(new WorkerPaused(_worker.Id, paused)));

    /// <summary>It asks to leave in order: it gets no new work, and what only it holds goes elsewhere; then it <see cref="MayGo"/>.</summary>
    public void Retire() => Do(() => _worker.Send(new RetireWorker(_worker.Id)));

    /// <summary>It gives a sign of life now, besides those it gives regularly.</summary>
    public void Beat() => Do(() =>
    {
        _worker.Introduce();
        _worker.Report();
    });

    /// <summary>It gives no signs of life from now on, until <see cref="ResumeBeats"/>; what the test has it report counts as one.</summary>
    public void StopBeats() => _worker.IsSilent = true;

    /// <summary>It gives signs of life again, from the next time it would have.</summary>
    public void ResumeBeats() => _worker.IsSilent = false;

    /// <summary>It dies with all it holds.</summary>
    /// <param name="reason">What is seen of it; null for a death that nobody sees, so that only its signs of life are missed.</param>
    public void Die(string? reason = "killed by the test")
    {
        _assigned.Clear();
        _held.Clear();
        Do(() => _worker.Die(reason));
    }

    /// <summary>After <see cref="Die"/>, or when it was declared lost: it comes back as a new worker with empty hands, and is taken in.</summary>
    /// <exception cref="SimulationFailedException">The coordinator has not answered in time.</exception>
    public void Rejoin()
    {
        _assigned.Clear();
        _held.Clear();
        Do(_worker.Start);
        ExpectAccepted();
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private T Expect<T>(TaskKey? key, TimeSpan? within)
        where T : WorkerMessage =>
        ProbeMessages.Expect<T>(_kit, Probe, Name, key is { } k ? $"{typeof(T).Name} {k}" : typeof(T).Name, m => key is null || m.Key == key, within);

    private void Report(TaskReport report) => Do(() => _worker.Report(report));

    private void Do(Action action) => _kit.Do(action);

    /// <summary>In the order in which a worker handles the parts of a command.</summary>
    private void OnCommand(WorkerCommand command)
    {
        foreach (AttemptRef cancel in command.Cancel)
        {
            _assigned.Remove(cancel.Key);
            Tell(new TaskCancelled(cancel.Key));
        }

        foreach (AttemptRef steal in command.Steal)
        {
            Tell(new StealRequested(steal.Key) { Attempt = steal.Attempt });
        }

        foreach (TaskKey key in command.Free)
        {
            _held.Remove(key);
            Tell(new ResultFreed(key));
        }

        foreach (InputLocation copy in command.Replicate)
        {
            Tell(new CopyRequested(copy.Key, copy.Holder.Name, new ByteSize(copy.Bytes)));
        }

        foreach (Assignment run in command.Run)
        {
            var task = new TaskAssigned(run, command.Locations, _kit.Elapsed);
            _assigned[task.Key] = task;
            Tell(task);
        }

        if (command.AskInventory)
        {
            if (AnswersInventories)
            {
                ReportInventory();
            }
            else
            {
                Tell(new InventoryRequested());
            }
        }
    }

    private void Tell(WorkerMessage message) => Probe.Ref.Tell(message, Akka.Actor.ActorRefs.NoSender);
}
