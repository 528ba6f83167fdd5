namespace Actors.Runtime.Protocol;

/// <summary>A worker's incarnation. A worker that comes back after being declared lost has another name.</summary>
internal readonly record struct WorkerId(string Name)
{
    public override string ToString() => Name;
}
