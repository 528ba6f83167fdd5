using System.Buffers;
using Actors.Runtime.Transfer;

namespace Actors.Runtime.Working.Storage;

/// <summary>A spilled partition on its way out: the file has it in the form in which it is sent.</summary>
internal sealed class SpilledItem(Stream file, string what) : TransferItem
{
    private readonly FrameStream _file = new(file);
    private ValueHeader? _header;

    public override long Bytes => FrameStream.PieceBytes;

    public override void Prepare() => _header = ValueHeader.Read(_file, what);

    public override void Send(FrameStream stream)
    {
        _header!.Write(stream);
        byte[] piece = ArrayPool<byte>.Shared.Rent(FrameStream.PieceBytes);
        try
        {
            for (long left = _header.RestBytes; left > 0;)
            {
                Span<byte> some = piece.AsSpan(0, (int)Math.Min(left, FrameStream.PieceBytes));
                _file.ReadExactly(some);
                stream.Write(some);
                left -= some.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    public override void Dispose() => _file.Dispose();
}
