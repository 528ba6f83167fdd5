namespace Actors.Runtime.Protocol.Codec;

/// <summary>The way in which values of a type compare themselves, as a value.</summary>
internal sealed class DefaultComparerCodec<T> : TypeCodec<EqualityComparer<T>>
{
    public override int LeastBytes => 0;

    public override void Write(WireWriter writer, EqualityComparer<T> value)
    {
        if (!value.Equals(EqualityComparer<T>.Default))
        {
            throw new NotTransferableException($"A {TypeText.Of(value.GetType())} cannot be sent to another process: only the usual comparers can.");
        }
    }

    public override EqualityComparer<T> Read(WireReader reader) => EqualityComparer<T>.Default;
}
