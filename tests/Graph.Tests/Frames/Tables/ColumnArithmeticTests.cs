using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

public class ColumnArithmeticTests
{
    private static object?[] Values(Column column) => Sample.Values(column);

    [Theory]
    // numpy: (x + y).dtype, (x / y).dtype
    [InlineData(ColumnType.Int32, ColumnType.Int32, ColumnType.Int32, ColumnType.Float64)]
    [InlineData(ColumnType.Int32, ColumnType.Int64, ColumnType.Int64, ColumnType.Float64)]
    [InlineData(ColumnType.Int32, ColumnType.Float32, ColumnType.Float64, ColumnType.Float64)]
    [InlineData(ColumnType.Int32, ColumnType.Float64, ColumnType.Float64, ColumnType.Float64)]
    [InlineData(ColumnType.Int64, ColumnType.Float32, ColumnType.Float64, ColumnType.Float64)]
    [InlineData(ColumnType.Float32, ColumnType.Float32, ColumnType.Float32, ColumnType.Float32)]
    [InlineData(ColumnType.Float32, ColumnType.Float64, ColumnType.Float64, ColumnType.Float64)]
    public void Unlike_numbers_are_promoted_as_in_NumPy(ColumnType left, ColumnType right, ColumnType sum, ColumnType quotient)
    {
        Column x = Column.Of(7, -7).Cast(left), y = Column.Of(2, 2).Cast(right);

        Assert.Equal([sum, sum, quotient, quotient], new[] { x + y, y + x, x / y, y / x }.Select(c => c.Type));
        Assert.Equal([3.5, -3.5], (x / y).Cast<double>().Values.ToArray());
        Assert.Equal([9.0, -5], (x + y).Cast<double>().Values.ToArray());
        Assert.Equal([5.0, -9], (x - y).Cast<double>().Values.ToArray());
        Assert.Equal([14.0, -14], (x * y).Cast<double>().Values.ToArray());
    }

    [Fact]
    public void Stated_types_give_stated_types()
    {
        Column<long> n = Column.Of(1L, 2L, 3L);
        Column<double> x = Column.Of(0.5, 1.5, 2.5);

        Column<long> twice = n * 2;
        Column<double> half = n / 2;
        Column<double> mixed = n + x;
        Column<double> turned = 10.0 - x;
        Column<long> negative = -n;
        Column<double> scaled = 2.5 * n;

        Assert.Equal([2L, 4, 6], twice.Values.ToArray());
        Assert.Equal([0.5, 1, 1.5], half.Values.ToArray());
        Assert.Equal([1.5, 3.5, 5.5], mixed.Values.ToArray());
        Assert.Equal([9.5, 8.5, 7.5], turned.Values.ToArray());
        Assert.Equal([-1L, -2, -3], negative.Values.ToArray());
        Assert.Equal([2.5, 5, 7.5], scaled.Values.ToArray());
    }

    [Fact]
    public void A_null_on_either_side_makes_a_null()
    {
        Column x = Column.Of<double>(1, null, 3, null), y = Column.Of<double>(10, 20, null, null);

        Assert.Equal(new object?[] { 11.0, null, null, null }, Values(x + y));
        Assert.Equal(new object?[] { 2.0, null, 4.0, null }, Values(1 + x));
        Assert.Equal(new object?[] { false, null, null, null }, Values(x > y));
    }

    [Fact]
    public void Plain_values_stand_on_either_side_of_a_comparison()
    {
        Column x = Sample.Trips["riders"];

        Assert.Equal(Values(x > 1), Values(1 < x));
        Assert.Equal(Values(x >= 2), Values(2 <= x));
        Assert.Equal(Values(x == 1), Values(1 == x));
        Assert.Equal(Values(x != 1), Values(!(x == 1)));
        Assert.Equal(5, Sample.Trips[x > 1].RowCount);
        Assert.Equal(new object?[] { false, true, false, null, false, true, false, false, true, true }, Values(Sample.Trips["flag"] == "Y"));
    }

