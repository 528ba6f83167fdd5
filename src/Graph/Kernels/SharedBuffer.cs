namespace Actors.Graph.Kernels;

/// <summary>
/// Memory that several values may refer to and that is freed by whoever gives up the last reference: keys in workers' stores, and
/// kernels that run. The values themselves (blocks and views of them) count nothing; one that no key was ever given is left to the collector.
/// </summary>
/// <remarks>
/// A new buffer has no references and is not freed: it belongs to the kernel that makes it until a store takes its value. Once freed it is
/// never used again (what is used again is the memory behind it), so a stale reference finds a freed buffer and not somebody else's elements.
/// </remarks>
/// <param name="isCounted">False for memory of the user's or the collector's, which is never freed here.</param>
internal abstract class SharedBuffer(bool isCounted)
{
    private const int Freed = -1;

    private int _references;

    /// <summary>The memory it takes, in bytes.</summary>
    public abstract long ByteSize { get; }

    /// <summary>Whether references are counted and the memory is freed with the last.</summary>
    public bool IsCounted => isCounted;

    /// <summary>Whether its memory was given back: whoever reads it now has a reference that was not counted.</summary>
    public bool IsFreed => Volatile.Read(ref _references) == Freed;

    /// <summary>The references that are counted now.</summary>
    public int References => Math.Max(0, Volatile.Read(ref _references));

    /// <summary>Takes a reference.</summary>
    /// <returns>False when the memory was freed before.</returns>
    public bool TryRetain()
    {
        if (!isCounted)
        {
            return true;
        }

        for (int seen = Volatile.Read(ref _references); ;)
        {
            if (seen == Freed)
            {
                return false;
            }

            int was = Interlocked.CompareExchange(ref _references, seen + 1, seen);
            if (was == seen)
            {
                if (seen == 0)
                {
                    OnFirst();
                }

                return true;
            }

            seen = was;
        }
    }

    /// <summary>Gives a reference up; the last one frees the memory.</summary>
    /// <exception cref="InvalidOperationException">There is no reference to give up.</exception>
    public void Release()
    {
        if (isCounted && Subtract(Freed))
        {
            OnLast();
            Free();
        }
    }

    /// <summary>Gives a reference up without freeing anything: the value is handed on to somebody who has not counted it yet.</summary>
    /// <exception cref="InvalidOperationException">There is no reference to give up.</exception>
    public void HandOn()
    {
        if (isCounted && Subtract(0))
        {
            OnLast();
        }
    }

    /// <summary>Frees memory that nobody has counted a reference to; only its maker may say that nobody will.</summary>
    public void FreeUnlessUsed()
    {
        if (isCounted && Interlocked.CompareExchange(ref _references, Freed, 0) == 0)
        {
            Free();
        }
    }

    /// <summary>Gives the memory back. Called once; afterwards the memory must not be reachable through this object.</summary>
    protected abstract void Free();

    /// <summary>The first reference was counted.</summary>
    protected virtual void OnFirst()
    {
    }

    /// <summary>The last reference was given up.</summary>
    protected virtual void OnLast()
    {
    }

    /// <summary>Takes one reference away, and says whether it was the last; the count is then what is given.</summary>
    private bool Subtract(int atLast)
    {
        for (int seen = Volatile.Read(ref _references); ;)
        {
            if (seen <= 0)
            {
                throw new InvalidOperationException(
                    $"A buffer of {ByteSize} bytes was given up more often than it was taken ({(seen == Freed ? "it is freed" : "nobody holds it")}). "
                    + "This is a bug of the runtime.");
            }

            int was = Interlocked.CompareExchange(ref _references, seen == 1 ? atLast : seen - 1, seen);
            if (was == seen)
            {
                return seen == 1;
            }

            seen = was;
        }
    }
}
