using System.Threading.Channels;

namespace Actors.Runtime.Hosting;

/// <summary>
/// An actor's mailbox: messages are handled one at a time, in the order they came, by whichever thread is at hand. A thread that
/// has just finished a kernel handles what it caused itself (the hand-over to another thread costs more than most messages); any
/// other sender hands over to the thread pool.
/// </summary>
/// <typeparam name="T">The type of messages.</typeparam>
internal sealed class Mailbox<T> : IThreadPoolWorkItem
{
    /// <summary>After so many messages a borrowed thread goes back to its own work and the thread pool takes over.</summary>
    private const int BorrowedTurn = 1024;

    private readonly Channel<T> _messages = Channel.CreateUnbounded<T>(new() { SingleReader = true, AllowSynchronousContinuations = false });
    private readonly Action<T> _handle;
    private readonly Action<Exception> _fault;
    private int _busy;

    public Mailbox(Action<T> handle, Action<Exception> fault)
    {
        _handle = handle;
        _fault = fault;
    }

    /// <summary>Puts a message in; returns at once unless this thread is one that may be borrowed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="borrow">Whether the calling thread may handle messages now.</param>
    /// <returns>False when the mailbox is closed: the message is dropped.</returns>
    public bool Post(T message, bool borrow)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            return false;
        }

        // The message must be seen by a thread that is about to find the mailbox empty, or its end by this one.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _busy) == 0 && Interlocked.CompareExchange(ref _busy, 1, 0) == 0)
        {
            if (borrow)
            {
                Run(BorrowedTurn);
            }
            else
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }

        return true;
    }

    /// <summary>Takes no more messages; those that are in are still handled.</summary>
    public void Close() => _messages.Writer.TryComplete();

    void IThreadPoolWorkItem.Execute() => Run(int.MaxValue);

    private void Run(int turn)
    {
        while (true)
        {
            for (; turn > 0 && _messages.Reader.TryRead(out T? message); turn--)
            {
                try
                {
                    _handle(message);
                }
                catch (Exception e)
                {
                    // A bug in an actor must not silence it and leave others waiting: the host ends what is under way with this error.
                    _fault(e);
                }
            }

            if (turn == 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            Volatile.Write(ref _busy, 0);
            Interlocked.MemoryBarrier();
            if (!_messages.Reader.TryPeek(out _) || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
            {
                return;
            }
        }
    }
}
