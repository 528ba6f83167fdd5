using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <summary>An operand of a function of blocks: an array of any element type, or a constant.</summary>
public sealed class BlockOperand
{
    private BlockOperand(ArrayExpr? array, object? value)
    {
        Array = array;
        Value = value;
    }

    internal ArrayExpr? Array { get; }

    internal object? Value { get; }

    /// <summary>An array.</summary>
    /// <param name="array">The array; arrays convert by themselves.</param>
    public static BlockOperand Of<T>(ChunkedArray<T> array)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        return new(array.Array, null);
    }

    /// <summary>A constant that every call gets.</summary>
    /// <param name="value">The value; it must not be changed afterwards.</param>
    public static BlockOperand Constant(object? value) => new(null, value);
}
