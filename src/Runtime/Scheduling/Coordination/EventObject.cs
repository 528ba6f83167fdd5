using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>An event.</summary>
internal sealed class EventObject(string name) : CoordinationObject(ObjectKind.Event, name)
{
    public bool IsSet { get; set; }

    public override bool IsIdle => !IsSet && Waiting.Count == 0;
}
