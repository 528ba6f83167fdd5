namespace Actors.Runtime.Protocol;

/// <summary>A client: what wants results.</summary>
internal readonly record struct ClientId(string Name)
{
    /// <summary>The client that fire-and-forget work belongs to: it wants each result until it is there.</summary>
    public static ClientId FireAndForget { get; } = new("fire-and-forget");

    public override string ToString() => Name;
}
