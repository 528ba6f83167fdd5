namespace Actors.Runtime.Protocol;

/// <summary>All that the coordinator tells one client in one turn.</summary>
internal sealed record ClientUpdate(int Epoch, long Sequence, IReadOnlyList<KeyUpdate> Keys);
