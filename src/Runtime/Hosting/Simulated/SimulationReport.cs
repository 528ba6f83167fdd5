using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Actors.Runtime.Hosting.Simulated;

namespace Actors;

/// <summary>What a program cost on a simulated cluster.</summary>
public sealed class SimulationReport
{
    internal SimulationReport(Simulation simulation)
    {
        SimulationMeters meters = simulation.Meters;
        Makespan = simulation.EndOfProgram ?? simulation.Now;
        if (simulation.EndOfProgram is null)
        {
            meters.Settle(simulation.Now);
        }

        Tasks = meters.Tasks;
        Events = simulation.History.Count;
        PeakMemory = new ByteSize(meters.PeakMemory);
        BytesMoved = new ByteSize(meters.MovedBytes);
        Transfers = meters.Transfers;
        BytesSpilled = new ByteSize(meters.SpilledBytes);
        Workers = [.. meters.Workers.Select(w => new SimulatedWorkerReport(
            w.Name, w.Tasks, w.ThreadSeconds == 0 ? 0 : w.BusySeconds / w.ThreadSeconds, new ByteSize(w.PeakMemory), new ByteSize(w.SpilledBytes)))];
        PeakWorkerMemory = Workers.IsEmpty ? default : Workers.Max(w => w.PeakMemory);
        double threads = meters.Workers.Sum(w => w.ThreadSeconds);
        Utilisation = threads == 0 ? 0 : meters.Workers.Sum(w => w.BusySeconds) / threads;
        int all = Math.Max(1, simulation.Options.ThreadsPerWorker * meters.Workers.Count);
        double width = meters.SliceWidth.TotalSeconds;
        int shown = Math.Clamp((int)Math.Ceiling(Makespan.TotalSeconds / width), 1, meters.Slices.Count);
        Timeline = [.. meters.Slices.Take(shown).Select((s, i) => new SimulationSlice(
            TimeSpan.FromSeconds(i * width), Math.Min(1, s.BusySeconds / (all * Math.Min(width, Math.Max(1e-9, Makespan.TotalSeconds - (i * width))))), new ByteSize(s.Memory)))];
        SliceWidth = meters.SliceWidth;
        Ran = meters.TasksRun;
    }

    /// <summary>How long it took from start to end, in virtual time.</summary>
    public TimeSpan Makespan { get; }

    /// <summary>How many tasks were run to their end, again ones included.</summary>
    public long Tasks { get; }

    /// <summary>How many events were simulated.</summary>
    public long Events { get; }

    /// <summary>The share of all workers' threads' time that went into kernels.</summary>
    public double Utilisation { get; }

    /// <summary>The most that was in the memory of all workers together.</summary>
    public ByteSize PeakMemory { get; }

    /// <summary>The most that was in the memory of one worker.</summary>
    public ByteSize PeakWorkerMemory { get; }

    /// <summary>What went over the network.</summary>
    public ByteSize BytesMoved { get; }

    /// <summary>In how many transfers.</summary>
    public long Transfers { get; }

    /// <summary>What went to disks.</summary>
    public ByteSize BytesSpilled { get; }

    /// <summary>Each worker.</summary>
    public ImmutableArray<SimulatedWorkerReport> Workers { get; }

    /// <summary>Slices of time, equally wide, from the start.</summary>
    public ImmutableArray<SimulationSlice> Timeline { get; }

    /// <summary>How much time each slice of <see cref="Timeline"/> covers.</summary>
    public TimeSpan SliceWidth { get; }

    internal IReadOnlyList<(int Worker, Graph.Tasks.TaskKey Key, TimeSpan Start, TimeSpan End)> Ran { get; }

    /// <summary>A picture: which worker ran what when, how busy all were, and how much memory they took.</summary>
    public string ToSvg() => SimulationPicture.Draw(this);

    /// <summary>A few lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Tasks:N0} tasks on {Workers.Length} workers in {Makespan.TotalSeconds:0.###} s");
        text.AppendLine(CultureInfo.InvariantCulture, $"threads busy    {Utilisation:P1}");
        text.AppendLine(CultureInfo.InvariantCulture, $"peak memory     {PeakMemory}, {PeakWorkerMemory} on one worker");
        text.Append(CultureInfo.InvariantCulture, $"bytes moved     {BytesMoved} in {Transfers:N0} transfers{(BytesSpilled.Bytes > 0 ? $", {BytesSpilled} to disk" : "")}");
        return text.ToString();
    }
}
