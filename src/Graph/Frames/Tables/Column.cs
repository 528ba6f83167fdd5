namespace Actors.Frames;

/// <summary>
/// A column of values of one type in memory, immutable, in the Apache Arrow layout: values, and a validity bitmap where some
/// are null. The concrete classes are <see cref="Column{T}"/>, <see cref="BoolColumn"/> and <see cref="StringColumn"/>.
/// </summary>
public abstract partial class Column
{
    private protected Column(ColumnType type, int length)
    {
        Type = type;
        Length = length;
    }

    /// <summary>The type of the values.</summary>
    public ColumnType Type { get; }

    /// <summary>The number of rows.</summary>
    public int Length { get; }

    /// <summary>The number of rows that hold no value.</summary>
    public int NullCount => Nulls.NullCount;

    /// <summary>The bytes that the rows of this column take: values, offsets and validity bitmap.</summary>
    public abstract long ByteSize { get; }

    /// <summary>
    /// The validity bitmap, least significant bit first, one bit a row, one where there is a value; empty when there are no
    /// nulls. Bits beyond <see cref="Length"/> are unspecified.
    /// </summary>
    public ReadOnlySpan<byte> Validity => Nulls.Bytes(Length);

    /// <summary>The value of a row, boxed; null where there is none.</summary>
    /// <param name="row">0 … <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public object? this[int row] => IsNull(row) ? null : BoxedValue(row);

    internal abstract Validity Nulls { get; }

    /// <summary>Whether a row holds no value.</summary>
    /// <param name="row">0 … <see cref="Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public bool IsNull(int row)
    {
        if ((uint)row >= (uint)Length)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The column has rows 0 … {Length - 1}.");
        }

        return Nulls.IsNull(row);
    }

    /// <summary>Rows <paramref name="start"/> … <paramref name="start"/> + <paramref name="length"/> - 1, without copying values.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not inside the column.</exception>
    public Column Slice(int start, int length)
    {
        if ((uint)start > (uint)Length || (uint)length > (uint)(Length - start))
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"Rows {start} … {(long)start + length - 1} are not inside a column of {Length} rows.");
        }

        return start == 0 && length == Length ? this : SliceCore(start, length);
    }

    private protected abstract object BoxedValue(int row);

    private protected abstract Column SliceCore(int start, int length);
}
