using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

/// <summary>
/// A single value where a column could stand: <c>column &gt; 100</c>, <c>table.With("year", 2015)</c>. Programs do not name this type:
/// values of the types that columns hold become one by themselves.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "A value becomes a cell where one is needed.")]
public readonly record struct Cell
{
    private const string NoValue = "A missing value cannot be compared or computed with: find missing values with IsNull().";

    private readonly object? _value;

    private Cell(object value) => _value = value;

    internal object Value => _value ?? throw new ArgumentException(NoValue);

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(bool value) => new(value);

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(int value) => new(value);

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(long value) => new(value);

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(float value) => new(value);

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(double value) => new(value);

    /// <summary>A single value.</summary>
    /// <param name="value">The text; not null.</param>
    public static implicit operator Cell(string value) => new(value ?? throw new ArgumentNullException(nameof(value), NoValue));

    /// <summary>A single value.</summary>
    /// <param name="value">The value, kept as its clock reading, without its kind.</param>
    public static implicit operator Cell(DateTime value) => new(new DateTime(value.Ticks));

    /// <summary>A single value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Cell(TimeSpan value) => new(value);

    /// <summary>The value as a program would write it.</summary>
    public override string ToString() => ColumnOps.Print(_value);
}
