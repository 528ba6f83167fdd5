namespace Actors.Runtime.Protocol.Codec;

/// <summary>Values that are whole once they are made, by two functions.</summary>
internal sealed class LambdaCodec<T>(Action<WireWriter, T> write, Func<WireReader, T> read, int leastBytes = 1) : TypeCodec<T>
{
    public override int LeastBytes => leastBytes;

    public override void Write(WireWriter writer, T value) => write(writer, value);

    public override T Read(WireReader reader) => read(reader);
}
