using System.Collections.Frozen;
using System.Globalization;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Clustering.Serialization;

/// <summary>What stands beside a message on the wire: its kind and the version of the protocol, such as <c>WorkerReport/1</c>.</summary>
internal static class ProtocolManifest
{
    private static readonly FrozenSet<string> s_kinds = ProtocolCodec.MessageTypes.Select(t => t.Name).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenDictionary<Type, string>?[] s_byVersion = new FrozenDictionary<Type, string>?[byte.MaxValue + 1];

    /// <summary>The manifest of a message in the form of a version.</summary>
    /// <exception cref="ArgumentException">It is none of this system's.</exception>
    public static string Of(object message, byte version) => OfVersion(version).TryGetValue(message.GetType(), out string? manifest)
        ? manifest
        : throw new ArgumentException($"A {message.GetType()} is no message between the nodes of a cluster.", nameof(message));

    /// <summary>Whether a manifest is of messages of a type, in the form of whatever version.</summary>
    public static bool IsOf(string manifest, Type type) =>
        manifest.Length > type.Name.Length && manifest[type.Name.Length] == '/' && manifest.StartsWith(type.Name, StringComparison.Ordinal);

    /// <summary>Whether messages of a manifest can be read by a codec.</summary>
    /// <exception cref="WireFormatException">Those of this kind or version cannot; the message says which.</exception>
    public static void Check(string manifest, ProtocolCodec codec)
    {
        int slash = manifest.LastIndexOf('/');
        if (slash < 0 || !int.TryParse(manifest.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version))
        {
            throw new WireFormatException($"'{manifest}' was received as the kind of a message, and is none.");
        }

        if (version != ProtocolCodec.AnyVersion && (version < codec.Oldest || version > codec.Speaks))
        {
            throw new WireFormatException(
                $"A {manifest[..slash]} of protocol version {version} was received; this node reads versions {codec.Oldest} to {codec.Speaks}: at most two releases that follow each other can share a cluster.");
        }

        if (!s_kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(manifest.AsSpan(0, slash)))
        {
            throw new WireFormatException($"A message of the kind {manifest[..slash]} was received, which this build does not know; a node of a later release may have sent it.");
        }
    }

    private static FrozenDictionary<Type, string> OfVersion(byte version) => s_byVersion[version] ??= ProtocolCodec.MessageTypes.ToFrozenDictionary(
        t => t, t => string.Create(CultureInfo.InvariantCulture, $"{t.Name}/{(ProtocolCodec.IsGreeting(t) ? ProtocolCodec.AnyVersion : version)}"));
}
