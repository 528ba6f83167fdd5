namespace Actors.Frames;

public abstract partial class Column
{
    /// <summary>A column of values without nulls, copied from a span or a list of arguments.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> (kept as its clock reading, without its kind) or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="values">One a row.</param>
    /// <exception cref="NotSupportedException">There is no fixed-width column of this type.</exception>
    public static Column<T> Of<T>(params ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var copy = values.ToArray();
        if (typeof(T) == typeof(DateTime))
        {
            foreach (ref T value in copy.AsSpan())
            {
                value = Timestamps.Normalise(value);
            }
        }

        return new Column<T>(copy, copy.Length);
    }

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T})"/>
    public static Column<T> Of<T>(T[] values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of<T>(values.AsSpan());
    }

    /// <summary>A column of values and nulls.</summary>
    /// <typeparam name="T">int, long, float, double, <see cref="DateTime"/> or <see cref="TimeSpan"/>.</typeparam>
    /// <param name="values">One a row.</param>
    /// <exception cref="NotSupportedException">There is no fixed-width column of this type.</exception>
    public static Column<T> Of<T>(params ReadOnlySpan<T?> values)
        where T : unmanaged
    {
        var builder = new ColumnBuilder<T>(values.Length);
        foreach (var value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T?})"/>
    public static Column<T> Of<T>(IEnumerable<T?> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new ColumnBuilder<T>();
        foreach (var value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    /// <inheritdoc cref="Of{T}(ReadOnlySpan{T})"/>
    public static Column<T> Of<T>(IEnumerable<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of<T>(values.ToArray().AsSpan());
    }

    /// <summary>A column of booleans without nulls.</summary>
    /// <param name="values">One a row.</param>
    public static BoolColumn Of(params ReadOnlySpan<bool> values)
    {
        var builder = new BoolColumnBuilder(values.Length);
        foreach (bool value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{bool})"/>
    public static BoolColumn Of(bool[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.AsSpan());
    }

    /// <summary>A column of booleans and nulls.</summary>
    /// <param name="values">One a row.</param>
    public static BoolColumn Of(params ReadOnlySpan<bool?> values)
    {
        var builder = new BoolColumnBuilder(values.Length);
        foreach (bool? value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{bool?})"/>
    public static BoolColumn Of(IEnumerable<bool?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.ToArray().AsSpan());
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{bool})"/>
    public static BoolColumn Of(IEnumerable<bool> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.ToArray().AsSpan());
    }

    /// <summary>A column of text; null is a row without a value.</summary>
    /// <param name="values">One a row.</param>
    /// <exception cref="InvalidOperationException">The text takes more than 2 GiB in UTF-8.</exception>
    public static StringColumn Of(params ReadOnlySpan<string?> values)
    {
        var builder = new StringColumnBuilder(values.Length);
        foreach (string? value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{string?})"/>
    public static StringColumn Of(string?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.AsSpan());
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{string?})"/>
    public static StringColumn Of(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = new StringColumnBuilder();
        foreach (string? value in values)
        {
            builder.Append(value);
        }

        return builder.Build();
    }
}
