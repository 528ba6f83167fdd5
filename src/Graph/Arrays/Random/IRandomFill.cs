namespace Actors.Arrays.Random;

/// <summary>
/// A distribution: values as a function of seed and global position. An immutable record, its parameters its fields; the seam for
/// further distributions.
/// </summary>
/// <typeparam name="T">The values' type.</typeparam>
internal interface IRandomFill<T>
    where T : unmanaged
{
    /// <summary>The name of the distribution.</summary>
    string Name { get; }

    /// <summary>Sets neighbouring values.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="position">The position of the first one in the whole array, counted row by row.</param>
    /// <param name="values">To be set.</param>
    void Fill(ulong seed, ulong position, Span<T> values);
}
