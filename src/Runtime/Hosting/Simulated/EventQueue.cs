namespace Actors.Runtime.Hosting.Simulated;

/// <summary>What will happen, by time; what happens at the same time in the order it was put in, faults first. A heap of width four.</summary>
internal sealed class EventQueue
{
    private (long Time, long Order, Occurrence What)[] _heap = new (long, long, Occurrence)[64];
    private long _posted;

    public int Count { get; private set; }

    /// <summary>How many of those that count as progress are waiting.</summary>
    public int Progress { get; private set; }

    public long NextTime => _heap[0].Time;

    public Occurrence Peek() => _heap[0].What;

    /// <param name="time">When, in ticks.</param>
    /// <param name="what">What.</param>
    /// <param name="first">Before all else that happens at that time.</param>
    public void Push(long time, Occurrence what, bool first = false)
    {
        if (Count == _heap.Length)
        {
            Array.Resize(ref _heap, Count * 2);
        }

        long order = first ? long.MinValue + ++_posted : ++_posted;
        what.IsQueued = true;
        Progress += what.IsProgress ? 1 : 0;
        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) / 4;
            if (!IsBefore(time, order, _heap[parent]))
            {
                break;
            }

            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = (time, order, what);
    }

    public Occurrence Pop()
    {
        Occurrence first = _heap[0].What;
        first.IsQueued = false;
        Progress -= first.IsProgress ? 1 : 0;
        (long time, long order, Occurrence what) = _heap[--Count];
        _heap[Count] = default;
        int at = 0;
        while (true)
        {
            int best = -1;
            int last = Math.Min(Count, (4 * at) + 5);
            for (int child = (4 * at) + 1; child < last; child++)
            {
                if (best < 0 || IsBefore(_heap[child].Time, _heap[child].Order, _heap[best]))
                {
                    best = child;
                }
            }

            if (best < 0 || IsBefore(time, order, _heap[best]))
            {
                break;
            }

            _heap[at] = _heap[best];
            at = best;
        }

        if (Count > 0)
        {
            _heap[at] = (time, order, what);
        }

        return first;
    }

    private static bool IsBefore(long time, long order, in (long Time, long Order, Occurrence What) other) =>
        time < other.Time || (time == other.Time && order < other.Order);
}
