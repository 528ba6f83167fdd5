using Actors.Graph.Kernels;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Transfer;

/// <summary>A value in memory on its way out: its large buffers are sent from where they are.</summary>
/// <param name="value">The value, with a reference counted to its buffers, which is given up in the end.</param>
/// <param name="bytes">Its size in the store.</param>
/// <param name="policy">Which types may be received.</param>
internal sealed class HeldItem(object? value, long bytes, TypePolicy policy) : TransferItem
{
    private ValueHeader? _header;
    private EncodedMessage _message;
    private bool _isDisposed;

    public override long Bytes => bytes;

    public override void Prepare() => _header = ValueImage.Encode(value, bytes, policy, out _message);

    public override void Send(FrameStream stream) => ValueImage.Write(stream, _header!, _message);

    public override void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            Buffers.Release(value);
        }
    }
}
