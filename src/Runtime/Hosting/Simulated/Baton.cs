using System.Globalization;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>
/// One thread at a time simulates: the one that has the baton. A function that blocks until a result is there hands it to another
/// thread, which goes on with the simulation, and gets it back when the result has come; so blocking functions work, and which thread
/// runs what follows from the seed like everything else.
/// </summary>
internal sealed class Baton(Simulation simulation)
{
    private readonly Stack<Holder> _idle = new();
    private readonly Queue<Holder> _resumable = new();
    private readonly List<Holder> _blocked = [];
    private readonly Holder _main = new();
    private Holder? _current;
    private int _thread;
    private int _started;
    private bool _hasEnded;

    /// <summary>Whether the calling thread may do anything with the simulation.</summary>
    public bool IsHeldHere => _current is not null && _thread == Environment.CurrentManagedThreadId;

    /// <summary>The calling thread simulates from now on.</summary>
    public void Take()
    {
        if (_current is not null)
        {
            throw new InvalidOperationException("The simulation is running already: it can be run by one thread at a time, and not from within itself.");
        }

        _current = _main;
        _thread = Environment.CurrentManagedThreadId;
        simulation.Host.EnterThread();
    }

    public void Leave()
    {
        SimulatedHost.LeaveThread();
        _current = null;
    }

    /// <summary>The calling thread, in the middle of an event, waits for a task; another goes on.</summary>
    public void Block(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        if (!IsHeldHere)
        {
            throw SimulatedHost.WrongThread();
        }

        Holder self = _current!;
        ThrowIfOver();
        task.GetAwaiter().UnsafeOnCompleted(() =>
        {
            if (IsHeldHere)
            {
                Resume(self);
            }
            else
            {
                // Completed outside the simulation, or as one of several that waited for the same task.
                simulation.FromOutside(() => Resume(self));
            }
        });
        _blocked.Add(self);
        if (!_idle.TryPop(out Holder? next))
        {
            next = new Holder();
            new Thread(() => Loop(next), 16 << 20)
            {
                IsBackground = true,
                Name = string.Create(CultureInfo.InvariantCulture, $"actors-simulation-{++_started}"),
            }.Start();
        }

        Pass(self, next);
        ThrowIfOver();
    }

    private void Resume(Holder blocked)
    {
        if (_blocked.Remove(blocked))
        {
            _resumable.Enqueue(blocked);
        }
    }

    /// <summary>Between two events: whoever can go on gets the baton.</summary>
    public void PassOn()
    {
        if (_resumable.Count == 0 && (ReferenceEquals(_current, _main) || !_idle.Contains(_main)))
        {
            return;
        }

        Holder self = _current!;
        if (!_resumable.TryDequeue(out Holder? next))
        {
            next = _main;
            RemoveIdle(_main);
        }

        _idle.Push(self);
        Pass(self, next);
    }

    /// <summary>Ends the threads: functions that still block get an exception.</summary>
    public void End()
    {
        _hasEnded = true;
        while (_blocked.Count > 0 || _idle.Count > 0 || _resumable.Count > 0)
        {
            Holder? next = _blocked.Count > 0 ? _blocked[0] : null;
            if (next is not null)
            {
                _blocked.RemoveAt(0);
            }
            else if (!_resumable.TryDequeue(out next))
            {
                next = _idle.Pop();
            }

            if (next != _main)
            {
                Pass(_main, next);
            }
        }
    }

    private void RemoveIdle(Holder holder)
    {
        Holder[] others = [.. _idle.Where(h => h != holder).Reverse()];
        _idle.Clear();
        Array.ForEach(others, _idle.Push);
    }

    private void Pass(Holder self, Holder next)
    {
        _current = next;
        next.Turn.Release();
        self.Turn.Wait();
        _thread = Environment.CurrentManagedThreadId;
    }

    private void ThrowIfOver()
    {
        if (_hasEnded || simulation.HasFailed)
        {
            throw new OperationCanceledException("The simulation has ended while a function waited for a result.");
        }
    }

    private void Loop(Holder self)
    {
        self.Turn.Wait();
        _thread = Environment.CurrentManagedThreadId;
        SynchronizationContext.SetSynchronizationContext(null);
        simulation.Host.EnterThread();
        while (!_hasEnded)
        {
            try
            {
                simulation.Advance();
            }
            catch (Exception exception)
            {
                // Whoever called is in the middle of an event on another thread: it is woken and ends with this.
                simulation.Fail(exception);
                Resume(_main);
            }

            PassOn();
        }

        _current = _main;
        _main.Turn.Release();
    }

    private sealed class Holder
    {
        public SemaphoreSlim Turn { get; } = new(0);
    }
}
