using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <content>What is done to each element.</content>
public sealed partial class ChunkedArray<T>
{
    /// <summary>The elements in another type: fractions are cut off, complex numbers lose their imaginary part, truth is "not zero".</summary>
    /// <typeparam name="TResult">The new type.</typeparam>
    public ChunkedArray<TResult> Cast<TResult>()
        where TResult : unmanaged => new(Elementwise.Cast(Array, ElementKinds.Of<TResult>()));
}
