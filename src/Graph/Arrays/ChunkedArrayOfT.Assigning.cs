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
    /// The array with other elements where an index points, <c>x.With(5, 0, ..2)</c>: what <c>x[0, ..2] = 5</c> makes of the handle
    /// <c>x</c>, as a new array. What was written with the old one before keeps its elements.
    /// </summary>
    /// <param name="value">
    /// The elements; broadcast to the shape that the index selects. Along the axis of a lazy mask one element, or as many as there are
    /// places where it is true, in the order of rows; whether there are as many is known when the mask is computed.
    /// </param>
    /// <param name="index">As for reading; of a list's equal positions the last one wins.</param>
    /// <exception cref="ArgumentException">The index does not fit the array, or the value cannot be broadcast to what it selects.</exception>
    /// <exception cref="InvalidOperationException">Sizes that are needed are not known: see <c>ComputeChunkSizesAsync</c>.</exception>
    public ChunkedArray<T> With(ChunkedArray<T> value, params ReadOnlySpan<ArrayIndex> index)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Assignment.Apply(Array, index, value.Array));
    }
}
