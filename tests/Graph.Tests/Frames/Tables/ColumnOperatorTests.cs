using Actors.Frames;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>The expected values are those of pandas 2 (Int64, Float64 and boolean columns), unless a comment says otherwise.</summary>
public class ColumnOperatorTests
{
    private static readonly Column s_a = Column.Of<long>(7, -3, null, 10, 4);
    private static readonly Column s_b = Column.Of<long>(2, 5, 3, null, -4);
    private static readonly Column s_x = Column.Of<double>(1.5, null, -2.25, 100.125);

    [Fact]
    public void Arithmetic_of_columns_with_nulls()
    {
        Assert.Equal([9L, 2L, null, null, 0L], Values(s_a + s_b));
        Assert.Equal([5L, -8L, null, null, 8L], Values(s_a - s_b));
        Assert.Equal([14L, -15L, null, null, -16L], Values(s_a * s_b));
        Assert.Equal([3.5, -0.6, null, null, -1.0], Values(s_a / s_b));
        Assert.Equal([1L, -3L, null, null, 0L], Values(s_a % s_b)); // the sign of the dividend, as in C#
        Assert.Equal([null, null], Values(Column.Of(1, 2) % 0));
    }

    [Fact]
    public void Single_values_stand_on_either_side()
    {
        Assert.Equal([8L, -2L, null, 11L, 5L], Values(s_a + 1));
        Assert.Equal([-6L, 4L, null, -9L, -3L], Values(1 - s_a));
        Assert.Equal([3.5, -1.5, null, 5.0, 2.0], Values(s_a / 2));
        Assert.Equal([2.0, 0.5], Values(2 / Column.Of(1, 4)));
        Assert.Equal([3.0, null, -4.5, 200.25], Values(2.0 * s_x));
        Assert.Equal(["a!", null], Values(Column.Of("a", null) + "!"));
        Assert.Equal([-1.5, null, 2.25, -100.125], Values(-s_x));
    }

    [Theory]
    [InlineData(ColumnType.Int32, ColumnType.Int32, ColumnType.Int32, ColumnType.Float64)]
    [InlineData(ColumnType.Int32, ColumnType.Int64, ColumnType.Int64, ColumnType.Float64)]
    [InlineData(ColumnType.Int32, ColumnType.Float32, ColumnType.Float64, ColumnType.Float64)]
    [InlineData(ColumnType.Float32, ColumnType.Float32, ColumnType.Float32, ColumnType.Float32)]
    [InlineData(ColumnType.Float32, ColumnType.Float64, ColumnType.Float64, ColumnType.Float64)]
    public void Types_are_promoted_as_in_NumPy(ColumnType left, ColumnType right, ColumnType sum, ColumnType quotient)
    {
        Column a = One(left), b = One(right);
        Assert.Equal([sum, sum, sum], new[] { (a + b).Type, (b - a).Type, (a * b).Type });
        Assert.Equal([quotient, quotient], new[] { (a / b).Type, (b / a).Type });

        static Column One(ColumnType type) => type switch
        {
            ColumnType.Int32 => Column.Of(1),
            ColumnType.Int64 => Column.Of(1L),
            ColumnType.Float32 => Column.Of(1f),
            _ => Column.Of(1.0),
        };
    }

    [Fact]
    public void Comparisons_give_masks_that_are_null_where_a_value_is()
    {
        Assert.Equal([true, false, null, true, true], Values(s_a > 3));
        Assert.Equal([true, false, null, true, true], Values(3 < s_a));
        Assert.Equal([true, false, null, null, true], Values(s_a >= s_b));
        Assert.Equal([false, true, null, null, false], Values(s_a < s_b));
        Assert.Equal([false, false, null, false, true], Values(s_a == 4));
        Assert.Equal([true, true, null, true, false], Values(s_a != 4.0));
        Assert.Equal([true, false, null], Values(Column.Of("N", "Y", null) == "N"));
        Assert.Equal([false, true, null], Values("N" <= (Column)Column.Of("M", "N", null)));
        Assert.Equal([true, false], Values(Column.Of(new DateTime(2015, 1, 2), new DateTime(2014, 1, 2)) >= new DateTime(2015, 1, 1)));
        Assert.Equal([false, true, false], Values(Column.Of(double.NaN, 1, 2) == 1));
    }

    [Fact]
    public void Masks_combine_as_in_Kleenes_logic()
    {
        BoolColumn m = Column.Of(true, true, true, false, false, false, null, null, null);
        BoolColumn n = Column.Of(true, false, null, true, false, null, true, false, null);
        Assert.Equal([true, false, null, false, false, false, null, false, null], Values(m & n));
        Assert.Equal([true, true, true, true, false, null, true, null, null], Values(m | n));
        Assert.Equal([false, true, null, true, false, null, null, null, null], Values(m ^ n));
        Assert.Equal([false, false, false, true, true, true, null, null, null], Values(!m));
        Assert.Equal(3, m.CountTrue());
        Assert.Equal(2, m.Slice(1, 7).CountTrue());
        Assert.Equal(3L, m.Sum());
        Assert.Equal(0.5, m.Mean());
    }

