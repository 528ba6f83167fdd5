namespace Actors.Graph.Kernels;

/// <summary>
/// The buffers that are made on a thread while a kernel runs. Those that are not part of its result are freed when it ends, so that a
/// kernel need not think of what it makes on the way. What a kernel makes on other threads is left to the collector.
/// </summary>
internal sealed class BufferScope
{
    [ThreadStatic]
    private static BufferScope? t_current;

    private readonly List<SharedBuffer> _made = [];
    private BufferScope? _outer;

    /// <summary>Says that a buffer was made on this thread.</summary>
    public static void Add(SharedBuffer buffer) => t_current?._made.Add(buffer);

    /// <summary>From now on the buffers made on this thread are this scope's.</summary>
    public void Enter()
    {
        _outer = t_current;
        t_current = this;
    }

    /// <summary>Frees what was made since <see cref="Enter"/> and is not part of a result; the result is nobody's yet.</summary>
    /// <param name="result">What the kernel returned; null when it failed.</param>
    public void Leave(object? result)
    {
        t_current = _outer;
        _outer = null;
        if (_made.Count == 0)
        {
            return;
        }

        try
        {
            // Of a result that does not say which buffers it holds, none is freed.
            if (Buffers.IsTransparent(result))
            {
                Buffers.Retain(result);
                foreach (SharedBuffer buffer in _made)
                {
                    buffer.FreeUnlessUsed();
                }

                Buffers.HandOn(result);
            }
        }
        finally
        {
            _made.Clear();
        }
    }

    /// <summary>Forgets what was made since <see cref="Enter"/>: it may be used on, by what the thread does not wait for.</summary>
    public void Abandon()
    {
        t_current = _outer;
        _outer = null;
        _made.Clear();
    }
}
