using System.Runtime.Serialization;
using Akka.Actor;
using Akka.Configuration;
using Akka.Event;
using Akka.Serialization;

namespace Actors.Clustering.Serialization;

/// <summary>
/// Stands in the place of Akka's JSON serialiser, which makes any type that a message names: whoever can send messages could have code run by it.
/// </summary>
public sealed class RefusingSerializer : Serializer
{
    private readonly ExtendedActorSystem _system;

    /// <summary>Made by the actor system.</summary>
    /// <param name="system">The actor system.</param>
    public RefusingSerializer(ExtendedActorSystem system)
        : base(system) => _system = system;

    /// <summary>Made by the actor system.</summary>
    /// <param name="system">The actor system.</param>
    /// <param name="settings">Those of the serialiser it stands for.</param>
    public RefusingSerializer(ExtendedActorSystem system, Config settings)
        : this(system) => ArgumentNullException.ThrowIfNull(settings);

    /// <summary>That of the serialiser it stands for.</summary>
    public override int Identifier => 1;

    /// <inheritdoc/>
    public override bool IncludeManifest => true;

    /// <inheritdoc/>
    /// <exception cref="SerializationException">Always.</exception>
    public override byte[] ToBinary(object obj) =>
        throw new SerializationException($"A message of type {obj?.GetType()} is not sent: Akka's JSON serialiser is off, since it makes any type that a message names.");

    /// <inheritdoc/>
    /// <exception cref="SerializationException">Always.</exception>
    public override object FromBinary(byte[] bytes, Type type)
    {
        string why = $"A message of type {type} was refused: it is JSON, by which any type could be made.";
        Logging.GetLogger(_system, this).Warning("{0}", why);
        throw new SerializationException(why);
    }
}
