namespace Actors.Runtime.Hosting.Simulated;

/// <summary>A one-way stream of messages between two nodes.</summary>
/// <param name="from">Where it begins.</param>
/// <param name="to">Where it ends.</param>
/// <param name="seed">The simulation's seed.</param>
/// <param name="isConnection">Whether what is lost is sent again, as on a TCP connection; otherwise it is lost for good, as with Akka.Remote.</param>
internal sealed class MessageLink(SimulatedNode from, SimulatedNode to, long seed, bool isConnection)
{
    private SimulationRandom? _faults;

    public SimulatedNode From { get; } = from;

    public SimulatedNode To { get; } = to;

    public string Name { get; } = isConnection ? $"{from.Name}>>{to.Name}" : $"{from.Name}>{to.Name}";

    public bool IsConnection { get; } = isConnection;

    /// <summary>How many messages were sent.</summary>
    public long Sent { get; set; }

    /// <summary>When the last of them arrives.</summary>
    public long LastArrival { get; set; }

    /// <summary>What is on its way and would be lost with the connection; kept where that can happen.</summary>
    public List<Occurrence>? OnTheWay { get; set; }

    /// <summary>What waits on a connection for the nodes to reach each other again; null while they do.</summary>
    public Queue<Occurrence>? Held { get; set; }

    public SimulationRandom Random { get; } = new(seed, isConnection ? $"{from.Name}>>{to.Name}" : $"{from.Name}>{to.Name}");

    /// <summary>Apart from <see cref="Random"/>, so that faults that are left out or repeated do not change how long messages take.</summary>
    public SimulationRandom Faults => _faults ??= new(seed, $"faults {Name}");
}
