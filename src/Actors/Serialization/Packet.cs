using Actors.Runtime.Protocol.Codec;

namespace Actors.Clustering.Serialization;

/// <summary>A message in bytes: on its way out as its sender has encoded it, or one that has come and refers to code that is not here.</summary>
/// <param name="Manifest">The kind of the message and the version of the protocol; see <see cref="ProtocolManifest"/>.</param>
/// <param name="Bytes">The message; see <see cref="PacketForm"/>.</param>
internal sealed record Packet(string Manifest, byte[] Bytes)
{
    /// <summary>What is needed before it can be read; null on its way out.</summary>
    public AssemblyBuild? Needs { get; init; }
}
