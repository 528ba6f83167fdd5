using System.Diagnostics.CodeAnalysis;

namespace Actors.Arrays;

/// <summary>
/// One item of an index: a position (which drops the axis), a C# range, a <see cref="Slice"/>, a list of positions or truth values, or a
/// lazy array of these.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Users write the items themselves.")]
public readonly struct ArrayIndex
{
    private ArrayIndex(object item) => Item = item;

    /// <summary>A position as long, a slice, a list as long[] or bool[], or the expression of a lazy array of long, int or bool.</summary>
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

    /// <summary>Where a mask is true; it covers as many axes as it has. How many that are is known when it is computed.</summary>
    /// <param name="mask">The mask.</param>
    public static implicit operator ArrayIndex(ChunkedArray<bool> mask) => Lazy(mask);

    /// <summary>Positions that are computed: one, which drops the axis, or a list; negative ones count from the end.</summary>
    /// <param name="positions">An array without axes, or with one.</param>
    public static implicit operator ArrayIndex(ChunkedArray<int> positions) => Lazy(positions);

    /// <inheritdoc cref="op_Implicit(ChunkedArray{int})"/>
    public static implicit operator ArrayIndex(ChunkedArray<long> positions) => Lazy(positions);

    /// <summary>A position that is computed, which drops the axis.</summary>
    /// <param name="position">The position; a negative one counts from the end.</param>
    public static implicit operator ArrayIndex(ChunkedScalar<int> position) => Lazy(position?.AsArray());

    /// <inheritdoc cref="op_Implicit(ChunkedScalar{int})"/>
    public static implicit operator ArrayIndex(ChunkedScalar<long> position) => Lazy(position?.AsArray());

    private static ArrayIndex Lazy<T>([NotNull] ChunkedArray<T>? array)
        where T : unmanaged => new(array?.Array ?? throw new ArgumentNullException(nameof(array)));
}
