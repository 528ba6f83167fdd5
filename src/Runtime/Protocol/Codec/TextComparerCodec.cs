namespace Actors.Runtime.Protocol.Codec;

/// <summary>The base library's ways of comparing texts, as values.</summary>
internal sealed class TextComparerCodec : TypeCodec<StringComparer>
{
    public override void Write(WireWriter writer, StringComparer value) => Comparers.Write(writer, value, typeof(IEqualityComparer<string>));

    public override StringComparer Read(WireReader reader) =>
        (StringComparer?)Comparers.Read(reader, typeof(IEqualityComparer<string>)) ?? throw new WireFormatException("A way of comparing texts is missing.");
}
