using Actors.Arrays;

namespace Actors.Graph.Tests.Arrays.Selecting;

/// <summary>An ellipsis that stands for no axis still stands between a list and a position, as in NumPy.</summary>
public sealed class EmptyEllipsisTests
{
    private static readonly ChunkedArray<double> s_array = ChunkedArray.Ones([3, 4, 5], (2, 2, 2));

    [Fact]
    public void AListsAxisComesFirst()
    {
        // numpy: ones((3, 4, 5))[:, [1, 2], ..., 0].shape == (2, 3), and without the ellipsis (3, 2).
        Assert.Equal([2L, 3], s_array[.., new[] { 1, 2 }, Slice.Ellipsis, 0].Shape);
        Assert.Equal([3L, 2], s_array[.., new[] { 1, 2 }, 0].Shape);
    }

    [Fact]
    public void AssignedValuesStandInThatOrder()
    {
        ChunkedArray<double> changed = s_array.With(ChunkedArray.Zeros([2, 3]), .., new[] { 1, 2 }, Slice.Ellipsis, 0);
        Assert.Equal([3L, 4, 5], changed.Shape);
        Assert.Throws<ArgumentException>(() => s_array.With(ChunkedArray.Zeros([3, 2]), .., new[] { 1, 2 }, Slice.Ellipsis, 0));
    }
}