    [Fact]
    public void Equals_is_identity_and_the_operator_goes_row_by_row()
    {
        Column one = Column.Of(1, 2), other = Column.Of(1, 2);
        Assert.False(one.Equals(other));
        Assert.True(one.Equals((object)one));
        Assert.NotEqual(0, one.GetHashCode() ^ other.GetHashCode());
        Assert.Equal(2, (one == other).CountTrue());
    }

    [Fact]
    public void Differences_of_points_in_time_are_lengths_of_time()
    {
        Column pickup = Column.Of(new DateTime(2015, 1, 1, 23, 50, 0), new DateTime(2015, 1, 3));
        Column dropoff = Column.Of<DateTime>(new DateTime(2015, 1, 2, 0, 10, 1), null);
        Column duration = dropoff - pickup;
        Assert.Equal([TimeSpan.FromSeconds(1201), null], Values(duration));
        Assert.Equal([1201L, null], Values(duration.Dt.Seconds));
        Assert.Equal([true, null], Values(duration > TimeSpan.FromMinutes(20)));
        Assert.Equal([new DateTime(2015, 1, 2, 0, 10, 1), null], Values(pickup + duration));
        Assert.Equal([TimeSpan.FromSeconds(600.5), null], Values(duration / 2));
        Assert.Equal([1201.0, null], Values(duration / TimeSpan.FromSeconds(1)));
        Assert.Equal([23L, 0L], Values(pickup.Dt.Hour));
    }

    [Fact]
    public void Parts_of_lengths_of_time_below_zero_and_above_a_day()
    {
        Column t = Column.Of(TimeSpan.FromSeconds(90061), TimeSpan.FromSeconds(-1), TimeSpan.Zero, TimeSpan.FromSeconds(86399.5));
        Assert.Equal([3661L, 86399L, 0L, 86399L], Values(t.Dt.Seconds));
        Assert.Equal([1L, -1L, 0L, 0L], Values(t.Dt.Days));
        Assert.Equal([90061.0, -1.0, 0.0, 86399.5], Values(t.Dt.TotalSeconds));
    }

