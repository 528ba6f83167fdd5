using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Serialization;
using Hyperion.Internal;

namespace Actors.Clustering.Serialization;

/// <summary>
/// Serialises the messages of users' own actors by Hyperion, and makes of what comes only types that the allow-list has
/// (<c>actors.serialization.assemblies</c>). A message with another one is refused, with a line in the log.
/// </summary>
public sealed class FilteredHyperionSerializer : HyperionSerializer
{
    private readonly ExtendedActorSystem _system;

    /// <summary>Made by the actor system.</summary>
    /// <param name="system">The actor system.</param>
    public FilteredHyperionSerializer(ExtendedActorSystem system)
        : this(system, HyperionSerializer.DefaultConfiguration())
    {
    }

    /// <summary>Made by the actor system.</summary>
    /// <param name="system">The actor system.</param>
    /// <param name="settings">Hyperion's own settings; its list of types is not asked.</param>
    public FilteredHyperionSerializer(ExtendedActorSystem system, Config settings)
        : base(system, HyperionSerializerSettings.Create(settings).WithDisallowUnsafeType(true).WithTypeFilter(new HyperionTypeFilter(AllowedTypes.Of(system).Policy))) =>
        _system = system;

    /// <inheritdoc/>
    /// <exception cref="SerializationException">A type in it is not allowed, or the bytes are none of a message.</exception>
    public override object FromBinary(byte[] bytes, Type type)
    {
        try
        {
            return base.FromBinary(bytes, type);
        }
        catch (SerializationException e) when (Refused(e) is string refused)
        {
            string why = $"A message with a value of type {refused} was refused: it is not among the types that may be made. Name its assembly in {ClusterSettings.Section}.serialization.assemblies, or mark it [Transferable].";
            Logging.GetLogger(_system, this).Warning("{0}", why);
            throw new SerializationException(why, e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="SerializationException">Its type is not allowed, and no other node would make it.</exception>
    public override byte[] ToBinary(object obj)
    {
        try
        {
            return base.ToBinary(obj);
        }
        catch (Exception e) when (Refused(e) is string refused)
        {
            throw new SerializationException(
                $"A message of type {refused} is not sent: other nodes would refuse it. Name its assembly in {ClusterSettings.Section}.serialization.assemblies, or mark it [Transferable].", e);
        }
    }

    /// <summary>The type that was refused; null when something else was wrong.</summary>
    private static string? Refused(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is EvilDeserializationException evil)
            {
                return evil.BadTypeString;
            }
        }

        return null;
    }
}
