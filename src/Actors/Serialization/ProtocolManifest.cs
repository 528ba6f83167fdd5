using System.Collections.Frozen;
using System.Globalization;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;

namespace Actors.Clustering.Serialization;

/// <summary>What stands beside a message on the wire: its kind and the version of the protocol, such as <c>WorkerReport/1</c>.</summary>
internal static class ProtocolManifest
{
    /// <summary>Messages of this version on are read: those of the release before this one.</summary>
    public const int OldestVersion = ProtocolCodec.Version > 1 ? ProtocolCodec.Version - 1 : 1;

    private static readonly FrozenDictionary<Type, string> s_ofType = ProtocolCodec.MessageTypes.ToFrozenDictionary(t => t, Of);
    private static readonly FrozenSet<string> s_known = s_ofType.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The manifest of a message.</summary>
    /// <exception cref="ArgumentException">It is none of this system's.</exception>
    public static string Of(object message) => s_ofType.TryGetValue(message.GetType(), out string? manifest)
        ? manifest
        : throw new ArgumentException($"A {message.GetType()} is no message between the nodes of a cluster.", nameof(message));

    /// <exception cref="WireFormatException">Messages of this kind or version cannot be read; the message says which.</exception>
    public static void Check(string manifest)
    {
        if (s_known.Contains(manifest))
        {
            return;
        }

        int slash = manifest.LastIndexOf('/');
        if (slash < 0 || !int.TryParse(manifest.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int version))
        {
            throw new WireFormatException($"'{manifest}' was received as the kind of a message, and is none.");
        }

        if (version is < OldestVersion or > ProtocolCodec.Version)
        {
            throw new WireFormatException(
                $"A {manifest[..slash]} of protocol version {version} was received; this build reads versions {OldestVersion} to {ProtocolCodec.Version}: at most two releases that follow each other can share a cluster.");
        }

        if (!s_known.Contains(string.Create(CultureInfo.InvariantCulture, $"{manifest[..slash]}/{ProtocolCodec.Version}")))
        {
            throw new WireFormatException($"A message of the kind {manifest[..slash]} was received, which this build does not know; a node of a later release may have sent it.");
        }
    }

    /// <summary>The manifest of messages of a type.</summary>
    public static string Of(Type type) => string.Create(CultureInfo.InvariantCulture, $"{type.Name}/{ProtocolCodec.Version}");
}
