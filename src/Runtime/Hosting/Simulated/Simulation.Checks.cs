using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

internal sealed partial class Simulation
{
    private static readonly TimeSpan s_settle = TimeSpan.FromMinutes(5);

    public TimeSpan? EndOfProgram { get; set; }

    /// <summary>Does something on the calling thread as the simulating one.</summary>
    public T On<T>(Func<T> action)
    {
        Baton.Take();
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
            Baton.Leave();
        }
    }

    public void End()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            On(() =>
            {
                Host.Stop(new RuntimeStoppedException($"{Options.Name} was stopped."));
                Baton.End();
                return true;
            });
        }
    }

    /// <summary>The program has ended and its clients leave: when everything has come to rest, nothing may be left of it anywhere.</summary>
    public void CheckEnd()
    {
        CheckMemory();
        Host.CloseAll();
        EndTrouble();
        TimeSpan end = Now + s_settle;
        while (Left() is { } left)
        {
            if (Now >= end)
            {
                throw new SimulationLeakException($"{left}, {s_settle.TotalMinutes} minutes after the program has ended.{Environment.NewLine}{Dump()}");
            }

            RunUntil(Now + TimeSpan.FromSeconds(1));
        }
    }

    private void CheckMemory()
    {
        if (Options.MemoryLimit.Bytes == 0)
        {
            return;
        }

        foreach (WorkerMeter worker in Meters.Workers)
        {
            if (worker.PeakMemory > Options.MemoryLimit.Bytes + Meters.LargestResult)
            {
                throw new SimulationLeakException(
                    $"{worker.Name} held {worker.PeakMemory:N0} bytes, its limit is {Options.MemoryLimit.Bytes:N0}, and the largest result had {Meters.LargestResult:N0}.");
            }
        }
    }

    /// <summary>Something that should not be there any more; null when there is nothing.</summary>
    private string? Left()
    {
        if (Coordinator.State is not { } state)
        {
            return "No coordinator is in office";
        }

        if ((state.TaskCount, state.GraphCount, state.ClientCount) != (0, 0, 0))
        {
            return $"The coordinator still has {state.TaskCount} tasks, {state.GraphCount} graphs and {state.ClientCount} clients";
        }

        // What clients share outlives them; what was said of their tasks does not.
        if (Ledger.Facts.FirstOrDefault(f => f.Stimulus is SubmitGraph or CancelKeys or RestartAll) is { } fact)
        {
            return $"The ledger still keeps '{fact.Id}'";
        }

        foreach (SimulatedWorker worker in Workers)
        {
            if (worker.IsAlive && worker.Leftover() is { } leftover)
            {
                return leftover;
            }
        }

        return null;
    }
}
