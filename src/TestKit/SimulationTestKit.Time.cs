namespace Actors.TestKit;

public abstract partial class SimulationTestKit
{
    /// <summary>Takes the next event, at its time; then actors handle what they were told by it.</summary>
    /// <returns>False when nothing more will happen by itself.</returns>
    /// <exception cref="SimulationFailedException">The runtime broke one of its invariants.</exception>
    /// <exception cref="InvalidOperationException">An actor or a simulated program tried it.</exception>
    protected internal bool Step() => Move(() =>
    {
        bool any = Simulation.Step();
        Simulation.Baton.PassOn();
        return any;
    });

    /// <summary>Lets time pass, event by event.</summary>
    /// <param name="time">How much.</param>
    /// <exception cref="SimulationFailedException">The runtime broke one of its invariants.</exception>
    /// <exception cref="InvalidOperationException">An actor or a simulated program tried it.</exception>
    protected internal void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        AdvanceTo(Elapsed + time);
    }

    /// <summary>Lets time pass up to a moment, event by event.</summary>
    /// <param name="time">The virtual time since the start; what is past already does nothing.</param>
    /// <exception cref="SimulationFailedException">The runtime broke one of its invariants.</exception>
    /// <exception cref="InvalidOperationException">An actor or a simulated program tried it.</exception>
    protected internal void AdvanceTo(TimeSpan time) => Move(() =>
    {
        Simulation.RunUntil(time);
        return true;
    });

    /// <summary>Takes events until something is so, and stops at that very event.</summary>
    /// <param name="condition">What is waited for; looked at after each event.</param>
    /// <param name="within">The most virtual time that may pass; null for <see cref="Patience"/>. All of it passes if it is in vain.</param>
    /// <returns>Whether it is so.</returns>
    /// <exception cref="SimulationFailedException">The runtime broke one of its invariants.</exception>
    protected internal bool AdvanceUntil(Func<bool> condition, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        TimeSpan end = Elapsed + (within ?? Patience);
        while (!condition())
        {
            if (Cluster.NextEventAt is not { } next || next > end)
            {
                AdvanceTo(end);
                return condition();
            }

            Step();
        }

        return true;
    }

    /// <summary>Does something as the simulating thread does it: calls to a <see cref="Client"/>, which no other thread may make.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="action">What is done; no time passes.</param>
    protected internal T Do<T>(Func<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Scheduler.Pump.Do(action);
    }

    /// <summary>Does something as the simulating thread does it: calls to a <see cref="Client"/>, which no other thread may make.</summary>
    /// <param name="action">What is done; no time passes.</param>
    protected internal void Do(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        Do(() =>
        {
            action();
            return true;
        });
    }

    /// <summary>Begins a program that uses the cluster, actors or both; it goes on as the test lets time pass.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="program">The program, given a client. It may await what the client and actors (<c>Ask</c>) give it, and delays on the cluster's <see cref="SimulatedCluster.Time"/>.</param>
    /// <returns>Its end.</returns>
    protected internal Task<T> Begin<T>(Func<Client, Task<T>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Do(() => _programs.Begin(() => program(Client)));
    }

    /// <inheritdoc cref="Begin{T}"/>
    protected internal Task Begin(Func<Client, Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Do(() => _programs.Begin(() => program(Client)));
    }

    /// <summary>Runs a program to its end.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="program">The program; see <see cref="Begin{T}"/>.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="SimulationFailedException">It threw, or nothing can bring it on any more.</exception>
    protected internal T Run<T>(Func<Client, Task<T>> program) => Finish(Begin(program));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program; see <see cref="Begin{T}"/>.</param>
    /// <exception cref="SimulationFailedException">It threw, or nothing can bring it on any more.</exception>
    protected internal void Run(Func<Client, Task> program) => Finish(Begin(async client =>
    {
        await program(client);
        return true;
    }));

    /// <summary>Lets time pass until a task has ended: a program's, or one a client gave.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="within">The most virtual time that may pass; null for <see cref="Patience"/>.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="SimulationFailedException">It did not end in that time, or ended with an error.</exception>
    protected internal T ExpectCompletion<T>(Task<T> task, TimeSpan? within = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        return AdvanceUntil(() => task.IsCompleted, within)
            ? ResultOf(task)
            : throw Failed($"The task did not end within {within ?? Patience} of virtual time.");
    }

    private T Finish<T>(Task<T> program)
    {
        Move(() =>
        {
            Simulation.RunUntil(() => program.IsCompleted, "The program");
            return true;
        });
        return ResultOf(program);
    }

    private T ResultOf<T>(Task<T> task)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            throw Failed($"It ended with {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    private T Move<T>(Func<T> move)
    {
        if (Scheduler.Pump.IsInside)
        {
            throw new InvalidOperationException(
                "Time was to be moved in the middle of an event. Actors, probes and simulated programs wait (with timers, or Task.Delay on the cluster's Time); the test moves the time.");
        }

        try
        {
            return Do(move);
        }
        catch (Exception exception) when (exception is not SimulationFailedException)
        {
            throw Failed($"The simulation ended with {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
