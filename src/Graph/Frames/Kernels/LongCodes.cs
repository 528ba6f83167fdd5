namespace Actors.Frames.Kernels;

/// <summary>Numbers whole numbers as they first appear: open addressing, at most half full.</summary>
internal sealed class LongCodes
{
    private long[] _keys = new long[256];
    private int[] _codes = new int[256];
    private int _count;

    /// <summary>The code of a key; that of a new one is the number of keys so far.</summary>
    public int CodeOf(long key)
    {
        int mask = _keys.Length - 1;
        int slot = Slot(key, mask);
        while (_codes[slot] != 0)
        {
            if (_keys[slot] == key)
            {
                return _codes[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _codes[slot] = ++_count;
        if (_count * 2 > mask)
        {
            Grow();
        }

        return _count - 1;
    }

    private static int Slot(long key, int mask)
    {
        ulong mixed = (ulong)key * 0x9E3779B97F4A7C15UL;
        return (int)(mixed ^ (mixed >> 32)) & mask;
    }

    private void Grow()
    {
        (long[] keys, int[] codes) = (_keys, _codes);
        _keys = new long[keys.Length * 2];
        _codes = new int[keys.Length * 2];
        int mask = _keys.Length - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            if (codes[i] != 0)
            {
                int slot = Slot(keys[i], mask);
                while (_codes[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                _keys[slot] = keys[i];
                _codes[slot] = codes[i];
            }
        }
    }
}