    [Fact]
    public void Texts_are_joined_row_by_row()
    {
        Column flag = Column.Of("a", null);

        Assert.Equal(new object?[] { "a!", null }, Values(flag + "!"));
        Assert.Equal(new object?[] { "!a", null }, Values("!" + flag));
        StringColumn typed = "<" + (Column.Of("a", "b") + Column.Of("c", "d")) + ">";
        Assert.Equal(["<ac>", "<bd>"], Values(typed));
    }

    [Fact]
    public void Equality_of_references_is_asked_for_by_Equals()
    {
        Column x = Column.Of(1), y = Column.Of(1);

        Assert.False(x.Equals(y));
        Assert.True(x.Equals(x));
        Assert.Equal(true, (x == y)[0]);
    }

    [Fact]
    public void Masks_combine_in_three_valued_logic()
    {
        bool?[] truths = [true, false, null];
        var x = Column.Of(truths.SelectMany(t => Enumerable.Repeat(t, 3)));
        var y = Column.Of(Enumerable.Repeat(truths, 3).SelectMany(t => t));

        Assert.Equal(new object?[] { true, false, null, false, false, false, null, false, null }, Values(x & y));
        Assert.Equal(new object?[] { true, true, true, true, false, null, true, null, null }, Values(x | y));
        Assert.Equal(new object?[] { false, true, null, true, false, null, null, null, null }, Values(x ^ y));
        Assert.Equal(new object?[] { false, false, false, true, true, true, null, null, null }, Values(!x));
    }

    [Fact]
    public void Differences_of_dates_have_the_parts_that_pandas_gives()
    {
        // pandas: d = later - earlier; d.dt.seconds, d.dt.days, d.dt.total_seconds()
        Column<DateTime> earlier = Column.Of(new DateTime(2015, 1, 1, 23, 30, 0), new DateTime(2015, 12, 31, 0, 0, 59), new DateTime(2016, 2, 29, 12, 0, 0));
        Column<DateTime> later = Column.Of(new DateTime(2015, 1, 2, 0, 10, 0), new DateTime(2015, 12, 30, 23, 59, 59), new DateTime(2016, 3, 2, 12, 0, 1));

        Column<TimeSpan> duration = later - earlier;

        Assert.Equal([2400L, 86340, 1], duration.Dt.Seconds.Values.ToArray());
        Assert.Equal([0L, -1, 2], duration.Dt.Days.Values.ToArray());
        Assert.Equal([2400.0, -60, 172801], duration.Dt.TotalSeconds.Values.ToArray());
        Assert.Equal(new object?[] { true, false, true }, Values(duration > TimeSpan.FromMinutes(20)));
        Assert.Equal(later.Values.ToArray(), (earlier + duration).Values.ToArray());
        Assert.Equal(earlier.Values.ToArray(), (later - duration).Values.ToArray());
        Assert.Equal([40.0, -1, 2880 + (1 / 60.0)], (duration / TimeSpan.FromMinutes(1)).Values.ToArray());
    }

    [Fact]
    public void Dates_have_the_parts_that_pandas_gives()
    {
        // pandas: s.dt.year, month, day, hour, minute, dayofweek, dayofyear
        ColumnDateTimeAccessor parts = Column.Of(
            new DateTime(2015, 1, 1, 23, 30, 0), new DateTime(2015, 12, 31, 0, 0, 59), new DateTime(2016, 2, 29, 12, 0, 0)).Dt;

        Assert.Equal([2015L, 2015, 2016], parts.Year.Values.ToArray());
        Assert.Equal([1L, 12, 2], parts.Month.Values.ToArray());
        Assert.Equal([1L, 31, 29], parts.Day.Values.ToArray());
        Assert.Equal([23L, 0, 12], parts.Hour.Values.ToArray());
        Assert.Equal([30L, 0, 0], parts.Minute.Values.ToArray());
        Assert.Equal([3L, 3, 0], parts.DayOfWeek.Values.ToArray());
        Assert.Equal([1L, 365, 60], parts.DayOfYear.Values.ToArray());
    }

