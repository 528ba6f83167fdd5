using Actors.Frames.Expressions;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public partial class Series
{
    /// <summary>Parts of points in time and lengths of time.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither.</exception>
    public DateTimeAccessor Dt => Type is ColumnType.Timestamp or ColumnType.Duration
        ? new DateTimeAccessor(this)
        : throw SeriesTypes.NotDefined("Dt", this, "columns of Timestamp and Duration" + SeriesTypes.DatesAdvice(Type));

    /// <summary>A mask of the rows that have no value.</summary>
    public Series IsNull() => Unary(UnaryOperation.IsNull, this);

    /// <summary>A mask of the rows that have a value.</summary>
    public Series IsNotNull() => Unary(UnaryOperation.IsNotNull, this);

    /// <summary>The column with a value in place of each missing one.</summary>
    /// <param name="value">A plain value, a lazy one such as <see cref="Mean"/>, or a column of the same rows.</param>
    /// <exception cref="InvalidOperationException">The value's type does not fit the column's.</exception>
    public Series FillNull(Series value) => Binary(BinaryOperation.FillNull, this, value);

    /// <summary>The column as values of another type. A value that the type cannot hold is an error when it is computed.</summary>
    /// <typeparam name="T">bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <exception cref="InvalidOperationException">There is no conversion between the types.</exception>
    public Series<T> Cast<T>()
    {
        ColumnType type = SeriesTypes.OfClr<T>();
        SeriesTypes.RequireCast(this, type);
        Series result = type == Type ? this : Step("cast", new CastKernel(type), type);
        return new(result.Expr, type, RowsOrNone, Name);
    }

    /// <summary>The values without their sign.</summary>
    /// <exception cref="InvalidOperationException">The column holds no numbers and no lengths of time.</exception>
    public Series Abs() => Unary(UnaryOperation.Abs, this);

    /// <summary>The numbers rounded, halves to the even neighbour as in NumPy.</summary>
    /// <param name="decimals">How many digits stay behind the point: 0 … 15.</param>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public Series Round(int decimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return !Type.IsNumeric() ? throw SeriesTypes.NotDefined("Round", this, "columns of numbers")
            : Type.IsInteger() ? this
            : Step("round", new RoundKernel(decimals), Type);
    }

    /// <summary>A mask of the rows whose value lies between two others, both included.</summary>
    /// <param name="low">The least value that counts.</param>
    /// <param name="high">The greatest value that counts.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public Series Between(Series low, Series high) => (this >= low) & (this <= high);

    /// <summary>A mask of the rows whose value is one of some; a row without a value gives false.</summary>
    /// <typeparam name="T">The values' type: one that can be compared with the column's.</typeparam>
    /// <param name="values">The values.</param>
    /// <exception cref="InvalidOperationException">The types do not fit.</exception>
    public Series IsIn<T>(params IEnumerable<T> values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        var list = values.Cast<object>().ToList();
        foreach (object value in list)
        {
            SeriesTypes.Of(BinaryOperation.Equal, this, Constant(value));
        }

        return Step("is-in", new IsInKernel(new EquatableArray<object>(list)), ColumnType.Bool);
    }

    /// <summary>The rows where a mask of the same rows is true.</summary>
    /// <param name="mask">A column of true and false; rows where it has no value are dropped.</param>
    /// <exception cref="InvalidOperationException">It is not a mask, or of other rows.</exception>
    public Series Where(Series mask)
    {
        SeriesTypes.RequireMask(mask, WithRows("filtered"), Called);
        return new(
            new SeriesExpr("filter", new FilterKernel(), FilterExpr.FilteredRows(Expr, mask.Expr), Expr, mask.Expr),
            Type, FilterExpr.FilteredRows(Expr, mask.Expr), Name);
    }

    /// <inheritdoc cref="Where(Series)"/>
    public Series this[Series mask] => Where(mask);
}
