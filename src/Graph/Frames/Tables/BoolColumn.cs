namespace Actors.Frames;

/// <summary>A column of booleans, one bit each. Comparisons give one, and tables are filtered by one (a mask).</summary>
public sealed partial class BoolColumn : Column
{
    private readonly byte[] _bits;
    private readonly int _byteOffset;
    private readonly Validity _validity;

    /// <summary>Takes ownership of bitmaps, which nobody may change afterwards.</summary>
    /// <param name="bits">One bit a row, least significant first.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="validity">One bit a row, one = value; may be null when <paramref name="nullCount"/> is 0.</param>
    /// <param name="nullCount">The number of zeros among the first <paramref name="length"/> bits of the validity.</param>
    internal BoolColumn(byte[] bits, int length, byte[]? validity = null, int nullCount = 0)
        : this(bits, 0, length, new Validity(validity, nullCount))
    {
    }

    internal BoolColumn(byte[] bits, int byteOffset, int length, Validity validity)
        : base(ColumnType.Bool, length)
    {
        if (byteOffset + Bitmap.ByteCount(length) > bits.Length)
        {
            throw new ArgumentException($"{length} bits from byte {byteOffset} are not inside an array of {bits.Length} bytes.", nameof(bits));
        }

        _bits = bits;
        _byteOffset = byteOffset;
        _validity = validity;
    }

    /// <summary>The values, one bit a row, least significant bit first. Bits at null rows and beyond the length are unspecified.</summary>
    public ReadOnlySpan<byte> Bits => _bits.AsSpan(_byteOffset, Bitmap.ByteCount(Length));

    /// <inheritdoc/>
    public override long ByteSize => Bits.Length + Validity.Length;

    internal override Validity Nulls => _validity;

    /// <summary>The bits, for what takes longer than a call.</summary>
    internal Memory<byte> Memory => _bits.AsMemory(_byteOffset, Bitmap.ByteCount(Length));

    /// <summary>The value of a row, or null where there is none.</summary>
    /// <param name="row">0 … <see cref="Column.Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public new bool? this[int row] => IsNull(row) ? null : Bitmap.Get(Bits, row);

    /// <inheritdoc cref="Column.Slice(int, int)"/>
    public new BoolColumn Slice(int start, int length) => (BoolColumn)base.Slice(start, length);

    private protected override object BoxedValue(int row) => Bitmap.Get(Bits, row);

    private protected override Column SliceCore(int start, int length)
    {
        bool aligned = (start & 7) == 0;
        return new BoolColumn(
            aligned ? _bits : Bitmap.Realign(Bits, start, length),
            aligned ? _byteOffset + (start >> 3) : 0,
            length,
            _validity.Slice(start, length));
    }
}
