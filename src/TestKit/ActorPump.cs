using System.Collections.Concurrent;
using Actors.Runtime.Hosting.Simulated;
using Akka.Dispatch;

namespace Actors.TestKit;

/// <summary>
/// Runs all actors of a system, one mailbox at a time, in the order in which they got something to do. While an event of the simulation
/// is under way they wait; before the next one each has had its say. So one thread runs everything, and what follows from what is fixed.
/// </summary>
internal sealed class ActorPump
{
    private readonly ConcurrentQueue<IRunnable> _runs = new();
    private readonly Lock _gate = new();
    private Simulation? _simulation;
    private bool _isRunning;

    /// <summary>Whether the calling thread is in an event, or runs an actor.</summary>
    public bool IsInside => _simulation is { Baton.IsHeldHere: true };

    /// <summary>From now on actors run as part of a simulation.</summary>
    public void Attach(Simulation simulation)
    {
        _simulation = simulation;
        simulation.Happened += _ => RunAll();
    }

    /// <summary>A mailbox has something to do: it is run at once, or when the event that is under way has happened.</summary>
    public void Post(IRunnable run)
    {
        _runs.Enqueue(run);
        if (!IsInside)
        {
            RunWaiting();
        }
    }

    /// <summary>Does something as the simulating thread; then all actors have their say.</summary>
    public T Do<T>(Func<T> action)
    {
        if (_simulation is null || IsInside)
        {
            return action();
        }

        T result;
        lock (_gate)
        {
            result = _simulation.On(() =>
            {
                T value = action();
                RunAll();
                return value;
            });
        }

        RunWaiting();
        return result;
    }

    /// <summary>What other threads have told actors while this one was busy is theirs to handle as soon as it is not.</summary>
    private void RunWaiting()
    {
        while (!_runs.IsEmpty && !_gate.IsHeldByCurrentThread && _gate.TryEnter())
        {
            try
            {
                if (_simulation is { } simulation)
                {
                    simulation.On(() =>
                    {
                        RunAll();
                        return true;
                    });
                }
                else
                {
                    RunAll();
                }
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    private void RunAll()
    {
        if (_isRunning)
        {
            // An actor waits in the middle of a message, and another thread simulates meanwhile: that actor goes on first.
            return;
        }

        _isRunning = true;
        try
        {
            while (_runs.TryDequeue(out IRunnable? run))
            {
                run.Run();
            }
        }
        finally
        {
            _isRunning = false;
        }
    }
}
