using System.Runtime.Serialization;
using Actors.Runtime.Protocol;
using Actors.Runtime.Protocol.Codec;
using Actors.Runtime.Protocol.Messages;
using Akka.Actor;
using Akka.Configuration;
using Akka.Serialization;

namespace Actors.Clustering.Serialization;

/// <summary>
/// This system's own messages, by its codec. What cannot be read is refused with an exception that Akka.Remote logs, with the message dropped and
/// the connection left as it is. A message that refers to code which is not here stays a <see cref="Packet"/>: its receiver asks for the code.
/// </summary>
internal sealed class ProtocolSerializer : SerializerWithStringManifest
{
    /// <summary>Stands for it on the wire. Never to be used for another one.</summary>
    public const int Number = 7_226_101;

    [ThreadStatic]
    private static (ProtocolCodec Codec, WireWriter Writer) t_writer;

    private readonly Lazy<ProtocolCodec> _codec;

    /// <summary>Made by the actor system, whenever its configuration has got more.</summary>
    public ProtocolSerializer(ExtendedActorSystem system)
        : base(system) => _codec = new Lazy<ProtocolCodec>(() => ActorsExtension.Get(system).Codec);

    public override int Identifier => Number;

    /// <summary>The lines of a system's configuration that bring it in. Types are bound with all that are derived from them.</summary>
    public static Config Configuration { get; } = ConfigurationFactory.ParseString(
        $$"""
        akka.actor {
          serializers.actors-protocol = "{{typeof(ProtocolSerializer).FullName}}, {{typeof(ProtocolSerializer).Assembly.GetName().Name}}"
          serialization-bindings {
        {{string.Join("\n", ((Type[])[typeof(Packet), typeof(SchedulerStimulus), typeof(SchedulerEffect), typeof(ProcessMessage), typeof(WorkerCommand), typeof(ClientUpdate)])
            .Select(t => $"\"{t.FullName}, {t.Assembly.GetName().Name}\" = actors-protocol"))}}
          }
        }
        """);

    /// <summary>Puts a message into bytes on the sender's own thread.</summary>
    /// <param name="codec">How.</param>
    /// <param name="message">The message.</param>
    /// <param name="version">The version of the protocol that its receiver reads.</param>
    /// <exception cref="NotTransferableException">Something in it cannot be sent.</exception>
    public static Packet Encode(ProtocolCodec codec, object message, byte version)
    {
        if (!ReferenceEquals(t_writer.Codec, codec))
        {
            t_writer = (codec, codec.NewWriter());
        }

        return new Packet(ProtocolManifest.Of(message, version), PacketForm.Encode(codec, message, t_writer.Writer, version));
    }

    /// <summary>Reads a message, or says in a <see cref="Packet"/> which code it needs.</summary>
    /// <exception cref="WireFormatException">It cannot be read.</exception>
    public static object Decode(ProtocolCodec codec, Packet packet)
    {
        ProtocolManifest.Check(packet.Manifest, codec);
        try
        {
            return PacketForm.Decode(codec, packet.Bytes);
        }
        catch (AssemblyNeededException e)
        {
            return packet with { Needs = e.Assembly };
        }
    }

    public override string Manifest(object o) => o is Packet packet ? packet.Manifest : ProtocolManifest.Of(o, _codec.Value.Speaks);

    public override byte[] ToBinary(object obj)
    {
        if (obj is Packet packet)
        {
            return packet.Bytes;
        }

        try
        {
            return Encode(_codec.Value, obj, _codec.Value.Speaks).Bytes;
        }
        catch (NotTransferableException e)
        {
            throw new SerializationException(e.Message, e);
        }
    }

    public override object FromBinary(byte[] bytes, string manifest)
    {
        try
        {
            return Decode(_codec.Value, new Packet(manifest, bytes));
        }
        catch (WireFormatException e)
        {
            throw new SerializationException(e.Message, e);
        }
    }
}
