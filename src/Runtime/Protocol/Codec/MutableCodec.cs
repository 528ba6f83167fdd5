namespace Actors.Runtime.Protocol.Codec;

/// <summary>How objects are written and read that exist before their parts do, so that a part may refer to the whole.</summary>
/// <typeparam name="T">The type.</typeparam>
internal abstract class MutableCodec<T> : TypeCodec<T>
    where T : class
{
    public override bool IsMadeWhole => false;

    public abstract T Read(WireReader reader, int number);

    public sealed override T Read(WireReader reader) => throw new InvalidOperationException($"{typeof(T)} is read as a reference.");

    public sealed override object ReadObject(WireReader reader, int number) => Read(reader, number);
}
