using System.Collections.Frozen;
using System.Reflection;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Protocol.Messages;

/// <summary>
/// All that crosses between processes, to bytes and back. Each message can be read by itself; what repeats within one is written once. The
/// first byte is the version of the protocol, the second the kind of the message.
/// </summary>
/// <param name="policy">Which types may be made of what is received.</param>
/// <param name="acceptsCode">
/// Whether kernels are accepted, in the messages that have them: from an authenticated peer. A value never holds code, in no message.
/// </param>
internal sealed class ProtocolCodec(TypePolicy policy, bool acceptsCode)
{
    /// <summary>To be raised whenever a message, or a part of one, gets another form.</summary>
    public const byte Version = 1;

    /// <summary>Stands in the place of a version in greetings, whose form is that of all versions.</summary>
    public const byte AnyVersion = 0;

    private static readonly MessageCodec?[] s_byKind = new MessageCodec?[256];
    private static readonly FrozenDictionary<Type, MessageCodec> s_byType;

    [ThreadStatic]
    private static (WireWriter Writer, WireReader Reader, TypePolicy Policy) t_tools;

    static ProtocolCodec()
    {
        foreach (MessageCodec codec in MessageKinds.All())
        {
            s_byKind[codec.Kind] = s_byKind[codec.Kind] is null ? codec : throw new InvalidOperationException($"Two messages are of kind {codec.Kind}.");
        }

        s_byType = s_byKind.OfType<MessageCodec>().ToFrozenDictionary(c => c.MessageType);
    }

    public TypePolicy Policy => policy;

    /// <summary>The version that this process speaks; that of the build, unless a test stands for another release.</summary>
    public byte Speaks { get; init; } = Version;

    /// <summary>The oldest version that it reads: that of the release before this one.</summary>
    public byte Oldest => (byte)Math.Max(1, Speaks - 1);

    /// <summary>The types of messages there are.</summary>
    public static IEnumerable<Type> MessageTypes => s_byType.Keys;

    private static string Release { get; } =
        typeof(ProtocolCodec).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>A writer to hand to <see cref="Encode(object, WireWriter)"/>: for one thread at a time.</summary>
    public WireWriter NewWriter() => new(policy, allowsCode: false);

    /// <summary>A reader to hand to <see cref="Decode(ReadOnlyMemory{byte}, long, WireReader)"/>: for one thread at a time.</summary>
    public WireReader NewReader() => new(policy);

    /// <summary>Whether messages of a type are greetings: see <see cref="MessageCodec.IsGreeting"/>.</summary>
    /// <exception cref="KeyNotFoundException">They are no messages.</exception>
    public static bool IsGreeting(Type type) => s_byType[type].IsGreeting;

    /// <summary>Whether this process and one that speaks another version understand each other: each reads what the older of both writes.</summary>
    public bool Understands(int version) => version > 0 && Math.Abs(version - Speaks) <= 1;

    /// <summary>Puts a message into bytes of its own.</summary>
    /// <exception cref="ArgumentException">It is no message.</exception>
    /// <exception cref="NotTransferableException">Something in it cannot be sent; the message says what and where.</exception>
    public EncodedMessage Encode(object message)
    {
        WireWriter writer = Tools().Writer;
        try
        {
            writer.Reset();
            Encode(message, writer);
            return new EncodedMessage(writer.Written.ToArray(), writer.Frames.Count == 0 ? [] : writer.Frames.ToArray());
        }
        finally
        {
            writer.Reset();
        }
    }

    /// <summary>Puts a message into a writer, behind what is in it: nothing is made that the writer has already.</summary>
    /// <param name="message">The message.</param>
    /// <param name="writer">A writer of this codec that was <see cref="WireWriter.Reset">reset</see>.</param>
    /// <exception cref="ArgumentException">It is no message.</exception>
    /// <exception cref="NotTransferableException">Something in it cannot be sent; the message says what and where.</exception>
    public void Encode(object message, WireWriter writer) => Encode(message, writer, Speaks);

