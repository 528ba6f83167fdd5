using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// A plain value in an operation with a <see cref="Column"/>. It is written as itself: <c>table["fare"] * 2</c>,
/// <c>table["kind"] == "cash"</c>.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Values are written as themselves.")]
public readonly record struct ColumnValue
{
    private readonly object? _value;

    private ColumnValue(object value) => _value = value;

    internal object Value => _value ?? throw new InvalidOperationException(
        "A column is not computed with a value that is null: ask for its nulls with IsNull().");

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ColumnValue(bool value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(int value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(long value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(float value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(double value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(string value) => new(value);

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(DateTime value) => new(Timestamps.Normalise(value));

    /// <inheritdoc cref="op_Implicit(bool)"/>
    public static implicit operator ColumnValue(TimeSpan value) => new(value);

    /// <summary>The value as a program would write it.</summary>
    public override string ToString() => ColumnOps.Print(_value);
}
