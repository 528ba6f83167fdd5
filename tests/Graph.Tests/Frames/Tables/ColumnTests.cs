using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

public class ColumnTests
{
    [Fact]
    public void Columns_are_made_from_arguments_arrays_and_sequences()
    {
        Assert.Equal(3, Column.Of(1L, 2L, 3L).Length);
        Assert.Equal([1, 2], Column.Of([1, 2]).Values.ToArray());
        Assert.Equal(1, Column.Of<double>(1, null, 3).NullCount);
        Assert.Equal(new double?[] { 1, null }, Rows(Column.Of(new double?[] { 1, null })));
        Assert.Equal(5, Column.Of(Enumerable.Range(0, 5)).Length);
        Assert.Equal(5, Column.Of(Enumerable.Range(0, 5).Select(i => i == 2 ? (int?)null : i)).Length);
        Assert.Equal("b", Column.Of("a", "b")[1]);
        Assert.Equal(2, Column.Of(new[] { "a", null }).Length);
        Assert.True(Column.Of(false, true)[1]);
        Assert.Null(Column.Of(true, null)[1]);
        Assert.Equal(2, Column.Of(new List<string> { "a", "b" }).Length);
    }

    [Fact]
    public void Validity_is_absent_without_nulls_and_least_significant_bit_first_with_them()
    {
        Assert.True(Column.Of(1, 2).Validity.IsEmpty);
        Assert.Equal([0b101], Column.Of<int>(1, null, 3).Validity.ToArray());
    }

    [Fact]
    public void Text_is_offsets_and_utf8_bytes()
    {
        var column = Column.Of("né", null, "", "x");

        Assert.Equal([0, 3, 3, 3, 4], column.Offsets.ToArray());
        Assert.Equal("néx"u8.ToArray(), column.Bytes[..4].ToArray());
        Assert.Equal(["né", null, "", "x"], Enumerable.Range(0, 4).Select(i => column[i]));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(8, 60)]
    [InlineData(3, 90)]
    [InlineData(99, 1)]
    [InlineData(50, 0)]
    public void A_slice_holds_the_rows_of_its_range(int start, int length)
    {
        var numbers = Enumerable.Range(0, 100).Select(i => i % 7 == 0 ? (long?)null : i).ToArray();
        var bools = numbers.Select(n => n is null ? (bool?)null : n % 3 == 0).ToArray();
        var texts = numbers.Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        // Sliced twice, so that the second starts inside a first that may not be byte aligned.
        var a = Column.Of(numbers).Slice(0, 100).Slice(start, length);
        Assert.Equal(numbers[start..(start + length)], Rows(a));
        Assert.Equal(numbers[start..(start + length)].Count(n => n is null), a.NullCount);
        Assert.Equal(numbers[(start + length / 2)..(start + length)], Rows(a.Slice(length / 2, length - length / 2)));
        Assert.Equal(bools[start..(start + length)], Enumerable.Range(0, length).Select(i => Column.Of(bools).Slice(start, length)[i]));
        Assert.Equal(texts[start..(start + length)], Enumerable.Range(0, length).Select(i => Column.Of(texts).Slice(start, length)[i]));
    }

    [Fact]
    public void A_slice_shares_the_values_of_its_whole()
    {
        var whole = Column.Of<long>(1, null, 3, 4);

        Assert.True(whole.Values[1..].Overlaps(whole.Slice(1, 3).Values, out int at) && at == 0);
    }

    [Fact]
    public void Timestamps_keep_their_clock_reading_and_lose_their_kind()
    {
        var utc = new DateTime(2015, 1, 1, 12, 0, 0, DateTimeKind.Utc);

        Assert.Equal(DateTimeKind.Unspecified, Column.Of(utc).Values[0].Kind);
        Assert.Equal(utc.Ticks, Column.Of<DateTime>(utc, null).Values[0].Ticks);
        Assert.Equal(ColumnType.Timestamp, Column.Of(utc).Type);
    }

    [Fact]
    public void An_element_type_without_a_column_is_an_error_that_names_the_types_there_are()
    {
        var error = Assert.ThrowsAny<Exception>(() => Column.Of<byte>(1, 2));

        Assert.Contains("int, long, float, double", (error.InnerException ?? error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_does_not_exist_is_an_error_that_names_the_rows_there_are()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Column.Of(1, 2)[2]);

        Assert.Contains("rows 0 … 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_one_name_or_unlike_lengths_are_errors_that_name_them()
    {
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => new Table(("x", Column.Of(1)), ("x", Column.Of(2)))).Message, StringComparison.Ordinal);
        Assert.Contains("'y' has 2", Assert.Throws<ArgumentException>(() => new Table(("x", Column.Of(1)), ("y", Column.Of(2, 3)))).Message, StringComparison.Ordinal);
    }

    internal static IEnumerable<T?> Rows<T>(Column<T> column)
        where T : unmanaged => Enumerable.Range(0, column.Length).Select(i => column[i]);
}
