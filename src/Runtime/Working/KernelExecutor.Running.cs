using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class KernelExecutor
{
    /// <summary>Asynchronous kernels that are under way and hold no thread.</summary>
    private readonly List<RunContext> _pending = [];

    private RunContext? FindPending(TaskKey key, Attempt attempt)
    {
        foreach (RunContext context in _pending)
        {
            if (context.Is(key, attempt))
            {
                return context;
            }
        }

        return null;
    }

    private void Run(ExecutorThread self, bool cancelled)
    {
        RunContext context = self.Context;
        KernelWork work = context.Work;
        ReadOnlySpan<int> ids = work.Graph.Inputs(work.Id);
        if (self.Scratch.Length < ids.Length)
        {
            self.Scratch = new object?[ids.Length];
        }

        Span<object?> inputs = self.Scratch.AsSpan(0, ids.Length);
        context.Started = _options.Time.GetTimestamp();
        if (_options.Board is { } board)
        {
            context.Place = board.Enter(context.Attempt);
        }

        object? value = null;
        Exception? error = null;
        RunContext? outer = RunContext.Enter(context);
        try
        {
            if (cancelled)
            {
                context.RequestCancel();
                throw new OperationCanceledException($"Task '{work.Key}' was cancelled before it started.");
            }

            Gather(work, ids, inputs);
            Kernel kernel = work.Graph.Kernel(work.Id)
                ?? throw new InvalidOperationException($"Task '{work.Key}' is computed elsewhere: there is nothing to run on {Worker}.");
            if (kernel is not AsyncKernel asynchronous)
            {
                value = RunHere(self, kernel, inputs, context);
            }
            else
            {
                RunContext.Leave(outer);
                context = Begin(self, inputs);
                if (!TryRunAsync(self, asynchronous, context, out value))
                {
                    return;
                }
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }
        finally
        {
            RunContext.Leave(outer);
            self.CleanFlow();
        }

        End(self, context, value, error, ReferenceEquals(context, self.Context) ? inputs : default, context.AsyncInputs.Span);
    }

    /// <summary>Runs a kernel and frees what it made on the way.</summary>
    private static object? RunHere(ExecutorThread self, Kernel kernel, ReadOnlySpan<object?> inputs, KernelContext context)
    {
        object? value = null;
        self.Made.Enter();
        try
        {
            value = kernel.Run(inputs, context);
        }
        finally
        {
            self.Made.Leave(value);
        }

        return value;
    }

    /// <summary>An asynchronous kernel gets a context of its own, since the thread goes on to other work.</summary>
    private RunContext Begin(ExecutorThread self, Span<object?> inputs)
    {
        var context = new RunContext(this) { AsyncInputs = inputs.ToArray(), Started = self.Context.Started, Place = self.Context.Place };
        inputs.Clear();
        lock (_lock)
        {
            context.Begin(self.Context.Work);
            if (self.Context.IsCancelled || _stopping)
            {
                context.RequestCancel();
            }

            self.Context.Reset();
            _pending.Add(context);
        }

        return context;
    }

    /// <summary>Starts an asynchronous kernel; when it does not end at once, its end comes back to an executor thread.</summary>
    private bool TryRunAsync(ExecutorThread self, AsyncKernel kernel, RunContext context, out object? value)
    {
        RunContext.Flow(context);
        self.Starting = context;
        bool isPending = false;
        try
        {
            ValueTask<object?> result = kernel.RunAsync(context.AsyncInputs, context);
            if (result.IsCompleted)
            {
                value = result.Result;
                return true;
            }

            isPending = true;
            context.AsyncResult = result.AsTask();
        }
        finally
        {
            self.Starting = null;
            TakeThreadBack(context);
            if (!isPending)
            {
                RemovePending(context);
            }
        }

        // From here on another thread may end the kernel.
        context.AsyncResult.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => CompleteLater(context));
        value = null;
        return false;
    }

    /// <summary>A kernel that waited on its thread no longer does.</summary>
    private void TakeThreadBack(RunContext context)
    {
        if (context.HoldsThread)
        {
            context.HoldsThread = false;
            lock (_lock)
            {
                _waiting--;
            }
        }
    }

    private void CompleteLater(RunContext context)
    {
        ExecutorThread? wake;
        lock (_lock)
        {
            if (_stopping)
            {
                LetGo(context.AsyncInputs.Span);
                return;
            }

            _ended.Enqueue(context);
            _available++;
            wake = ThreadToWake();
        }

        wake?.Wake.Set();
    }

    /// <summary>The kernel reads its inputs no more.</summary>
    private static void LetGo(ReadOnlySpan<object?> inputs)
    {
        foreach (object? input in inputs)
        {
            Buffers.Release(input);
        }
    }

    private void Complete(ExecutorThread self, RunContext context)
    {
        RemovePending(context);
        object? value = null;
        Exception? error = null;
        try
        {
            value = context.AsyncResult!.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            error = exception;
        }

        End(self, context, value, error, default, context.AsyncInputs.Span);
    }

    private void RemovePending(RunContext context)
    {
        lock (_lock)
        {
            _pending.Remove(context);
        }
    }

    /// <summary>Keeps a kernel's value, or describes its failure, and calls the outcome back.</summary>
    private void End(ExecutorThread self, RunContext context, object? value, Exception? error, Span<object?> scratch, ReadOnlySpan<object?> own)
    {
        TaskKey key = context.Key;
        Attempt attempt = context.Attempt;
        TimeSpan duration = _options.Time.GetElapsedTime(context.Started);
        WorkerStimulus outcome;
        long bytes = 0;
        if (error is null)
        {
            try
            {
                bytes = SizeOf.Estimate(value);
            }
            catch (Exception exception)
            {
                error = exception;
            }
        }

        if (!context.TryEnd())
        {
            error ??= new OperationCanceledException($"Task '{key}' was cancelled while it ran; its value is discarded.");
        }

        if (error is null)
        {
            _store.Put(key, value, bytes);
            outcome = new KernelFinished(key, attempt, bytes, duration);
        }
        else
        {
            Buffers.Discard(value);
            outcome = new KernelFailed(key, attempt, new TaskFailure(key, error, ValueDescription.DescribeAll(scratch.IsEmpty ? own : scratch), Worker.Name), duration);
        }

        _options.Board?.Leave(context.Place);
        LetGo(scratch.IsEmpty ? own : scratch);
        scratch.Clear();
        TakeThreadBack(context);
        context.Reset();
        CallBack(self, outcome);
    }

    private void CallBack(ExecutorThread self, WorkerStimulus outcome)
    {
        if (_stopping)
        {
            return;
        }

        self.InCallback = true;
        try
        {
            _completions.Ended(outcome);
        }
        catch (Exception exception)
        {
            _fault(exception);
        }
        finally
        {
            self.InCallback = false;
            if (self.Claims)
            {
                lock (_lock)
                {
                    self.Claims = false;
                    _claimed--;
                }
            }
        }
    }

    private void Gather(in KernelWork work, ReadOnlySpan<int> ids, Span<object?> inputs)
    {
        for (int i = 0; i < ids.Length; i++)
        {
            if (!_store.TryHold(work.Graph.Key(ids[i]), out inputs[i]))
            {
                throw new InvalidOperationException(
                    $"The input '{work.Graph.Key(ids[i])}' of task '{work.Key}' is not in the store of {Worker}. This is a bug of the runtime.");
            }
        }
    }
}
