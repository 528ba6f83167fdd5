namespace Actors.Arrays;

/// <summary>The short name of the transposed array; it cannot stand in the class, whose type parameter has it.</summary>
public static class ArrayTransposition
{
    /// <summary>The short name.</summary>
    /// <typeparam name="TElement">The elements' type.</typeparam>
    /// <param name="array">An array.</param>
    extension<TElement>(ChunkedArray<TElement> array)
        where TElement : unmanaged
    {
        /// <summary>The axes in reverse order.</summary>
        public ChunkedArray<TElement> T => array.Transpose();
    }

    /// <summary>The short name.</summary>
    /// <typeparam name="TElement">The elements' type.</typeparam>
    /// <param name="array">A masked array.</param>
    extension<TElement>(MaskedArray<TElement> array)
        where TElement : unmanaged
    {
        /// <summary>The axes in reverse order.</summary>
        public MaskedArray<TElement> T => array.Transpose();
    }
}
