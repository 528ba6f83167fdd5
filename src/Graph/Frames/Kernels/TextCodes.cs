using System.Buffers.Binary;

namespace Actors.Frames.Kernels;

/// <summary>Numbers the texts of a column as they first appear: open addressing, at most half full.</summary>
internal sealed class TextCodes(StringColumn text, List<int> firstRows)
{
    private int[] _codes = new int[256];
    private uint[] _hashes = new uint[256];

    /// <summary>The code of a row's text; that of a new one is the number of texts so far, and the row is noted as its first.</summary>
    public int CodeOf(int row)
    {
        ReadOnlySpan<byte> bytes = text.Utf8(row);
        uint hash = Hash(bytes);
        int mask = _codes.Length - 1;
        int slot = (int)hash & mask;
        while (_codes[slot] != 0)
        {
            if (_hashes[slot] == hash && text.Utf8(firstRows[_codes[slot] - 1]).SequenceEqual(bytes))
            {
                return _codes[slot] - 1;
            }

            slot = (slot + 1) & mask;
        }

        firstRows.Add(row);
        _hashes[slot] = hash;
        _codes[slot] = firstRows.Count;
        if (firstRows.Count * 2 > mask)
        {
            Grow();
        }

        return firstRows.Count - 1;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash = (ulong)bytes.Length * 0xC2B2AE3D27D4EB4FUL;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        ulong tail = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            tail |= (ulong)bytes[i] << (8 * i);
        }

        return (uint)(Mix(hash ^ tail) >> 16);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15UL;
        return value ^ (value >> 29);
    }

    private void Grow()
    {
        (int[] codes, uint[] hashes) = (_codes, _hashes);
        _codes = new int[codes.Length * 2];
        _hashes = new uint[codes.Length * 2];
        int mask = _codes.Length - 1;
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] != 0)
            {
                int slot = (int)hashes[i] & mask;
                while (_codes[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                _codes[slot] = codes[i];
                _hashes[slot] = hashes[i];
            }
        }
    }
}