    /// <summary>Puts a message into a writer, in the form of a version that its receiver reads.</summary>
    /// <param name="message">The message.</param>
    /// <param name="writer">A writer of this codec that was <see cref="WireWriter.Reset">reset</see>.</param>
    /// <param name="version">From <see cref="Oldest"/> to <see cref="Speaks"/>.</param>
    /// <exception cref="ArgumentException">It is no message.</exception>
    /// <exception cref="NotTransferableException">Something in it cannot be sent; the message says what and where.</exception>
    public void Encode(object message, WireWriter writer, byte version)
    {
        if (!s_byType.TryGetValue(message.GetType(), out MessageCodec? codec))
        {
            throw new ArgumentException($"A {TypeText.Of(message.GetType())} is no message between processes.", nameof(message));
        }

        writer.WriteByte(codec.IsGreeting ? AnyVersion : version);
        writer.WriteByte(codec.Kind);
        try
        {
            codec.Write(writer, message);
        }
        catch (NotTransferableException e) when (e.Path.Length == 0)
        {
            throw TransferPath.Explain(message, policy, e);
        }
    }

    /// <summary>Gets a message out of bytes. Its frames are to be filled before it is complete.</summary>
    /// <param name="body">The body; what is read does not refer to it.</param>
    /// <param name="frameBytes">How many bytes of frames follow.</param>
    /// <exception cref="WireFormatException">It is no message, one of another version, or one that is not allowed.</exception>
    /// <exception cref="AssemblyNeededException">It refers to code that is not here.</exception>
    public DecodedMessage<object> Decode(ReadOnlyMemory<byte> body, long frameBytes)
    {
        WireReader reader = Tools().Reader;
        try
        {
            return Decode(body, frameBytes, reader);
        }
        finally
        {
            reader.Reset(default, false, 0);
        }
    }

    /// <summary>Gets a message out of bytes by a reader that is there already.</summary>
    /// <param name="body">The body; what is read does not refer to it.</param>
    /// <param name="frameBytes">How many bytes of frames follow.</param>
    /// <param name="reader">A reader of this codec.</param>
    /// <exception cref="WireFormatException">It is no message, one of another version, or one that is not allowed.</exception>
    /// <exception cref="AssemblyNeededException">It refers to code that is not here.</exception>
    public DecodedMessage<object> Decode(ReadOnlyMemory<byte> body, long frameBytes, WireReader reader)
    {
        reader.Reset(body, allowsCode: false, frameBytes);
        reader.AcceptsCode = acceptsCode;
        byte version = reader.ReadByte();
        byte kind = reader.ReadByte();
        MessageCodec? codec = s_byKind[kind];
        if ((version < Oldest || version > Speaks) && !(version == AnyVersion && codec is { IsGreeting: true }))
        {
            throw new WireFormatException(
                $"A message of protocol version {version} was received; this build ({Release}) speaks version {Speaks}{(Oldest < Speaks ? $", and reads version {Oldest} too" : "")}: at most two releases that follow each other understand each other.");
        }

        if (codec is null)
        {
            throw new WireFormatException($"A message of kind {kind} was received, which protocol version {Speaks} of this build ({Release}) does not have; its sender says it speaks version {version}.");
        }

        try
        {
            object message = codec.Read(reader);
            reader.End();
            return new DecodedMessage<object>(message, reader.Frames, reader.AfterFrames);
        }
        catch (Exception e) when (e is NotTransferableException or TypeInitializationException { InnerException: NotTransferableException })
        {
            throw new WireFormatException((e.InnerException ?? e).Message, e);
        }
    }

    /// <summary>Gets a message out of bytes that are all there.</summary>
    public object Decode(EncodedMessage message)
    {
        DecodedMessage<object> decoded = Decode(message.Body, message.Frames.Sum(f => (long)f.Length));
        Wire.Fill(decoded.Frames, message.Frames);
        return decoded.Complete();
    }

    /// <summary>A writer and a reader for this thread: what they know of a message is forgotten after it.</summary>
    private (WireWriter Writer, WireReader Reader, TypePolicy Policy) Tools() =>
        ReferenceEquals(t_tools.Policy, policy) ? t_tools : t_tools = (NewWriter(), NewReader(), policy);
}
