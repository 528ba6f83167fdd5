namespace Actors.Runtime.Tests.Transfer;

/// <summary>A stream of which one byte that is read is wrong, or which breaks off before one.</summary>
/// <param name="inner">What is read in truth.</param>
/// <param name="at">The byte's place among all that are read, from 0.</param>
/// <param name="breaks">Whether it breaks off there.</param>
internal sealed class FaultyStream(Stream inner, long at, bool breaks) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (breaks && _read >= at)
        {
            throw new IOException("The connection was cut for a test.");
        }

        int read = inner.Read(breaks ? buffer[..(int)Math.Min(buffer.Length, at - _read)] : buffer);
        if (!breaks && at >= _read && at < _read + read)
        {
            buffer[(int)(at - _read)] ^= 0x10;
        }

        _read += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
