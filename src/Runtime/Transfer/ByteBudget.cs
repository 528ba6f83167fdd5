namespace Actors.Runtime.Transfer;

/// <summary>So many bytes may be in use at once. Who wants more waits his turn; more than there are at all are given when nothing else is in use.</summary>
internal sealed class ByteBudget(long bytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private long _used;

    /// <summary>Bytes in use.</summary>
    public long Used
    {
        get
        {
            lock (_lock)
            {
                return _used;
            }
        }
    }

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiters.Count;
            }
        }
    }

    /// <summary>Takes bytes if there are so many at once.</summary>
    public bool TryAcquire(long wanted)
    {
        lock (_lock)
        {
            if (_waiters.Count > 0 || !Fits(wanted))
            {
                return false;
            }

            _used += wanted;
            return true;
        }
    }

    /// <summary>Takes bytes; blocks until there are so many.</summary>
    /// <exception cref="OperationCanceledException">It was given up; nothing is taken.</exception>
    public void Acquire(long wanted, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(wanted);
        lock (_lock)
        {
            _waiters.AddLast(waiter);
            Serve();
        }

        try
        {
            waiter.Given.Wait(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                if (!_waiters.Remove(waiter))
                {
                    _used -= wanted;
                }

                Serve();
            }

            throw;
        }
    }

    /// <summary>Gives bytes back.</summary>
    public void Release(long given)
    {
        lock (_lock)
        {
            _used -= given;
            Serve();
        }
    }

    private bool Fits(long wanted) => _used == 0 || wanted <= bytes - _used;

    private void Serve()
    {
        while (_waiters.First is { Value: var first } && Fits(first.Bytes))
        {
            _used += first.Bytes;
            _waiters.RemoveFirst();
            first.Given.Set();
        }
    }

    private sealed class Waiter(long bytes)
    {
        public long Bytes { get; } = bytes;

        public ManualResetEventSlim Given { get; } = new();
    }
}
