namespace Actors.Arrays.Blocks;

/// <summary>Makes the elements of a block, any of them at any time and always the same.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal interface IElementSource<T>
    where T : unmanaged
{
    /// <summary>Makes neighbours.</summary>
    /// <param name="at">The first one's place in the block, counted row by row.</param>
    /// <param name="values">To be set.</param>
    void Fill(int at, Span<T> values);
}
