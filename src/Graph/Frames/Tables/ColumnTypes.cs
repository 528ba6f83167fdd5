namespace Actors.Frames;

/// <summary>What the program needs to know about each <see cref="ColumnType"/>.</summary>
internal static class ColumnTypes
{
    /// <summary>The column type whose fixed-width values are <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">No fixed-width column holds this type.</exception>
    public static ColumnType Of<T>() => OfClr(typeof(T)) is { } type && type is not (ColumnType.Bool or ColumnType.String)
        ? type
        : throw new NotSupportedException(
            $"Column<{typeof(T).Name}> does not exist: fixed-width columns hold int, long, float, double, DateTime or TimeSpan; "
            + "use BoolColumn for bool and StringColumn for string.");

    /// <summary>The column type that users see as <paramref name="type"/>, or null when there is none.</summary>
    public static ColumnType? OfClr(Type type) =>
        type == typeof(long) ? ColumnType.Int64
        : type == typeof(double) ? ColumnType.Float64
        : type == typeof(int) ? ColumnType.Int32
        : type == typeof(float) ? ColumnType.Float32
        : type == typeof(bool) ? ColumnType.Bool
        : type == typeof(string) ? ColumnType.String
        : type == typeof(DateTime) ? ColumnType.Timestamp
        : type == typeof(TimeSpan) ? ColumnType.Duration
        : null;

    public static bool IsNumeric(this ColumnType type) =>
        type is ColumnType.Int32 or ColumnType.Int64 or ColumnType.Float32 or ColumnType.Float64;

    public static bool IsInteger(this ColumnType type) => type is ColumnType.Int32 or ColumnType.Int64;

    public static bool IsFloat(this ColumnType type) => type is ColumnType.Float32 or ColumnType.Float64;
}