    [Fact]
    public void A_length_of_time_divided_by_zero_is_null()
    {
        Column t = Column.Of<TimeSpan>(TimeSpan.FromSeconds(3), null, TimeSpan.Zero);
        Assert.Equal([null, null, null], Values(t / 0));
        Assert.Equal([null, null, null], Values(t * double.NaN));
        Assert.Contains("29,247 years", Assert.Throws<OverflowException>(() => t * 1e13).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elementwise_functions()
    {
        Assert.Equal([7L, 3L, null, 10L, 4L], Values(s_a.Abs()));
        Assert.Equal([1.5, null, -2.2, 100.1], Values(s_x.Round(1)));
        Assert.Equal([0.0, 2.0, 2.0, -0.0], Values(Column.Of(0.5, 1.5, 2.5, -0.5).Round()));
        Assert.Equal([false, true, false, false], Values(s_x.IsNull()));
        Assert.Equal([true, false, true, true], Values(s_x.IsNotNull()));
        Assert.Equal([7L, -3L, 0L, 10L, 4L], Values(s_a.FillNull(0)));
        Assert.Equal([7L, -3L, 3L, 10L, 4L], Values(s_a.FillNull(s_b)));
        Assert.Equal([1.5, 0.25, -2.25, 100.125], Values(s_x.FillNull(0.25)));
        Assert.Equal([1L, null, -2L, 100L], Values(s_x.Cast<long>()));
        Assert.Equal(["7", "-3", null, "10", "4"], Values(s_a.Cast<string>()));
        Assert.Equal([true, false, false, false, true], Values(s_a.IsIn(4, 7)));
        Assert.Equal([false, false, false, false, false], Values(s_a.IsIn<long>()));
        Assert.Equal([true, false, null, false, true], Values(s_a.Between(0, 7)));
        Assert.Equal([100.125], Values(s_x[s_x > 2]));
    }

    [Fact]
    public void Text_with_an_offset_is_read_as_a_time_in_UTC() => Assert.Equal(
        [new DateTime(2015, 1, 1, 10, 0, 0), new DateTime(2015, 1, 1, 8, 0, 0), new DateTime(2015, 1, 1)],
        Values(Column.Of("2015-01-01T10:00:00Z", "2015-01-01T10:00:00+02:00", "2015-01-01").Cast<DateTime>()));

    [Fact]
    public void Reductions_leave_nulls_out()
    {
        Assert.Equal(99.375, s_x.Sum());
        Assert.Equal(33.125, s_x.Mean());
        Assert.Equal(58.05398888104072, s_x.Std(), 12);
        Assert.Equal(2246.84375, s_x.Var(ddof: 0), 9);
        Assert.Equal(-2.25, s_x.Min());
        Assert.Equal(100.125, s_x.Max());
        Assert.Equal(3, s_x.Count());
        Assert.Equal(18L, s_a.Sum());
        Assert.Equal(TimeSpan.FromSeconds(3), Column.Of(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)).Sum());
        Assert.Equal("a", Column.Of("b", null, "a").Min());
        long typed = Column.Of(3L, 4L).Sum();
        Assert.Equal(7, typed);
    }

    [Fact]
    public void Reductions_of_no_values()
    {
        Column none = Column.Of<double>(null, null);
        Assert.Equal(0.0, none.Sum());
        Assert.True(double.IsNaN(none.Mean()));
        Assert.Null(none.Min());
        Assert.True(double.IsNaN(Column.Of(1.0).Std()));
        Assert.Contains("without values", Assert.Throws<InvalidOperationException>(() => Column.Of(Array.Empty<long>()).Max()).Message, StringComparison.Ordinal);
        Assert.True(double.IsNaN(Column.Of(Array.Empty<double>()).Max()));
    }

    [Fact]
    public void Sums_that_do_not_fit_are_errors()
    {
        Assert.Contains("Cast<double>", Assert.Throws<OverflowException>(() => Column.Of(long.MaxValue, 1L).Sum()).Message, StringComparison.Ordinal);
        Assert.Contains("Cast<long>", Assert.Throws<OverflowException>(() => Column.Of(int.MaxValue, 1).Sum()).Message, StringComparison.Ordinal);
        Assert.Equal(2147483648L, ((Column)Column.Of(int.MaxValue, 1)).Sum());
    }

    [Fact]
    public void Arrays_and_enumeration()
    {
        Assert.Equal([1.0, 2.0], Column.Of(1, 2).ToArray<double>());
        Assert.Equal(new long?[] { 7, -3, null, 10, 4 }, s_a.ToArray<long?>());
        Assert.Equal(["x", null], (IEnumerable<string?>)Column.Of("x", null).ToArray<string?>());
        Assert.Equal([true], Column.Of(true).ToArray<bool>());
        Assert.Contains("FillNull", Assert.Throws<InvalidOperationException>(() => s_a.ToArray<long>()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => s_a.ToArray<DateTime>());
        var seen = new List<object?>();
        foreach (object? value in s_x)
        {
            seen.Add(value);
        }

        Assert.Equal([1.5, null, -2.25, 100.125], seen);
        Assert.Equal([2, 3], Column.Of(1, 2, 3)[1..].Values.ToArray());
    }

    [Fact]
    public void Errors_name_the_operation_and_the_types()
    {
        var sum = Assert.Throws<InvalidOperationException>(() => s_a + "x");
        Assert.Contains("'+' is not defined between Int64 and String", sum.Message, StringComparison.Ordinal);
        Assert.Contains("Cast", sum.Message, StringComparison.Ordinal);
        var rows = Assert.Throws<InvalidOperationException>(() => s_a + s_x);
        Assert.Contains("'+' of columns of 5 and 4 rows", rows.Message, StringComparison.Ordinal);
        Assert.Contains("Sum", Assert.Throws<InvalidOperationException>(() => ((Column)Column.Of("a")).Sum()).Message, StringComparison.Ordinal);
        Assert.Contains("Timestamp", Assert.Throws<InvalidOperationException>(() => s_a.Dt.Year).Message, StringComparison.Ordinal);
        Assert.Contains("mask", Assert.Throws<InvalidOperationException>(() => s_a[s_b]).Message, StringComparison.Ordinal);
        Assert.Contains("Cast<Double>", Assert.Throws<InvalidOperationException>(() => s_a.As<double>()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Column.Of("a") == (string)null!);
    }

    [Fact]
    public void Whole_numbers_wrap_around() => Assert.Equal([int.MinValue], Values(Column.Of(int.MaxValue) + 1));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(13)]
    public void Slices_give_what_their_rows_give(int start)
    {
        double?[] numbers = [.. Enumerable.Range(0, 80).Select(i => i % 7 == 0 ? (double?)null : i % 11)];
        Column whole = Column.Of(numbers), part = whole.Slice(start, 61), copy = Column.Of<double>(numbers.AsSpan(start, 61));
        Assert.Equal(Values(copy + part), Values(part * 2));
        Assert.Equal(Values(copy > 5), Values(part > 5));
        Assert.Equal(Values(((whole > 2) & (whole < 9)).Slice(start, 61)), Values((copy > 2) & (copy < 9)));
        Assert.Equal(Values(copy[copy > 5]), Values(part[(whole > 5).Slice(start, 61)]));
        Assert.Equal(copy.Sum(), part.Sum());
        Assert.Equal(Values(copy.FillNull(-1)), Values(part.FillNull(-1)));
        Assert.Equal(Values(copy.IsNull()), Values(whole.IsNull().Slice(start, 61)));
        Assert.Equal((copy > 5).CountTrue(), (part > 5).CountTrue());
    }
}
