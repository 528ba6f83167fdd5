using System.Diagnostics.CodeAnalysis;

namespace Actors.Arrays;

/// <summary>
/// One item of an index: a position (which drops the axis), a C# range, a <see cref="Slice"/>, or a list of positions or truth values.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users write the items themselves.")]
public readonly struct ArrayIndex
{
    private ArrayIndex(object item) => Item = item;

    /// <summary>A position as long, a slice, or a list as long[] or bool[].</summary>
    internal object? Item { get; }

    /// <summary>A position; negative ones count from the end.</summary>
    /// <param name="position">The position.</param>
    public static implicit operator ArrayIndex(int position) => new((long)position);

    /// <inheritdoc cref="op_Implicit(int)"/>
    public static implicit operator ArrayIndex(long position) => new(position);

    /// <summary>A position, which may count from the end.</summary>
    /// <param name="position">The position.</param>
    public static implicit operator ArrayIndex(Index position) => new(position.IsFromEnd ? -(long)position.Value : position.Value);

    /// <summary>A part of the axis; <c>..</c> is all of it.</summary>
    /// <param name="range">The part.</param>
    public static implicit operator ArrayIndex(Range range) => new(Slice.Of(range));

    /// <summary>A part of the axis in steps, a new axis or all axes that are not named.</summary>
    /// <param name="slice">The slice.</param>
    public static implicit operator ArrayIndex(Slice slice) => new(slice ?? throw new ArgumentNullException(nameof(slice)));

    /// <summary>Some positions, in any order; negative ones count from the end.</summary>
    /// <param name="positions">The positions.</param>
    public static implicit operator ArrayIndex(int[] positions) =>
        new(Array.ConvertAll(positions ?? throw new ArgumentNullException(nameof(positions)), p => (long)p));

    /// <inheritdoc cref="op_Implicit(int[])"/>
    public static implicit operator ArrayIndex(long[] positions) => new(positions ?? throw new ArgumentNullException(nameof(positions)));

    /// <summary>The positions where a truth value is true; one for each position of the axis.</summary>
    /// <param name="mask">The truth values.</param>
    public static implicit operator ArrayIndex(bool[] mask) => new(mask ?? throw new ArgumentNullException(nameof(mask)));
}
