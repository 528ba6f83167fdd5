using Actors.Graph.Tasks;
using Actors.Runtime.Hosting.Simulated;
using Actors.Runtime.Protocol;

namespace Actors;

/// <summary>A message on its way between two nodes of a simulated cluster.</summary>
public sealed class SimulatedMessage
{
    internal SimulatedMessage(MessageLink link, SimulationEventKind kind, long number, object payload)
    {
        Stream = link.Name;
        From = link.From.Name;
        To = link.To.Name;
        Kind = kind;
        Number = number;
        Payload = payload;
    }

    /// <summary>The node that sent it.</summary>
    public string From { get; }

    /// <summary>The node it is for.</summary>
    public string To { get; }

    /// <summary>What kind it is.</summary>
    public SimulationEventKind Kind { get; }

    /// <summary>Its number among those from one node to the other, from 1.</summary>
    public long Number { get; }

    /// <summary>The tasks it is about: to be run, freed or given back; reported on; told of.</summary>
    public IEnumerable<TaskKey> Keys => Payload switch
    {
        WorkerCommand m => m.Run.Select(a => a.Key).Concat(m.Free).Concat(m.Cancel.Select(c => c.Key)).Concat(m.Steal.Select(c => c.Key)).Concat(m.Replicate.Select(l => l.Key)),
        WorkerReport m => m.Reports.Select(r => r.Key),
        SendRefusal or ClientJoined or ClientLeft or ClientBeat => [],
        ClientUpdate m => m.Keys.Select(k => k.Key),
        SubmitGraph m => m.Graph.Outputs.ToArray().Select(m.Graph.Key),
        WantKeys m => m.Keys,
        ReleaseKeys m => m.Keys,
        CancelKeys m => m.Keys,
        RetryKeys m => m.Keys,
        DataScattered m => m.Data.Select(d => d.Key),
        IReadOnlyList<InputLocation> m => m.Select(i => i.Key),
        IReadOnlyList<TaskKey> m => m,
        _ => [],
    };

    internal object Payload { get; }

    /// <summary>The stream that it is numbered in; between two nodes there may be several.</summary>
    internal string Stream { get; }

    /// <summary>One line.</summary>
    public override string ToString() => $"{Kind} {From} > {To} #{Number}: {string.Join(' ', Keys)}";
}
