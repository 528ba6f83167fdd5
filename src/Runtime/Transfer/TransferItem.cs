namespace Actors.Runtime.Transfer;

/// <summary>A value on its way out; it is held until this is disposed.</summary>
internal abstract class TransferItem : IDisposable
{
    /// <summary>The memory that is held for it.</summary>
    public abstract long Bytes { get; }

    /// <summary>Does whatever can fail without anything being sent.</summary>
    /// <exception cref="NotTransferableException">It cannot be sent.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract void Prepare();

    /// <summary>Sends it: header, body and frames.</summary>
    public abstract void Send(FrameStream stream);

    public abstract void Dispose();
}
