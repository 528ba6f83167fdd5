using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Expressions;

namespace Actors.Frames;

[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Constant covers all of them.")]
public partial class Series
{
    /// <summary>One value that stands for a column of any length: <c>frame["year"] = 2015</c>.</summary>
    /// <param name="value">bool, int, long, float, double, string, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</param>
    /// <exception cref="ArgumentException">No column can hold values of this type.</exception>
    public static Series Constant(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ColumnType type = ColumnTypes.OfClr(value.GetType())
            ?? throw new ArgumentException($"A column cannot hold values of type {value.GetType().Name}.", nameof(value));
        return new(new LiteralExpr(value is DateTime time ? new DateTime(time.Ticks) : value), type, rows: null, name: null);
    }

    /// <summary>A single value in place of a column.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Series(bool value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(int value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(long value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(float value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(double value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(string value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(DateTime value) => Constant(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator Series(TimeSpan value) => Constant(value);

    /// <summary>A single value that is computed, such as a mean, in place of a column.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Series(Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.Expr, value.Type, rows: null, value.Name);
    }
}
