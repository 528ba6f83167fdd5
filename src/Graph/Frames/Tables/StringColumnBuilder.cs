using System.Text;

namespace Actors.Frames;

/// <summary>Collects text into a <see cref="StringColumn"/>.</summary>
internal sealed class StringColumnBuilder : ColumnBuilder
{
    private int[] _offsets;
    private byte[] _bytes;
    private int _used;

    public StringColumnBuilder(int capacity = 0, int byteCapacity = 0)
    {
        _offsets = new int[capacity + 1];
        _bytes = byteCapacity == 0 ? [] : new byte[byteCapacity];
    }

    /// <summary>Adds a row from UTF-8 bytes, which must be valid UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The column would pass 2 GiB.</exception>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        EnsureRow();
        EnsureBytes(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(_used));
        _used += utf8.Length;
        _offsets[Count + 1] = _used;
        MarkValid();
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="InvalidOperationException">The column would pass 2 GiB.</exception>
    public void Append(string? value)
    {
        if (value is null)
        {
            AppendNull();
            return;
        }

        EnsureRow();
        EnsureBytes(Encoding.UTF8.GetByteCount(value));
        _used += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_used));
        _offsets[Count + 1] = _used;
        MarkValid();
    }

    public override void AppendNull()
    {
        EnsureRow();
        _offsets[Count + 1] = _used;
        MarkNull();
    }

    public override StringColumn Build() => new(_offsets, 0, _bytes, Count, TakeValidity());

    private void EnsureRow()
    {
        if (Count + 1 == _offsets.Length)
        {
            Array.Resize(ref _offsets, Grown(_offsets.Length, _offsets.Length + 1L, "rows"));
        }
    }

    private void EnsureBytes(int more)
    {
        if ((long)_used + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Grown(_bytes.Length, (long)_used + more, "bytes of text"));
        }
    }
}
