using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Tests.Scheduling;
using Actors.Runtime.Working;

namespace Actors.Runtime.Tests.Cores;

/// <summary>
/// A worker's core with a pretended host around it: kernels, disk and transfers take random time. Values are in the store before
/// the core is told, as on real hosts.
/// </summary>
internal sealed class JointWorker
{
    private readonly JointSimulation _simulation;
    private readonly JointLink _mailbox;
    private readonly JointLink _out;
    private readonly JointLink _announcements;
    private readonly List<WorkerStimulus> _turn = [];
    private readonly Dictionary<TaskKey, long> _memory = [];
    private readonly Dictionary<TaskKey, long> _disk = [];
    private readonly Dictionary<TaskKey, RunningKernel> _kernels = [];

    public JointWorker(JointSimulation simulation, WorkerOptions options)
    {
        _simulation = simulation;
        State = new WorkerState(options);
        _mailbox = new JointLink(simulation, 1, loses: false);
        _out = new JointLink(simulation, 4, loses: true);
        _announcements = new JointLink(simulation, 5, loses: false);
        In = new JointLink(simulation, 4, loses: true);
    }

    public WorkerState State { get; }

    public WorkerId Id => State.Id;

    public JointLink In { get; }

    public bool IsDead { get; set; }

    public WorkerJoined Joined { get; set; } = null!;

    public int Values => _memory.Count + _disk.Count;

    public IEnumerable<TaskKey> Keys => _memory.Keys.Concat(_disk.Keys);

    public bool IsQuiet => State.TaskCount + State.AbandonedCount + _kernels.Count == 0 && State.ReservedBytes == 0;

    public IReadOnlyList<Attempt> Running => [.. _kernels.Values.Select(k => k.Attempt)];

    public bool TryRead(TaskKey key, out long value) => _memory.TryGetValue(key, out value) || _disk.TryGetValue(key, out value);

    public void Place(TaskKey key, long value, long bytes)
    {
        _memory[key] = value;
        Post(new DataPlaced(key, bytes));
    }

    public void Post(WorkerStimulus stimulus) => _mailbox.Send(() =>
    {
        _turn.Add(stimulus);
        if (_simulation.Random.Next(4) == 0)
        {
            _simulation.After(2, HandleTurn);
        }
        else
        {
            HandleTurn();
        }
    });

    /// <summary>What has come in is handled as one turn.</summary>
    private void HandleTurn()
    {
        WorkerStimulus[] turn = [.. _turn];
        _turn.Clear();
        if (IsDead || turn.Length == 0)
        {
            return;
        }

        foreach (WorkerStimulus stimulus in turn)
        {
            _simulation.Trace?.Invoke($"{Id} < {Text(stimulus)}");
        }

        foreach (WorkerEffect effect in State.Handle(turn, _simulation.Now))
        {
            if (effect is not SendReport)
            {
                _simulation.Trace?.Invoke($"{Id} > {(effect is FetchInputs f ? $"fetch from {f.From}: {string.Join(' ', f.Inputs.Select(i => i.Key))}" : effect is DropPartitions d ? $"drop {string.Join(' ', d.Keys)}" : effect is ExecuteKernel e ? $"execute {e.Key} {e.Attempt.Number}" : effect)}");
            }

            Carry(effect);
        }
    }

    private static string Text(WorkerStimulus stimulus) => stimulus switch
    {
        CommandReceived m => EffectText.Of(new ToWorker(default, m.Command)) + (m.Command.AskInventory ? " ask" : ""),
        InputsArrived m => $"from {m.From} arrived {string.Join(' ', m.Inputs.Select(i => i.Key))}",
        InputsMissing m => $"from {m.From} missing {string.Join(' ', m.Keys)} {m.PeerGone}",
        _ => stimulus.ToString(),
    };

    private void Carry(WorkerEffect effect)
    {
        switch (effect)
        {
            case ExecuteKernel kernel:
                Execute(kernel);
                break;
            case CancelKernel cancel:
                if (_kernels.TryGetValue(cancel.Key, out RunningKernel? running) && running.Attempt == cancel.Attempt)
                {
                    running.IsCancelled = true;
                }

                break;
            case FetchInputs fetch:
                _simulation.After(10, () => Answer(fetch));
                break;
            case DropPartitions drop:
                foreach (TaskKey key in drop.Keys)
                {
                    Assert.True(_memory.Remove(key) | _disk.Remove(key), $"{Id}: {key} is dropped and not in the store");
                }

                break;
            case SpillPartition spill:
                _simulation.After(5, () => EndSpill(spill.Key));
                break;
            case LoadPartition load:
                _simulation.After(5, () => EndLoad(load.Key));
                break;
            case SendReport send:
                _out.Send(() => _simulation.Handle(send.Report));
                break;
            case SendPaused paused:
                if (_simulation.Options.Spill)
                {
                    _out.Send(() => _simulation.Handle(new WorkerPaused(Id, paused.Paused)));
                }

                break;
            case SendRefusal refusal:
                _out.Send(() => _simulation.HandleOld(refusal));
                break;
            default:
                throw new InvalidOperationException($"What is {effect}?");
        }
    }

