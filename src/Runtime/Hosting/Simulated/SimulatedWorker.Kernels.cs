using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;
using Actors.Runtime.Working;

namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class SimulatedWorker : IKernelSurroundings
{
    private readonly Dictionary<TaskKey, KernelRun> _kernels = [];

    WorkerId IKernelSurroundings.Worker => Id;

    object? IKernelSurroundings.Host => _simulation.Host;

    void IKernelSurroundings.Secede(RunContext context)
    {
        if (!_kernels.TryGetValue(context.Key, out KernelRun? run) || run.Context != context || !IsAlive)
        {
            return;
        }

        // In an event of its own: the kernel is in the middle of something.
        _meter.Runs(_simulation.Now, -1);
        run.HasSeceded = true;
        After(TimeSpan.Zero, SimulationEventKind.KernelEnded, () =>
        {
            if (_kernels.GetValueOrDefault(run.Key) == run)
            {
                Post(new KernelSeceded(run.Key, run.Attempt));
            }
        }, run.Key, run.Attempt.Number);
    }

    private void Execute(ExecuteKernel kernel)
    {
        TaskKey key = kernel.Key;
        TaskGraph graph = kernel.Graph;
        Kernel code = graph.Kernel(kernel.Id) ?? throw new InvalidOperationException($"{Id} is to run '{key}', which is computed elsewhere.");
        var run = new KernelRun(key, kernel.Attempt) { Started = _simulation.Now };
        if (!_kernels.TryAdd(key, run))
        {
            throw new InvalidOperationException($"{Id} runs '{key}' twice at once.");
        }

        _meter.Runs(_simulation.Now, 1);
        if (_simulation.Options.Cost?.Invoke(key, code) is { } cost)
        {
            CheckInputs(graph, kernel.Id);
            run.Bytes = cost.Size.Bytes;
            EndAt(run, Slowed(cost.Duration));
            return;
        }

        run.Context = new RunContext(this);
        run.Context.Begin(new KernelWork(graph, kernel.Id, kernel.Attempt));
        After(TimeSpan.Zero, SimulationEventKind.KernelStarted, () => Begin(run, code, graph, kernel.Id), key, kernel.Attempt.Number);
    }

    private void Begin(KernelRun run, Kernel kernel, TaskGraph graph, int id)
    {
        if (_kernels.GetValueOrDefault(run.Key) != run)
        {
            return;
        }

        object?[] inputs = Inputs(graph, id);
        run.Inputs = inputs;
        int life = Life;
        ExecutionContext? flow = ExecutionContext.Capture();
        RunContext? outer = RunContext.Enter(run.Context);
        try
        {
            run.Context!.CancellationToken.ThrowIfCancellationRequested();
            if (kernel is not AsyncKernel asynchronous)
            {
                run.Value = kernel.Run(inputs, run.Context);
            }
            else
            {
                RunContext.Leave(outer);
                RunContext.Flow(run.Context);
                ValueTask<object?> result = asynchronous.RunAsync(inputs, run.Context);
                if (!result.IsCompleted)
                {
                    Task<object?> later = result.AsTask();
                    later.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Returned(run, later, life));
                    return;
                }

                run.Value = result.Result;
            }
        }
        catch (Exception exception)
        {
            run.Error = exception;
        }
        finally
        {
            RunContext.Leave(outer);
            if (flow is not null)
            {
                ExecutionContext.Restore(flow);
            }
        }

        Returned(run, life);
    }

    private void Returned(KernelRun run, Task<object?> result, int life)
    {
        if (!_simulation.Baton.IsHeldHere)
        {
            // The function waited for something outside the simulation, and went on there.
            _simulation.FromOutside(() => Returned(run, result, life));
            return;
        }

        try
        {
            run.Value = result.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            run.Error = exception;
        }

        Returned(run, life);
    }

    /// <summary>A kernel's function has returned; that it took time is still to come.</summary>
    private void Returned(KernelRun run, int life)
    {
        if (!IsAlive || Life != life)
        {
            return;
        }

        if (run.Error is null)
        {
            try
            {
                run.Bytes = SizeOf.Estimate(run.Value);
            }
            catch (Exception exception)
            {
                run.Error = exception;
            }
        }

        TimeSpan mean = _simulation.Options.KernelDuration;
        EndAt(run, Slowed((mean / 2) + _random.UpTo(mean)));
    }

    private void EndAt(KernelRun run, TimeSpan duration) =>
        After(duration, SimulationEventKind.KernelEnded, () => End(run), run.Key, run.Attempt.Number, isProgress: true);

    private void End(KernelRun run)
    {
        if (_kernels.GetValueOrDefault(run.Key) != run)
        {
            return;
        }

        _kernels.Remove(run.Key);
        if (!run.HasSeceded)
        {
            _meter.Runs(_simulation.Now, -1);
        }

        TimeSpan duration = _simulation.Now - run.Started;
        if (run.IsCancelled)
        {
            run.Error ??= new OperationCanceledException($"Task '{run.Key}' was cancelled while it ran; its value is discarded.");
        }

        run.Context?.TryEnd();
        if (run.Error is { } error)
        {
            string arguments = run.Inputs is null ? "" : ValueDescription.DescribeAll(run.Inputs);
            Post(new KernelFailed(run.Key, run.Attempt, new TaskFailure(run.Key, error, arguments, Id.Name), duration));
            return;
        }

        _simulation.Meters.Ran(_meter, run.Key, run.Started, _simulation.Now, run.Bytes);
        Put(run.Key, run.Value, run.Bytes);
        Post(new KernelFinished(run.Key, run.Attempt, run.Bytes, duration));
    }

    private void Cancel(CancelKernel cancel)
    {
        if (_kernels.TryGetValue(cancel.Key, out KernelRun? run) && run.Attempt == cancel.Attempt)
        {
            run.IsCancelled = true;
            if (run.Context is { } context)
            {
                context.RequestCancel();
                After(TimeSpan.Zero, SimulationEventKind.KernelEnded, context.TripToken, run.Key, run.Attempt.Number);
            }
        }
    }

    private void EndKernels()
    {
        foreach (KernelRun run in _kernels.Values)
        {
            if (run.Context is { } context && context.RequestCancel())
            {
                // Its thread, were it a real one, is gone: what it waits for ends, and what it says no longer counts.
                _simulation.After(TimeSpan.Zero, new Occurrence(SimulationEventKind.KernelEnded, this, this, context.TripToken));
            }
        }

        _kernels.Clear();
    }

    private TimeSpan Slowed(TimeSpan duration) => Slowness == 1 ? duration : duration * Slowness;

    private object?[] Inputs(TaskGraph graph, int id)
    {
        ReadOnlySpan<int> ids = graph.Inputs(id);
        var values = new object?[ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            values[i] = InMemory(graph.Key(ids[i]), graph.Key(id)).Value;
        }

        return values;
    }

    private void CheckInputs(TaskGraph graph, int id)
    {
        foreach (int input in graph.Inputs(id))
        {
            InMemory(graph.Key(input), graph.Key(id));
        }
    }

    private StoredValue InMemory(TaskKey input, TaskKey task) =>
        _store.TryGetValue(input, out StoredValue value) && !value.IsOnDisk
            ? value
            : throw new InvalidOperationException($"{Id} is to run '{task}' without its input '{input}'. This is a bug of the runtime.");

    private sealed class KernelRun(TaskKey key, Attempt attempt)
    {
        public TaskKey Key { get; } = key;

        public Attempt Attempt { get; } = attempt;

        public TimeSpan Started { get; init; }

        public RunContext? Context { get; set; }

        public object?[]? Inputs { get; set; }

        public object? Value { get; set; }

        public long Bytes { get; set; }

        public Exception? Error { get; set; }

        public bool IsCancelled { get; set; }

        public bool HasSeceded { get; set; }
    }
}
