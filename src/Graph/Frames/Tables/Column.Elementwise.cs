using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>Parts of points in time and lengths of time.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither.</exception>
    public ColumnDateTimeAccessor Dt => Type is ColumnType.Timestamp or ColumnType.Duration
        ? new ColumnDateTimeAccessor(this)
        : throw new InvalidOperationException(
            $"'Dt' is not defined for a column of {Type}; it takes columns of Timestamp and Duration. Read text as dates with CsvOptions.ParseDates, or Cast it.");

    /// <summary>A mask of the rows that have no value.</summary>
    public BoolColumn IsNull() => (BoolColumn)ColumnOps.Unary(UnaryOperation.IsNull, this);

    /// <summary>A mask of the rows that have a value.</summary>
    public BoolColumn IsNotNull() => (BoolColumn)ColumnOps.Unary(UnaryOperation.IsNotNull, this);

    /// <summary>The column with a value in place of each missing one.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The value's type does not fit the column's.</exception>
    public Column FillNull(ColumnValue value) => Binary(BinaryOperation.FillNull, this, value.Value);

    /// <summary>The column with another column's values in place of its missing ones.</summary>
    /// <param name="values">A column of as many rows.</param>
    /// <exception cref="InvalidOperationException">The types do not fit, or the columns' lengths differ.</exception>
    public Column FillNull(Column values) => Binary(BinaryOperation.FillNull, this, values);

    /// <summary>The values without their sign.</summary>
    /// <exception cref="InvalidOperationException">The column holds no numbers and no lengths of time.</exception>
    public Column Abs() => Unary(UnaryOperation.Abs, this);

    /// <summary>The numbers rounded, halves to the even neighbour as in NumPy.</summary>
    /// <param name="decimals">How many digits stay behind the point: 0 … 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not 0 … 15.</exception>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public Column Round(int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return Type.IsNumeric()
            ? ColumnOps.Round(this, decimals)
            : throw new InvalidOperationException($"'Round' is not defined for a column of {Type}; it takes numbers.");
    }

    /// <summary>A mask of the rows whose value lies between two others, both included.</summary>
    /// <param name="low">The least value that counts.</param>
    /// <param name="high">The greatest value that counts.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public BoolColumn Between(ColumnValue low, ColumnValue high) => (this >= low) & (this <= high);

    /// <summary>A mask of the rows whose value is one of some; a row without a value gives false.</summary>
    /// <param name="values">The values.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public BoolColumn IsIn(params ReadOnlySpan<ColumnValue> values)
    {
        var list = new List<object>(values.Length);
        foreach (ColumnValue value in values)
        {
            if (ColumnOps.TypeOf(BinaryOperation.Equal, Type, TypeOf(value.Value)) is null)
            {
                throw new InvalidOperationException($"'IsIn' cannot compare a column of {Type} with {Described(value.Value)}.");
            }

            list.Add(value.Value);
        }

        return ColumnOps.IsIn(this, new EquatableArray<object>(list));
    }

    /// <summary>The column, its type stated: what the compiler then knows too. Nothing is converted; see <see cref="Cast{T}"/>.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public Column<T> As<T>()
        where T : unmanaged => this as Column<T>
        ?? throw new InvalidOperationException($"The column is of type {Type}, not {ColumnTypes.Of<T>()}: convert it with Cast<{typeof(T).Name}>().");

    /// <summary>The column as values of another type. Text is read as the invariant culture writes it; a number is cut towards zero.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <exception cref="InvalidOperationException">There is no conversion between the types.</exception>
    /// <exception cref="FormatException">A text is not a value of the type.</exception>
    /// <exception cref="OverflowException">The type cannot hold a value.</exception>
    public Column<T> Cast<T>()
        where T : unmanaged => (Column<T>)Cast(ColumnTypes.Of<T>());

    /// <summary>The column as values of another type.</summary>
    /// <param name="type">The type. Bool is true where a number is not zero; String is what the invariant culture writes.</param>
    /// <exception cref="InvalidOperationException">There is no conversion between the types.</exception>
    /// <exception cref="FormatException">A text is not a value of the type.</exception>
    /// <exception cref="OverflowException">The type cannot hold a value.</exception>
    public Column Cast(ColumnType type) => ColumnOps.CanCast(Type, type)
        ? ColumnOps.Cast(this, type)
        : throw new InvalidOperationException($"There is no conversion of a column from {Type} to {type}.");

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A mask of as many rows; rows where it is null are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or its length differs.</exception>
    public Column Where(Column mask)
    {
        BoolColumn bits = MaskFor(mask, Length, "a column");
        return ColumnOps.Filter(this, bits);
    }

    /// <inheritdoc cref="Where(Column)"/>
    public Column this[BoolColumn mask] => Where(mask);

    /// <summary>Some rows, in the order stated.</summary>
    /// <param name="rows">Their positions; a row may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row does not exist.</exception>
    public Column Take(params ReadOnlySpan<int> rows)
    {
        foreach (int row in rows)
        {
            if ((uint)row >= (uint)Length)
            {
                throw new ArgumentOutOfRangeException(nameof(rows), row, $"The column has rows 0 … {Length - 1}.");
            }
        }

        return Taker.Take(this, rows);
    }

    /// <summary>A mask for something of a number of rows.</summary>
    internal static BoolColumn MaskFor(Column mask, int rows, string what)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask is not BoolColumn bits)
        {
            throw new InvalidOperationException(
                $"A filter takes a mask (a column of Bool), not a column of {mask.Type}: compare it with something, as in table[table[\"x\"] > 0].");
        }

        return bits.Length == rows
            ? bits
            : throw new InvalidOperationException($"A mask of {bits.Length:N0} rows does not fit {what} of {rows:N0} rows.");
    }
}
