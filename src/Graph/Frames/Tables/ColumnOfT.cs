using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>
/// A column of fixed-width values: int, long, float, double, <see cref="DateTime"/> (<see cref="ColumnType.Timestamp"/>) or
/// <see cref="TimeSpan"/> (<see cref="ColumnType.Duration"/>).
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public sealed partial class Column<T> : Column
    where T : unmanaged
{
    private static readonly ColumnType s_elementType = ColumnTypes.Of<T>();

    private readonly T[] _values;
    private readonly int _offset;
    private readonly Validity _validity;

    /// <summary>
    /// Takes ownership of arrays, which nobody may change afterwards. Timestamps must be of unspecified kind.
    /// </summary>
    /// <param name="values">Holds the values from its start; may be longer than the column.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="validity">One bit a row, one = value; may be null when <paramref name="nullCount"/> is 0.</param>
    /// <param name="nullCount">The number of zeros among the first <paramref name="length"/> bits.</param>
    internal Column(T[] values, int length, byte[]? validity = null, int nullCount = 0)
        : this(values, 0, length, new Validity(validity, nullCount))
    {
    }

    internal Column(T[] values, int offset, int length, Validity validity)
        : base(s_elementType, length)
    {
        if ((uint)offset > (uint)values.Length || (uint)length > (uint)(values.Length - offset))
        {
            throw new ArgumentException($"{length} values from {offset} are not inside an array of {values.Length}.", nameof(values));
        }

        _values = values;
        _offset = offset;
        _validity = validity;
    }

    /// <summary>The values, one a row. What stands at a row that is null is unspecified; see <see cref="Column.Validity"/>.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(_offset, Length);

    /// <inheritdoc/>
    public override long ByteSize => (long)Length * Unsafe.SizeOf<T>() + Validity.Length;

    internal override Validity Nulls => _validity;

    /// <summary>The values, for what takes longer than a call.</summary>
    internal Memory<T> Memory => _values.AsMemory(_offset, Length);

    /// <summary>The value of a row, or null where there is none.</summary>
    /// <param name="row">0 … <see cref="Column.Length"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The row does not exist.</exception>
    public new T? this[int row] => IsNull(row) ? null : _values[_offset + row];

    /// <inheritdoc cref="Column.Slice(int, int)"/>
    public new Column<T> Slice(int start, int length) => (Column<T>)base.Slice(start, length);

    private protected override object BoxedValue(int row) => _values[_offset + row];

    private protected override Column SliceCore(int start, int length) =>
        new Column<T>(_values, _offset + start, length, _validity.Slice(start, length));
}