    [Fact]
    public void Missing_values_are_found_and_filled()
    {
        Column fare = Sample.Trips["fare"];

        Assert.Equal(2L, fare.IsNull().Sum());
        Assert.Equal(8L, fare.IsNotNull().Sum());
        Assert.Equal(93.75 + 2, fare.FillNull(1).Sum());
        Assert.Equal([1L, 5], Column.Of<long>(1, null).FillNull(5).Values.ToArray());
        Assert.Equal(new object?[] { "a", "?" }, Values(Column.Of("a", null).FillNull("?")));
    }

    [Fact]
    public void Numbers_are_rounded_to_even_and_lose_their_sign()
    {
        Assert.Equal([0.0, 2, 2], Column.Of(0.5, 1.5, 2.5).Round().Values.ToArray());
        Assert.Equal([1.25, -3.12], Column.Of(1.254, -3.12).Round(2).Values.ToArray());
        Assert.Equal([1L, 2], Column.Of(-1L, 2L).Abs().Values.ToArray());
    }

    [Fact]
    public void Values_are_cast_where_the_type_can_hold_them()
    {
        Assert.Equal([1, -1], Column.Of(1.9, -1.9).Cast<int>().Values.ToArray());
        Assert.Equal([1.5, 2], Column.Of("1.5", "2").Cast<double>().Values.ToArray());
        Assert.Equal(new object?[] { "1", null }, Values(Column.Of<long>(1, null).Cast(ColumnType.String)));
        Assert.Throws<OverflowException>(() => Column.Of(1e10).Cast<int>());
        Assert.Throws<FormatException>(() => Column.Of("x").Cast<double>());
        Assert.Throws<InvalidOperationException>(() => Column.Of(1).Cast<DateTime>());
    }

    [Fact]
    public void What_types_do_not_support_is_an_error_that_names_operation_and_types()
    {
        Column text = Column.Of("a"), number = Column.Of(1L), time = Column.Of(DateTime.UnixEpoch);

        Assert.Contains("'-' is not defined between a column of String and a column of Int64", Error(() => text - number), StringComparison.Ordinal);
        Assert.Contains("'+' is not defined between a column of Timestamp and 1 of type Int32", Error(() => time + 1), StringComparison.Ordinal);
        Assert.Contains("'<' is not defined between a column of Int64 and \"a\" of type String", Error(() => number < "a"), StringComparison.Ordinal);
        Assert.Contains("'-' is not defined for a column of String", Error(() => -text), StringComparison.Ordinal);
        Assert.Contains("'!' is not defined for a column of Int64", Error(() => !number), StringComparison.Ordinal);
        Assert.Contains("'Dt' is not defined for a column of Int64", Error(() => number.Dt), StringComparison.Ordinal);
        Assert.Contains("'Mean' is not defined for a column of String", Error(() => text.Mean()), StringComparison.Ordinal);
        Assert.Contains("these have 1 and 2", Error(() => number + Column.Of(1L, 2L)), StringComparison.Ordinal);
        Assert.Contains("IsNull", Error(() => number == default(ColumnValue)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_taken_by_position_and_by_mask()
    {
        var column = Column.Of<long>(1, null, 3, 4);

        Assert.Equal([4L, 1], column.Take(3, 0).Values.ToArray());
        Assert.Equal([3L, 4], column[column > 1].Values.ToArray());
        Assert.Equal(new object?[] { true, false, false, true }, Values(column.IsIn(1, 4)));
        Assert.Equal(new object?[] { false, null, true, true }, Values(column.Between(2, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Take(4));
    }

    private static string Error(Func<object> code) => Assert.Throws<InvalidOperationException>(code).Message;
}
