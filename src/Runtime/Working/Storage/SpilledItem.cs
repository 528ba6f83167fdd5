using System.Buffers;
using System.Buffers.Binary;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Working.Storage;

/// <summary>
/// A spilled partition on its way out: the file has it in the form in which it is sent. What cannot be read, or is broken, goes out with a wrong
/// checksum, so that the connection stands and the other side does not take it.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="what">The partition and its file, for errors.</param>
/// <param name="failed">Is told, once, that the file is no use.</param>
internal sealed class SpilledItem(Stream file, string what, Action<Exception> failed) : TransferItem
{
    private readonly FrameStream _file = new(file);
    private ValueHeader? _header;
    private bool _isBroken;

    public override long Bytes => FrameStream.PieceBytes;

    public override void Prepare()
    {
        try
        {
            _header = ValueHeader.Read(_file, what);
        }
        catch (IOException e)
        {
            Break(e);
            throw;
        }
    }

    public override void Send(FrameStream stream)
    {
        _header!.Write(stream);
        byte[] piece = ArrayPool<byte>.Shared.Rent(FrameStream.PieceBytes);
        try
        {
            SendPart(stream, "its description", _header.BodyBytes, piece);
            for (int i = 0; i < _header.Frames.Count; i++)
            {
                SendPart(stream, $"buffer {i + 1} of {_header.Frames.Count}", _header.Frames[i], piece);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    public override void Dispose() => _file.Dispose();

    private void SendPart(FrameStream stream, string part, long bytes, byte[] piece)
    {
        uint checksum = 0;
        for (long left = bytes; left > 0;)
        {
            Span<byte> some = piece.AsSpan(0, (int)Math.Min(left, FrameStream.PieceBytes));
            Read(some);
            checksum = stream.WriteChecked(some, checksum);
            left -= some.Length;
        }

        Span<byte> last = piece.AsSpan(0, sizeof(uint));
        Read(last);
        uint written = BinaryPrimitives.ReadUInt32LittleEndian(last);
        if (_isBroken)
        {
            written = ~checksum;
        }
        else if (written != checksum)
        {
            Break(TransferCorruptException.Of(what, part, bytes, checksum, written));
        }

        stream.WriteUInt32(written);
    }

    private void Read(Span<byte> some)
    {
        if (!_isBroken)
        {
            try
            {
                _file.ReadExactly(some);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Break(e);
            }
        }

        some.Clear();
    }

    private void Break(Exception exception)
    {
        if (!_isBroken)
        {
            _isBroken = true;
            failed(exception);
        }
    }
}
