using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>A variable.</summary>
internal sealed class VariableObject(string name) : CoordinationObject(ObjectKind.Variable, name)
{
    /// <summary>Its value, whose results it keeps alive; null while it has none.</summary>
    public Carried? Value { get; set; }

    /// <summary>When the value was set, among all values of all variables.</summary>
    public long Version { get; set; }

    public override bool IsIdle => Value is null && Waiting.Count == 0;
}
