using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Clustering.Ledger;

/// <summary>A fact as it was in the ledger when office was taken.</summary>
internal sealed class KeptFact(string id, long version, byte[] bytes)
{
    public string Id { get; } = id;

    public long Version { get; } = version;

    /// <summary>None any more when it has been read.</summary>
    public byte[] Bytes { get; set; } = bytes;

    public ClientStimulus? Stimulus { get; set; }

    public AssemblyBuild? Needs { get; set; }

    public string? Reason { get; set; }
}