    private void Execute(ExecuteKernel kernel)
    {
        var run = new RunningKernel(kernel, Inputs(kernel));
        Assert.True(_kernels.TryAdd(kernel.Key, run), $"{Id} runs {kernel.Key} twice at once");
        int duration = _simulation.Random.Next(8) == 0 ? 300 : 30;
        if (_simulation.Random.Next(20) == 0)
        {
            _simulation.After(duration / 2, () =>
            {
                if (!IsDead && _kernels.GetValueOrDefault(kernel.Key) == run)
                {
                    Post(new KernelSeceded(kernel.Key, kernel.Attempt));
                }
            });
        }

        _simulation.After(duration, () => End(run));
    }

    private object?[] Inputs(ExecuteKernel kernel)
    {
        var values = new List<object?>();
        foreach (int input in kernel.Graph.Inputs(kernel.Id))
        {
            TaskKey key = kernel.Graph.Key(input);
            Assert.True(_memory.TryGetValue(key, out long value), $"{Id}: {kernel.Key} runs without its input {key}");
            values.Add(value);
        }

        return [.. values];
    }

    private void End(RunningKernel run)
    {
        if (IsDead)
        {
            return;
        }

        Assert.Equal(run.Inputs, Inputs(run.Kernel));
        TaskKey key = run.Kernel.Key;
        _kernels.Remove(key);
        TimeSpan duration = TimeSpan.FromMilliseconds(_simulation.Random.Next(30));
        var kernel = (SimulatedKernel)run.Kernel.Graph.Kernel(run.Kernel.Id)!;
        if (run.IsCancelled && _simulation.Random.Next(2) == 0)
        {
            Post(new KernelFailed(key, run.Attempt, new TaskFailure(key, new OperationCanceledException(), "", Id.Name), duration));
        }
        else if (_simulation.Fails(key, kernel))
        {
            Post(new KernelFailed(key, run.Attempt, new TaskFailure(key, new InvalidOperationException("simulated"), "", Id.Name), duration));
        }
        else
        {
            long value = (long)kernel.Run(run.Inputs, KernelContext.Detached)!;
            Assert.Equal(_simulation.Universe.Find(key).Value, value);
            _memory[key] = value;
            Post(new KernelFinished(key, run.Attempt, JointSimulation.SizeOf(key), duration));
        }
    }

    private void Answer(FetchInputs fetch)
    {
        if (IsDead)
        {
            return;
        }

        if (_simulation.WorkerOf(fetch.From) is not { } peer)
        {
            Post(new InputsMissing(fetch.From, [.. fetch.Inputs.Select(i => i.Key)], PeerGone: true));
            return;
        }

        var arrived = new List<InputLocation>();
        var missing = new List<TaskKey>();
        foreach (InputLocation input in fetch.Inputs)
        {
            if (_simulation.Bad(100))
            {
                _simulation.Broken.Add(input.Key);
                Post(new InputUnusable(input.Key, new FormatException("broken")));
            }
            else if (peer.TryRead(input.Key, out long value))
            {
                _memory[input.Key] = value;
                arrived.Add(input with { Bytes = JointSimulation.SizeOf(input.Key) });
            }
            else
            {
                missing.Add(input.Key);
            }
        }

        if (arrived.Count > 0)
        {
            Post(new InputsArrived(fetch.From, arrived));
        }

        if (missing.Count > 0)
        {
            Post(new InputsMissing(fetch.From, missing, PeerGone: false));
        }
    }

    private void EndSpill(TaskKey key)
    {
        if (IsDead)
        {
            return;
        }

        if (_simulation.Bad(8))
        {
            Post(new SpillFailed(key, new IOException("disk full"), Reading: false));
            return;
        }

        Assert.True(_memory.Remove(key, out long value), $"{Id}: {key} is spilled and not in memory");
        _disk[key] = value;
        Post(new PartitionSpilled(key, 1));
    }

    private void EndLoad(TaskKey key)
    {
        if (IsDead)
        {
            return;
        }

        if (_simulation.Bad(20))
        {
            Post(new SpillFailed(key, new IOException("bad sector"), Reading: true));
            return;
        }

        Assert.True(_disk.Remove(key, out long value), $"{Id}: {key} is read back and not on disk");
        _memory[key] = value;
        Post(new PartitionLoaded(key));
    }

    private sealed class RunningKernel(ExecuteKernel kernel, object?[] inputs)
    {
        public ExecuteKernel Kernel { get; } = kernel;

        public object?[] Inputs { get; } = inputs;

        public Attempt Attempt => Kernel.Attempt;

        public bool IsCancelled { get; set; }
    }

    /// <summary>Joins or leaves: news that come on the worker's own stream and are not lost.</summary>
    public void Announce(SchedulerStimulus stimulus) => _announcements.Send(() => _simulation.Handle(stimulus));
}
