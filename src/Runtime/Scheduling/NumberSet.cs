namespace Actors.Runtime.Scheduling;

/// <summary>A set of numbers that mostly follow each other, kept as intervals.</summary>
internal sealed class NumberSet
{
    private readonly List<(long First, long Last)> _intervals = [];

    /// <summary>How many intervals there are.</summary>
    public int Intervals => _intervals.Count;

    /// <summary>The highest number; 0 for none.</summary>
    public long Last => _intervals.Count == 0 ? 0 : Math.Max(0, _intervals[^1].Last);

    public bool Contains(long number)
    {
        int at = Find(number);
        return at >= 0 && number <= _intervals[at].Last;
    }

    /// <summary>Adds a number; false when it is there already.</summary>
    public bool Add(long number)
    {
        int at = Find(number);
        if (at >= 0 && number <= _intervals[at].Last)
        {
            return false;
        }

        bool joinsBefore = at >= 0 && _intervals[at].Last == number - 1;
        bool joinsAfter = at + 1 < _intervals.Count && _intervals[at + 1].First == number + 1;
        switch (joinsBefore, joinsAfter)
        {
            case (true, true):
                _intervals[at] = (_intervals[at].First, _intervals[at + 1].Last);
                _intervals.RemoveAt(at + 1);
                break;
            case (true, false):
                _intervals[at] = (_intervals[at].First, number);
                break;
            case (false, true):
                _intervals[at + 1] = (number, _intervals[at + 1].Last);
                break;
            default:
                _intervals.Insert(at + 1, (number, number));
                break;
        }

        return true;
    }

    /// <summary>The last interval that begins at the number or before it, or −1.</summary>
    private int Find(long number)
    {
        int low = 0;
        int high = _intervals.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (_intervals[middle].First <= number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }
}
