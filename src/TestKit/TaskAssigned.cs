using System.Collections.Immutable;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.TestKit;

/// <summary>A worker is to run a task; see <see cref="SimulationWorkerProbe.Finish"/> and <see cref="SimulationWorkerProbe.Fail"/>.</summary>
public sealed record TaskAssigned : WorkerMessage
{
    private readonly Assignment _assignment;

    internal TaskAssigned(Assignment assignment, IReadOnlyList<InputLocation> locations, TimeSpan at)
        : base(assignment.Key)
    {
        _assignment = assignment;
        At = at;
        Inputs = [.. assignment.Graph.Inputs(assignment.Id).ToArray().Select(assignment.Graph.Key)];
        Fetches = [.. locations.Skip(assignment.FirstLocation).Take(assignment.LocationCount).Select(l => new InputPlace(l.Key, l.Holder.Name, new ByteSize(l.Bytes)))];
    }

    /// <summary>When the worker got it, in virtual time.</summary>
    public TimeSpan At { get; }

    /// <summary>The task's kernel.</summary>
    public Kernel Kernel => _assignment.Graph.Kernel(_assignment.Id)!;

    /// <summary>The results it needs, in order.</summary>
    public ImmutableArray<TaskKey> Inputs { get; }

    /// <summary>Where those are that the worker has to fetch; one that several workers hold is listed for each.</summary>
    public ImmutableArray<InputPlace> Fetches { get; }

    /// <summary>Which assignment of this coordinator it is: a task that is given out again has a higher one.</summary>
    public long Attempt => _assignment.Attempt.Number;

    /// <summary>The coordinator's epoch: each successor has a higher one.</summary>
    public int Epoch => _assignment.Attempt.Epoch;

    internal long Handle => _assignment.Handle;

    /// <summary>The task and the attempt.</summary>
    public override string ToString() => $"TaskAssigned {Key} (attempt {Epoch}.{Attempt})";

    internal TaskReport Report(ReportKind kind) => new(kind, Key, _assignment.Attempt, _assignment.Handle);
}
