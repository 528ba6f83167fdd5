using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>Parts of points in time and of lengths of time: <c>(dropoff - pickup).Dt.Seconds</c>.</summary>
    public ColumnDateTimeAccessor Dt => new(this);

    /// <summary>How messages call a column, which has no name of its own.</summary>
    internal string Called => $"a column of {Length:N0} rows";

    /// <summary>The rows where a mask is true.</summary>
    /// <param name="mask">A column of true and false, as long as this one; rows where it is null are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of another length.</exception>
    [SuppressMessage("Design", "CA1043", Justification = "column[column > 0] is what users of columns write.")]
    public Column this[Column mask] => Filter(mask);

    /// <inheritdoc cref="this[Column]"/>
    public Column Filter(Column mask) => ColumnOps.Filter(this, RequireMask(mask, Length, "column"));

    /// <summary>The absolute values.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither numbers nor lengths of time.</exception>
    public Column Abs() => Unary(UnaryOperation.Abs, this);

    /// <summary>The numbers rounded, halves to even.</summary>
    /// <param name="decimals">How many decimals are kept, 0 … 15; whole numbers stay as they are.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is not 0 … 15.</exception>
    public Column Round(int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return Type.IsNumeric() ? ColumnOps.Round(this, decimals) : throw SeriesTypes.NotDefined("Round", Called, Type, "numbers");
    }

    /// <summary>A mask of the rows that hold no value.</summary>
    public BoolColumn IsNull() => (BoolColumn)ColumnOps.Unary(UnaryOperation.IsNull, this);

    /// <summary>A mask of the rows that hold a value.</summary>
    public BoolColumn IsNotNull() => (BoolColumn)ColumnOps.Unary(UnaryOperation.IsNotNull, this);

    /// <summary>The column with a value in place of each missing one; numbers of two types give the one that holds both.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public Column FillNull(Cell value) => Binary(BinaryOperation.FillNull, this, value.Value);

    /// <summary>The column with another one's values in place of the missing ones.</summary>
    /// <param name="values">As many rows as this column has.</param>
    /// <exception cref="InvalidOperationException">The types or the numbers of rows do not fit.</exception>
    public Column FillNull(Column values) => Binary(BinaryOperation.FillNull, this, values);

    /// <summary>The values as those of another type. Numbers become whole by cutting towards zero, text by parsing it.</summary>
    /// <typeparam name="T">
    /// bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>; numbers, masks and text are converted to
    /// each other, points and lengths of time only from and to text.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">There is no such conversion.</exception>
    /// <exception cref="OverflowException">A number does not fit the type; the message names the row.</exception>
    /// <exception cref="FormatException">A text is not a value of the type; the message names the row.</exception>
    public Column Cast<T>()
    {
        ColumnType type = SeriesTypes.OfClr<T>();
        return ColumnOps.CanCast(Type, type)
            ? ColumnOps.Cast(this, type)
            : throw new InvalidOperationException($"There is no conversion of {Called} from {Type} to {type}.");
    }

    /// <summary>The same column, its type stated: what the C# compiler then knows too.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>; must be the column's type.</typeparam>
    /// <exception cref="InvalidOperationException">The column has another type.</exception>
    public Column<T> As<T>()
        where T : unmanaged => ColumnTypes.Of<T>() == Type ? (Column<T>)this : throw OtherType<T>("The column");

    /// <summary>A mask of the rows whose value is one of some; a row without a value gives false.</summary>
    /// <typeparam name="T">The values' type: one that can be compared with the column's.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public BoolColumn IsIn<T>(params IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        _ = SeriesTypes.OfClr<T>();
        return ColumnOps.IsIn(this, new EquatableArray<object>(values.Cast<object>()));
    }

    /// <summary>A mask of the rows whose value lies between two others, both included.</summary>
    /// <param name="low">The least value that counts.</param>
    /// <param name="high">The greatest value that counts.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public BoolColumn Between(Cell low, Cell high) => (this >= low) & (this <= high);

    internal InvalidOperationException OtherType<T>(string called) => new(
        $"{called} is of type {Type}, not {SeriesTypes.OfClr<T>()}: convert it with Cast<{typeof(T).Name}>().");

    internal static BoolColumn RequireMask(Column mask, int length, string filtered)
    {
        ArgumentNullException.ThrowIfNull(mask);
        if (mask is not BoolColumn bools)
        {
            throw new InvalidOperationException(
                $"A filter takes a mask of Bool, and this is a column of {mask.Type}: compare it with something, as in table[table[\"x\"] > 0].");
        }

        return bools.Length == length
            ? bools
            : throw new InvalidOperationException(
                $"A mask of {bools.Length:N0} rows does not fit a {filtered} of {length:N0} rows: make it from columns of the {filtered} it filters.");
    }
}
