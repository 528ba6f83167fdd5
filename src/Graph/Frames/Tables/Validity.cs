namespace Actors.Frames;

/// <summary>
/// Which rows of a column hold a value: an Arrow validity bitmap (one = value) that starts at a whole byte, or nothing when
/// there are no nulls.
/// </summary>
internal readonly struct Validity
{
    private readonly byte[]? _bits;
    private readonly int _byteOffset;

    /// <summary>Takes ownership of <paramref name="bits"/>; a bitmap without nulls is dropped.</summary>
    public Validity(byte[]? bits, int nullCount, int byteOffset = 0)
    {
        _bits = nullCount == 0 ? null : bits ?? throw new ArgumentException("A column with nulls needs a validity bitmap.", nameof(bits));
        _byteOffset = byteOffset;
        NullCount = nullCount;
    }

    public int NullCount { get; }

    public bool HasNulls => NullCount != 0;

    /// <summary>The bitmap of <paramref name="length"/> rows; empty when there are no nulls.</summary>
    public ReadOnlySpan<byte> Bytes(int length) => _bits is null ? default : _bits.AsSpan(_byteOffset, Bitmap.ByteCount(length));

    /// <summary>The bits, for what takes longer than a call; none when no row is null.</summary>
    public Memory<byte> Memory(int length) => _bits is null ? default : _bits.AsMemory(_byteOffset, Bitmap.ByteCount(length));

    public bool IsNull(int i) => _bits is not null && (_bits[_byteOffset + (i >> 3)] >> (i & 7) & 1) == 0;

    /// <summary>Rows <paramref name="start"/> and following. The bitmap is shared when the start is at a whole byte, else copied.</summary>
    public Validity Slice(int start, int length)
    {
        if (_bits is null || length == 0)
        {
            return default;
        }

        var tail = _bits.AsSpan(_byteOffset + (start >> 3));
        byte[] own = (start & 7) == 0 ? _bits : Bitmap.Realign(tail, start & 7, length);
        int offset = (start & 7) == 0 ? _byteOffset + (start >> 3) : 0;
        int nulls = length - Bitmap.CountOnes(own.AsSpan(offset, Bitmap.ByteCount(length)), length);
        return new Validity(own, nulls, offset);
    }

    /// <summary>Counts the nulls of a bitmap and takes ownership of it.</summary>
    public static Validity Of(byte[]? bits, int length) =>
        bits is null ? default : new Validity(bits, length - Bitmap.CountOnes(bits, length));

    /// <summary>Valid where both are.</summary>
    public static Validity And(Validity a, Validity b, int length)
    {
        if (!a.HasNulls || !b.HasNulls)
        {
            return a.HasNulls ? a : b;
        }

        ReadOnlySpan<byte> x = a.Bytes(length), y = b.Bytes(length);
        var both = new byte[x.Length];
        System.Numerics.Tensors.TensorPrimitives.BitwiseAnd(x, y, both);
        return Of(both, length);
    }
}
