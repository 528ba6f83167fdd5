namespace Actors.Arrays;

/// <summary>What stands beyond the ends of an axis, as blocks that overlap see it.</summary>
public sealed record Boundary
{
    private Boundary(BoundaryKind kind, object? value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>Nothing: blocks at the ends get no border there.</summary>
    public static Boundary None { get; } = new(BoundaryKind.None, null);

    /// <summary>The elements of the same end, mirrored, the last one too (NumPy's "symmetric").</summary>
    public static Boundary Reflect { get; } = new(BoundaryKind.Reflect, null);

    /// <summary>The elements of the other end.</summary>
    public static Boundary Periodic { get; } = new(BoundaryKind.Periodic, null);

    /// <summary>The element at the end.</summary>
    public static Boundary Nearest { get; } = new(BoundaryKind.Nearest, null);

    /// <summary>Which elements.</summary>
    public BoundaryKind Kind { get; }

    /// <summary>The value of a constant boundary.</summary>
    public object? Value { get; }

    /// <summary>One value, as the array's element type.</summary>
    /// <param name="value">The value: a number or a bool.</param>
    public static Boundary Constant(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(BoundaryKind.Constant, value);
    }

    /// <summary>The kind, and the value.</summary>
    public override string ToString() => Kind == BoundaryKind.Constant ? $"Constant({Value})" : Kind.ToString();
}
