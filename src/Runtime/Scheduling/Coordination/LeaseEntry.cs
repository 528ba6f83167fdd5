using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A lease that is held.</summary>
internal sealed class LeaseEntry(CoordinationClient client, LeasedObject subject, LeaseInfo info)
{
    public CoordinationClient Client { get; } = client;

    public LeasedObject Subject { get; } = subject;

    public LeaseInfo Info { get; } = info;

    /// <summary>When it runs out unless it is renewed.</summary>
    public TimeSpan Expires { get; set; }

    public bool IsHeld { get; set; } = true;
}
