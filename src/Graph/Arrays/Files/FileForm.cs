using Actors.Arrays.Blocks;

namespace Actors.Arrays.Files;

/// <summary>How the elements of an array stand in a file.</summary>
/// <param name="Format">The format, for labels.</param>
/// <param name="IsSwapped">Whether the bytes of numbers stand in the other order than in memory.</param>
/// <param name="IsFortran">Whether they stand column by column: the first axis is the one whose neighbours are together.</param>
/// <param name="NewAxis">Where the array has an axis of one element that the file has not; -1 for nowhere.</param>
internal sealed record FileForm(string Format, bool IsSwapped = false, bool IsFortran = false, int NewAxis = -1)
{
    /// <summary>The method that makes an array of such files.</summary>
    public string Maker => Format == "npy" ? nameof(ChunkedArray.FromNpy) : nameof(ChunkedArray.FromRawBinary);

    /// <summary>The sizes of an array's axes in the order of the file, and back.</summary>
    public TItem[] InFileOrder<TItem>(IEnumerable<TItem> axes)
    {
        TItem[] items = [.. axes.Where((_, axis) => axis != NewAxis)];
        if (IsFortran)
        {
            Array.Reverse(items);
        }

        return items;
    }

    /// <summary>Makes elements as memory needs them of elements as the file has them.</summary>
    public void Correct<T>(Span<T> elements)
        where T : unmanaged
    {
        if (IsSwapped)
        {
            FileElements.Swap(elements);
        }

        FileElements.Normalize(elements);
    }

    /// <summary>A block with the array's axes of one with the file's.</summary>
    public Block InPlace(Block block)
    {
        Block result = IsFortran ? block.Permute([.. Enumerable.Range(0, block.Rank).Reverse()]) : block;
        return NewAxis < 0 ? result : result.View(
            [.. result.Shape[..NewAxis], 1, .. result.Shape[NewAxis..]], [.. result.Strides[..NewAxis], 0, .. result.Strides[NewAxis..]], result.Offset);
    }

    /// <summary>A block with the file's axes of one with the array's, its elements row by row.</summary>
    public Block ForFile(Block block) => IsFortran ? block.Permute([.. Enumerable.Range(0, block.Rank).Reverse()]).ToContiguous() : block.ToContiguous();
}
