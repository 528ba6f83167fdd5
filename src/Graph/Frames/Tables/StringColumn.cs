using System.Text;

namespace Actors.Frames;

/// <summary>
/// A column of text: UTF-8 bytes, and int32 offsets that say where each row's bytes start. A column's bytes end at 2 GiB
/// (2,147,483,591 bytes, the largest array); what would make a longer one throws and asks for smaller partitions.
/// </summary>
public sealed partial class StringColumn : Column
{
    private readonly int[] _offsets;
    private readonly int _start;
    private readonly byte[] _bytes;
    private readonly Validity _validity;

    /// <summary>Takes ownership of arrays, which nobody may change afterwards.</summary>
    /// <param name="offsets">At least <paramref name="length"/> + 1, ascending: row i is bytes[offsets[i] .. offsets[i + 1]].</param>
    /// <param name="bytes">The rows' UTF-8 bytes one after the other; may be longer than what the offsets reach.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="validity">One bit a row, one = value; may be null when <paramref name="nullCount"/> is 0.</param>
    /// <param name="nullCount">The number of zeros among the first <paramref name="length"/> bits.</param>
    internal StringColumn(int[] offsets, byte[] bytes, int length, byte[]? validity = null, int nullCount = 0)
        : this(offsets, 0, bytes, length, new Validity(validity, nullCount))
    {
    }

    internal StringColumn(int[] offsets, int start, byte[] bytes, int length, Validity validity)
        : base(ColumnType.String, length)
    {
        if (start + length >= offsets.Length || offsets[start] < 0 || offsets[start + length] > bytes.Length)
        {
            throw new ArgumentException($"{length} rows from {start} need {length + 1} offsets inside {bytes.Length} bytes.", nameof(offsets));
        }

        _offsets = offsets;
        _start = start;
        _bytes = bytes;
        _validity = validity;
    }

    /// <summary>The offsets into <see cref="Bytes"/>, one a row and one more; the first need not be zero.</summary>
    public ReadOnlySpan<int> Offsets => _offsets.AsSpan(_start, Length + 1);

    /// <summary>The UTF-8 bytes that <see cref="Offsets"/> point into; a slice shares those of its whole.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <inheritdoc/>
    public override long ByteSize => _offsets[_start + Length] - _offsets[_start] + (Length + 1L) * sizeof(int) + Validity.Length;

    internal override Validity Nulls => _validity;

    /// <summary>The offsets of the rows and the end of the last, for what takes longer than a call.</summary>
    internal Memory<int> OffsetMemory => _offsets.AsMemory(_start, Length + 1);

    /// <summary>The bytes of the rows, from the first offset to the last.</summary>
    internal Memory<byte> ByteMemory => _bytes.AsMemory(_offsets[_start].._offsets[_start + Length]);

    /// <summary>The text of a row, or null where there is none.</summary>
    /// <param name="row">0 … <see cref="Column.Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public new string? this[int row] => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    /// <summary>The UTF-8 bytes of a row; what they are at a null row is unspecified.</summary>
    /// <param name="row">0 … <see cref="Column.Length"/> - 1.</param>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        int from = _offsets[_start + row];
        return _bytes.AsSpan(from, _offsets[_start + row + 1] - from);
    }

    /// <inheritdoc cref="Column.Slice(int, int)"/>
    public new StringColumn Slice(int start, int length) => (StringColumn)base.Slice(start, length);

    private protected override object BoxedValue(int row) => Encoding.UTF8.GetString(Utf8(row));

    private protected override Column SliceCore(int start, int length) =>
        new StringColumn(_offsets, _start + start, _bytes, length, _validity.Slice(start, length));
}
