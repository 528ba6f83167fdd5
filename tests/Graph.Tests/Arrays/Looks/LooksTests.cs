using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Looks;

/// <summary>What printing an array tells: its name, type, shape, chunks, bytes and tasks.</summary>
public class LooksTests
{
    /// <summary>The text without the name's digits, which stand for the content.</summary>
    private static string Text(object array) => System.Text.RegularExpressions.Regex.Replace($"{array}", "-[0-9a-f]{8}", "-#");

    [Fact]
    public void Arrays_of_no_to_five_axes()
    {
        Assert.Equal("ChunkedArray<double> full-#: shape (), chunks (), 8 B, 1 task", Text(ChunkedArray.Zeros([])));
        Assert.Equal("ChunkedArray<double> full-#: shape (10,), chunks (4,), 80 B, 3 tasks", Text(ChunkedArray.Zeros([10], 4)));
        Assert.Equal("ChunkedArray<double> full-#: shape (4, 6), chunks (2, 3), 192 B, 4 tasks", Text(ChunkedArray.Zeros([4, 6], (2, 3))));
        Assert.Equal("ChunkedArray<double> full-#: shape (2, 3, 4), chunks (1, 3, 4), 192 B, 2 tasks", Text(ChunkedArray.Zeros([2, 3, 4], (1, -1, -1))));
        Assert.Equal("ChunkedArray<double> full-#: shape (2, 3, 4, 5), chunks (2, 2, 2, 2), 960 B, 12 tasks", Text(ChunkedArray.Zeros([2, 3, 4, 5], 2)));
        Assert.Equal("ChunkedArray<double> full-#: shape (1, 2, 3, 4, 5), chunks (1, 2, 3, 4, 5), 960 B, 1 task", Text(ChunkedArray.Zeros([1, 2, 3, 4, 5])));
    }

    [Fact]
    public void Types_have_the_names_of_the_language()
    {
        Assert.Equal("ChunkedArray<double> full-#: shape (3,), chunks (3,), 24 B, 1 task", Text(ChunkedArray.Zeros<double>([3])));
        Assert.Equal("ChunkedArray<float> full-#: shape (3,), chunks (3,), 12 B, 1 task", Text(ChunkedArray.Zeros<float>([3])));
        Assert.Equal("ChunkedArray<long> full-#: shape (3,), chunks (3,), 24 B, 1 task", Text(ChunkedArray.Zeros<long>([3])));
        Assert.Equal("ChunkedArray<int> full-#: shape (3,), chunks (3,), 12 B, 1 task", Text(ChunkedArray.Zeros<int>([3])));
        Assert.Equal("ChunkedArray<short> full-#: shape (3,), chunks (3,), 6 B, 1 task", Text(ChunkedArray.Zeros<short>([3])));
        Assert.Equal("ChunkedArray<byte> full-#: shape (3,), chunks (3,), 3 B, 1 task", Text(ChunkedArray.Zeros<byte>([3])));
        Assert.Equal("ChunkedArray<bool> full-#: shape (3,), chunks (3,), 3 B, 1 task", Text(ChunkedArray.Zeros<bool>([3])));
        Assert.Equal("ChunkedArray<Complex> full-#: shape (3,), chunks (3,), 48 B, 1 task", Text(ChunkedArray.Zeros<Complex>([3])));
    }

    [Theory]
    [InlineData(0, 1, "0 B")]
    [InlineData(127, 127, "1016 B")]
    [InlineData(128, 128, "1.0 KiB")]
    [InlineData(192, 192, "1.5 KiB")]
    [InlineData(1 << 17, 1 << 17, "1.0 MiB")]
    [InlineData(1 << 27, 1 << 27, "1.0 GiB")]
    [InlineData(1L << 37, 1 << 30, "1.0 TiB")]
    [InlineData(1L << 41, 1 << 30, "16.0 TiB")]
    public void Bytes_are_told_in_the_unit_that_fits(long elements, int chunk, string bytes)
    {
        long tasks = Math.Max(1, elements / chunk);
        Assert.Equal(
            $"ChunkedArray<double> full-#: shape ({elements},), chunks ({Math.Min(chunk, elements)},), {bytes}, {tasks:N0} task{(tasks == 1 ? "" : "s")}",
            Text(ChunkedArray.Zeros([elements], chunk)));
    }

    [Theory]
    [InlineData(1L << 50, "1.0 PiB")]
    [InlineData(1L << 60, "1024.0 PiB")]
    [InlineData(-1, "unknown size")]
    public void Bytes_of_what_nobody_can_hold(long bytes, string text) => Assert.Equal(text, ChunkedArray<double>.PrintBytes(bytes));

    [Fact]
    public void Operations_have_their_names_and_tasks_are_those_that_will_run()
    {
        ChunkedArray<double> x = ChunkedArray.FromMemory<double>(new double[24], [4, 6], (2, 3));

        Assert.Equal("ChunkedArray<double> array-#: shape (4, 6), chunks (2, 3), 192 B, 4 tasks", Text(x));
        Assert.Equal("ChunkedArray<double> add-#: shape (4, 6), chunks (2, 3), 192 B, 8 tasks", Text(x + 1));
        Assert.Equal("ChunkedArray<bool> less-#: shape (4, 6), chunks (2, 3), 24 B, 8 tasks", Text(x < 1));
        Assert.Equal("ChunkedArray<double> transpose-#: shape (6, 4), chunks (3, 2), 192 B, 8 tasks", Text(x.T));
        Assert.Equal("ChunkedScalar<double> sum-#, lazy", Text(x.Sum()));
        Assert.NotEqual($"{x + 1}", $"{x + 2}");
        Assert.Equal($"{x + 1}", $"{x + 1}");
    }

    [Fact]
    public void Uneven_chunks_are_told_by_the_largest()
    {
        long[][] chunks = [[1, 3], [2, 2, 2]];
        Assert.Equal("ChunkedArray<double> full-#: shape (4, 6), chunks (3, 2), 192 B, 6 tasks", Text(ChunkedArray.Zeros([4, 6], chunks)));
    }

    [Fact]
    public void Sizes_that_are_not_known_are_question_marks()
    {
        ChunkedArray<long> x = ChunkedArray.Arange(0L, 10, 1, 5);
        ChunkedArray<double> table = ChunkedArray.Zeros([10, 4], (5, 4));

        Assert.StartsWith("ChunkedArray<long> mask-#: shape (?,), chunks (?,), unknown size, ", Text(x[x > 3]), StringComparison.Ordinal);
        Assert.StartsWith("ChunkedArray<double> mask-#: shape (?, 4), chunks (?, 4), unknown size, ", Text(table[x > 3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_arrays_have_no_bytes() =>
        Assert.Equal("ChunkedArray<double> full-#: shape (0, 3), chunks (0, 3), 0 B, 1 task", Text(ChunkedArray.Zeros([0, 3])));

    [Fact]
    public void A_chunk_that_no_memory_holds_is_an_error_where_it_is_written()
    {
        var error = Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([1L << 40], -1));

        Assert.Contains("(1099511627776,)", error.Message, StringComparison.Ordinal);
        Assert.Contains("1,099,511,627,776 elements", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([1 << 20, 1 << 20], -1));
        Assert.Throws<ArgumentException>(() => ChunkedArray.Zeros([1L << 40], new[] { new[] { 1L << 39, 1L << 39 } }));
    }
}
