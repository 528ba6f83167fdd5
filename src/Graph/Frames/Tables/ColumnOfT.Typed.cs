using System.Globalization;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public sealed partial class Column<T>
{
    /// <summary>
    /// The sum of the values, in the column's own type; zero where there are none. Nulls are left out; NaN makes the sum NaN.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds points in time.</exception>
    /// <exception cref="OverflowException">The type cannot hold the sum.</exception>
    public new T Sum()
    {
        object sum = base.Sum();
        if (typeof(T) == typeof(int) && (long)sum is > int.MaxValue or < int.MinValue)
        {
            throw new OverflowException($"The sum {sum:N0} of a column of Int32 does not fit Int32: use Cast<long>() before.");
        }

        return sum is T own ? own : (T)Convert.ChangeType(sum, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>The least value. Nulls are left out, and NaN where there is a number.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public new T Min() => (T)(base.Min() ?? throw None(nameof(Min)));

    /// <summary>The greatest value. Nulls are left out, and NaN where there is a number.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public new T Max() => (T)(base.Max() ?? throw None(nameof(Max)));

    /// <inheritdoc cref="Column.Where(Column)"/>
    public new Column<T> Where(Column mask) => (Column<T>)base.Where(mask);

    /// <inheritdoc cref="Column.Where(Column)"/>
    public new Column<T> this[BoolColumn mask] => Where(mask);

    /// <inheritdoc cref="Column.Take(ReadOnlySpan{int})"/>
    public new Column<T> Take(params ReadOnlySpan<int> rows) => (Column<T>)base.Take(rows);

    /// <inheritdoc cref="Column.Abs"/>
    public new Column<T> Abs() => (Column<T>)base.Abs();

    /// <inheritdoc cref="Column.Round(int)"/>
    public new Column<T> Round(int decimals = 0) => (Column<T>)base.Round(decimals);

    /// <summary>The column with a value in place of each missing one.</summary>
    /// <param name="value">The value.</param>
    public Column<T> FillNull(T value) => (Column<T>)Binary(BinaryOperation.FillNull, this, Timestamps.Normalise(value));

    private InvalidOperationException None(string what) => new($"There is no {what} of a column without values ({Length:N0} rows, all null).");
}
