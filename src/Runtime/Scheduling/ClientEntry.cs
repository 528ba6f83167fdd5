using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A client as the coordinator sees it.</summary>
internal sealed class ClientEntry(int index, ClientId id, bool isSilent)
{
    /// <summary>The first relation of a task it wants.</summary>
    public int WantsHead;

    public int Index { get; } = index;

    public ClientId Id { get; } = id;

    /// <summary>The coordinator's own: nothing is sent to it.</summary>
    public bool IsSilent { get; } = isSilent;

    public int Wants { get; set; }

    /// <summary>The numbers of graphs it has submitted.</summary>
    public NumberSet Graphs { get; } = new();

    /// <summary>Those of them that have tasks still.</summary>
    public Dictionary<long, SubmittedGraph> LiveGraphs { get; } = [];

    public long Sequence { get; set; }

    /// <summary>The highest number of its messages that was handled.</summary>
    public long Seen { get; set; }

    /// <summary>Something it said was lost: it is not listened to until it has said all it wants.</summary>
    public bool IsBehind { get; set; }

    /// <summary>When it was told something last.</summary>
    public TimeSpan ToldAt { get; set; }

    /// <summary>What it asked that must not be done twice, with the answers there are; null for none.</summary>
    public SortedDictionary<long, SchedulerEffect?>? Asked { get; set; }

    public bool AskAnnounce { get; set; }

    public List<KeyUpdate>? News { get; set; }
}
