using System.Text;

namespace Actors.Frames;

/// <summary>Collects text into a <see cref="StringColumn"/>.</summary>
internal sealed class StringColumnBuilder : ColumnBuilder
{
    private int[] offsets;
    private byte[] bytes;
    private int used;

    public StringColumnBuilder(int capacity = 0, int byteCapacity = 0)
    {
        offsets = new int[capacity + 1];
        bytes = byteCapacity == 0 ? [] : new byte[byteCapacity];
    }

    /// <summary>Adds a row from UTF-8 bytes, which must be valid UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The column would pass 2 GiB.</exception>
    public void Append(ReadOnlySpan<byte> utf8)
    {
        EnsureRow();
        EnsureBytes(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(used));
        used += utf8.Length;
        offsets[Count + 1] = used;
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
        used += Encoding.UTF8.GetBytes(value, bytes.AsSpan(used));
        offsets[Count + 1] = used;
        MarkValid();
    }

    public override void AppendNull()
    {
        EnsureRow();
        offsets[Count + 1] = used;
        MarkNull();
    }

    public override StringColumn Build() => new(offsets, 0, bytes, Count, TakeValidity());

    private void EnsureRow()
    {
        if (Count + 1 == offsets.Length)
        {
            Array.Resize(ref offsets, Grown(offsets.Length, offsets.Length + 1L, "rows"));
        }
    }

    private void EnsureBytes(int more)
    {
        if ((long)used + more > bytes.Length)
        {
            Array.Resize(ref bytes, Grown(bytes.Length, (long)used + more, "bytes of text"));
        }
    }
}
