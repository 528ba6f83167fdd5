using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Assigning;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>Arrays with some elements replaced.</content>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "ChunkedArray.Full is the named form.")]
public sealed partial class ChunkedArray<T>
{
    /// <summary>A value as an array of rank 0, so that <c>x[x &gt; 3] = 0</c> can be written.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ChunkedArray<T>(T value) => ChunkedArray.Full([], value);

    /// <summary>
    /// The array with other elements where an index points: what <c>x[index] = value</c> makes of the handle <c>x</c>, as a new array. What
    /// was written with the old one before keeps its elements.
    /// </summary>
    /// <param name="index">As for reading; of a list's equal positions the last one wins.</param>
    /// <param name="value">The elements; broadcast to the shape that the index selects.</param>
    /// <exception cref="ArgumentException">The index does not fit the array, or the value cannot be broadcast to what it selects.</exception>
    /// <exception cref="InvalidOperationException">Sizes that are needed are not known: see <c>ComputeChunkSizesAsync</c>.</exception>
    public ChunkedArray<T> With(ReadOnlySpan<ArrayIndex> index, ChunkedArray<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Assignment.Apply(Array, index, value.Array));
    }

    /// <summary>The array with other elements where a mask is true.</summary>
    /// <param name="mask">The mask: of the array's shape, or of the shape of its first axes.</param>
    /// <param name="value">
    /// One element; or for each place where the mask is true the element, or what stands there along the other axes, in the order of rows.
    /// Whether there are as many as that is known when the mask is computed.
    /// </param>
    /// <exception cref="ArgumentException">The mask does not fit, or the value cannot be broadcast.</exception>
    public ChunkedArray<T> With(ChunkedArray<bool> mask, ChunkedArray<T> value)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return With([mask], value);
    }
}
