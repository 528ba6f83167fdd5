using System.Diagnostics;
using System.Globalization;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Working;

internal sealed partial class KernelExecutor
{
    /// <summary>Threads that spin, of all executors of the process: more than half the processors would only be in each other's way.</summary>
    private static int s_spinners;

    private static readonly int s_maxSpinners = Math.Max(1, Environment.ProcessorCount / 2);

    private static readonly double s_ticksPerMicrosecond = Stopwatch.Frequency / 1e6;

    private readonly Queue<RunContext> _ended = new();

    private enum Found
    {
        Work,
        Completion,
        Retire,
    }

    private void Loop(ExecutorThread self)
    {
        ExecutorThread.t_current = self;
        if (!ReferenceEquals(CultureInfo.CurrentCulture, _culture))
        {
            CultureInfo.CurrentCulture = _culture;
        }

        if (!ReferenceEquals(CultureInfo.CurrentUICulture, _uiCulture))
        {
            CultureInfo.CurrentUICulture = _uiCulture;
        }

        self.Clean = ExecutionContext.Capture();
        while (true)
        {
            Found found = Next(self, out bool cancelled, out RunContext? ended);
            if (found == Found.Retire)
            {
                return;
            }

            if (found == Found.Work)
            {
                Run(self, cancelled);
            }
            else
            {
                Complete(self, ended!);
            }
        }
    }

    /// <summary>Takes what there is to do next; spins a little, then parks, while there is nothing.</summary>
    private Found Next(ExecutorThread self, out bool cancelled, out RunContext? ended)
    {
        cancelled = false;
        ended = null;
        bool haveSpun = false;
        while (true)
        {
            ExecutorThread? wake = null;
            Found? found = null;
            bool parked = false;
            lock (_lock)
            {
                if (_stopping || _threads.Count - _waiting > _options.Threads + _options.SpareThreads)
                {
                    Retire(self);

                    // It may have been woken for work that nobody else was: another takes that over.
                    wake = _stopping ? null : ThreadToWake();
                    found = Found.Retire;
                }
                else
                {
                    // A thread that is surplus, because a kernel that waited has come back, leaves the work to the others.
                    bool surplus = _threads.Count - _waiting - _parked.Count > _options.Threads;
                    if (_available > 0 && !surplus)
                    {
                        found = Take(self, out cancelled, out ended);
                        SetSearches(self, false);
                        wake = ThreadToWake();
                    }
                    else if (haveSpun || surplus)
                    {
                        SetSearches(self, false);
                        self.Context.Forget();
                        _parked.Push(self);
                        parked = true;
                    }
                    else
                    {
                        SetSearches(self, true);
                    }
                }
            }

            wake?.Wake.Set();
            if (found is { } result)
            {
                return result;
            }

            // Not self.Searches: whoever wakes this thread may have set that already. Each time it is parked it takes one signal, or
            // a signal left over would let it go on while it still stands among the parked.
            if (parked)
            {
                Parking?.Invoke();
                self.Wake.WaitOne();
                haveSpun = false;
            }
            else
            {
                Spin(self);
                haveSpun = true;
            }
        }
    }

    private Found Take(ExecutorThread self, out bool cancelled, out RunContext? ended)
    {
        cancelled = false;
        _available--;
        if (_ended.TryDequeue(out ended))
        {
            return Found.Completion;
        }

        KernelWork work = _queue.Dequeue();
        cancelled = _cancelledInQueue.Count > 0 && _cancelledInQueue.Remove(new AttemptRef(work.Key, work.Attempt));
        self.Context.Begin(work);
        return Found.Work;
    }

    private void SetSearches(ExecutorThread self, bool searches)
    {
        if (self.Searches != searches)
        {
            self.Searches = searches;
            _searching += searches ? 1 : -1;
        }
    }

    private void Retire(ExecutorThread self)
    {
        SetSearches(self, false);
        _threads.Remove(self);
        if (_threads.Count == 0 && _stopping)
        {
            _allEnded.TrySetResult();
        }
    }

    private void Spin(ExecutorThread self)
    {
        if (self.SpinBudget == 0)
        {
            return;
        }

        if (Interlocked.Increment(ref s_spinners) > s_maxSpinners)
        {
            Interlocked.Decrement(ref s_spinners);
            return;
        }

        long end = Stopwatch.GetTimestamp() + (long)(self.SpinBudget * s_ticksPerMicrosecond);
        int round = 0;
        while (_available == 0 && !_stopping && Stopwatch.GetTimestamp() < end)
        {
            if ((++round & 7) == 0)
            {
                Thread.Yield();
            }
            else
            {
                Thread.SpinWait(8);
            }
        }

        Interlocked.Decrement(ref s_spinners);
        int longest = (int)_options.Spin.TotalMicroseconds;
        self.SpinBudget = _available > 0
            ? Math.Min(longest, self.SpinBudget * 2)
            : Math.Max(Math.Min(longest, 4), self.SpinBudget / 2);
    }

    /// <summary>A kernel waits: another thread takes its place, so that as many as before can run.</summary>
    public void Secede(RunContext context)
    {
        ExecutorThread? wake;
        lock (_lock)
        {
            if (_stopping)
            {
                return;
            }

            if (ExecutorThread.t_current is { } self && (self.Context == context || self.Starting == context))
            {
                context.HoldsThread = true;
                _waiting++;
            }

            wake = ThreadToWake();
        }

        wake?.Wake.Set();
        RunContext? inner = RunContext.Enter(null);
        try
        {
            _completions.Seceded(new KernelSeceded(context.Key, context.Attempt));
        }
        catch (Exception exception)
        {
            _fault(exception);
        }
        finally
        {
            RunContext.Leave(inner);
        }
    }
}
