namespace Actors.Runtime.Hosting.Simulated;

/// <summary>A machine of the simulated network: it may die, stand still, and its clock goes its own way.</summary>
internal class SimulatedNode(string name, int index)
{
    private TimeSpan _clockAt;
    private TimeSpan _clock = TimeSpan.FromSeconds(1);
    private double _rate = 1;

    public string Name { get; } = name;

    public int Index { get; } = index;

    public bool IsAlive { get; set; } = true;

    /// <summary>Counts its lives: what was meant for an earlier one does not happen.</summary>
    public int Life { get; set; }

    /// <summary>What waits while the node stands still; null while it does not.</summary>
    public List<Occurrence>? Frozen { get; set; }

    /// <summary>When the last byte that it sends, or receives, has passed its link.</summary>
    public long SendsUntil { get; set; }

    public long ReceivesUntil { get; set; }

    /// <summary>What the node's own clock says.</summary>
    public TimeSpan Clock(TimeSpan now) => _rate == 1 ? _clock + (now - _clockAt) : _clock + ((now - _clockAt) * _rate);

    public void SetClock(TimeSpan now, TimeSpan ahead, double drift)
    {
        _clock = Clock(now) + ahead;
        _clockAt = now;
        _rate = Math.Max(0.01, 1 + drift);
    }

    public override string ToString() => Name;
}
