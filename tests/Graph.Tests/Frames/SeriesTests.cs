using Actors.Frames;
using static Actors.Graph.Tests.Frames.Evaluator;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames;

public class SeriesTests
{
    private readonly DataFrame _frame = Frame();

    [Fact]
    public void Arithmetic_works_with_columns_and_values_on_both_sides()
    {
        Series tip = _frame["tip"], riders = _frame["riders"];
        Assert.Equal([1.0, 4, 1, 6, 1, 6, 3, 7, 1, 6], Values(Compute<Column>(tip + riders)).Cast<double>());
        Assert.Equal([1.0, -1, 1, 0, 1, -3, 1, -5, 1, 1], Values(Compute<Column>(1 - tip)).Cast<double>());
        Assert.Equal([2, 4, 2, 10, 2, 4, 6, 2, 2, 12], Values(Compute<Column>(riders * 2)).Cast<int>());
        Assert.Equal(0.5, Compute<Column>(riders / 2)[0]);
        Assert.Equal([1, 0, 1, 1, 1, 0, 1, 1, 1, 0], Values(Compute<Column>(riders % 2)).Cast<int>());
        Assert.Equal(-2.0, Compute<Column>(-tip)[1]);
        Assert.Equal("N!", Compute<Column>(_frame["flag"] + "!")[0]);
    }

    [Fact]
    public void A_missing_value_gives_a_missing_result()
    {
        object?[] sums = Values(Compute<Column>(_frame["fare"] + _frame["tip"]));
        Assert.Equal([10.0, 14.5, null, 8.0, 8.0, 24.0, null, 36.0, 5.25, 1.0], sums);
        Assert.Null(Compute<Column>(_frame["fare"] > 5)[2]);
        Assert.Equal(2, Values(Compute<Column>(_frame["fare"].IsNull())).Count(v => (bool)v!));
        Assert.Equal([10.0, 12.5, 0.0], Values(Compute<Column>(_frame["fare"].FillNull(0))).Take(3));
        Assert.Equal(2.0 + 0, Compute<Column>(_frame["fare"].FillNull(_frame["tip"] + 2))[2]);
        Assert.Equal(93.75 / 8, (double)Compute<Column>(_frame["fare"].FillNull(_frame["fare"].Mean()))[6]!, 12);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Comparisons_give_masks(int value)
    {
        Series riders = _frame["riders"];
        int[] raw = [1, 2, 1, 5, 1, 2, 3, 1, 1, 6];
        Assert.Equal(raw.Select(r => r < value), Bools(riders < value));
        Assert.Equal(raw.Select(r => r <= value), Bools(riders <= value));
        Assert.Equal(raw.Select(r => r == value), Bools(riders == value));
        Assert.Equal(raw.Select(r => r != value), Bools(riders != value));
        Assert.Equal(raw.Select(r => value > r), Bools(value > riders));
        Assert.Equal(raw.Select(r => value >= r), Bools(value >= riders));
        Assert.Equal(raw.Select(r => r >= 2 && r <= value), Bools(riders.Between(2, value)));
        Assert.Equal(raw.Select(r => r == 1 || r == value), Bools(riders.IsIn(1, value)));
    }

    [Fact]
    public void Masks_combine_as_in_three_valued_logic()
    {
        Series cheap = _frame["fare"] < 9, free = _frame["tip"] == 0.0;
        Assert.Equal([false, false, null, false, true, false, null, false, true, true], Values(Compute<Column>(cheap & free)));
        Assert.Equal([true, false, true, true, true, false, true, false, true, true], Values(Compute<Column>(cheap | free)));
        Assert.Equal([true, true, null], Values(Compute<Column>(!cheap)).Take(3));
        Assert.Equal([true, false, null], Values(Compute<Column>(cheap ^ free)).Take(3));
    }

    [Fact]
    public void Text_is_compared_with_text()
    {
        Assert.Equal([false, true, false, null, false], Values(Compute<Column>(_frame["flag"] == "Y")).Take(5));
        Assert.Equal([true, false, true, false], Values(Compute<Column>(_frame["flag"].IsIn("N", "Z"))).Take(4).Cast<object>());
    }

    [Fact]
    public void Times_have_parts_and_differences()
    {
        Series duration = _frame["dropoff"] - _frame["pickup"];
        Assert.Equal(ColumnType.Duration, duration.Type);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => 100L * i), Values(Compute<Column>(duration.Dt.Seconds)).Cast<long>());
        Assert.Equal(5.0 / 3, (double)Compute<Column>(duration.Dt.TotalMinutes)[0]!, 12);
        Assert.Equal([23L, 23L, 23L, 0L], Values(Compute<Column>(_frame["pickup"].Dt.Hour)).Take(4).Cast<long>());
        Assert.Equal(3L, Compute<Column>(_frame["pickup"].Dt.DayOfWeek)[0]);
        Assert.Equal(new DateTime(2015, 1, 2), Compute<Column>(_frame["pickup"].Dt.Date)[3]);
        Assert.Equal(Trips["dropoff"][4], Compute<Column>(_frame["pickup"] + duration)[4]);
        Assert.Equal(TimeSpan.FromSeconds(50), Compute<Column>(duration / 2)[0]);
        Assert.Equal([true, false], Values(Compute<Column>(_frame["pickup"] < new DateTime(2015, 1, 1, 23, 35, 0))).Take(2).Cast<bool>());
    }

    [Fact]
    public void Seconds_of_a_negative_length_count_up_from_the_day_below_as_in_pandas()
    {
        Series back = _frame["pickup"] - _frame["dropoff"];
        Assert.Equal(86_300L, Compute<Column>(back.Dt.Seconds)[0]);
        Assert.Equal(-1L, Compute<Column>(back.Dt.Days)[0]);
    }

    [Fact]
    public void Reductions_ignore_missing_values_and_know_their_types()
    {
        Scalar<double> mean = _frame["fare"].Mean();
        Assert.Equal(93.75 / 8, Compute(mean), 12);
        Assert.Equal(8, Compute(_frame["fare"].Count()));
        Assert.Equal(93.75, Compute(_frame["fare"].Sum()));
        Assert.Equal(23L, Compute(_frame["riders"].Sum()));
        Assert.Equal(23, Compute(_frame.Column<int>("riders").Sum()));
        Assert.Equal(30.0, Compute(_frame.Column<double>("fare").Max()));
        Assert.Equal(1.0, Compute(_frame["fare"].Min()));
        Assert.Equal("Y", Compute(_frame.Column<string>("flag").Max()));
        Assert.Equal(new DateTime(2015, 1, 1, 23, 30, 0), Compute(_frame.Column<DateTime>("pickup").Min()));
        Assert.Equal(TimeSpan.FromSeconds(5500), Compute((_frame["dropoff"] - _frame["pickup"]).As<TimeSpan>().Sum()));
        double[] fares = [10, 12.5, 7, 8, 20, 30, 5.25, 1];
        double variance = fares.Sum(f => (f - fares.Average()) * (f - fares.Average())) / 7;
        Assert.Equal(variance, Compute(_frame["fare"].Var()), 10);
        Assert.Equal(Math.Sqrt(variance * 7 / 8), Compute(_frame["fare"].Std(ddof: 0)), 10);
        Assert.Equal(0.4, Compute((_frame["tip"] > 0).Mean()), 12);
    }

    [Fact]
    public void Reductions_of_nothing_are_missing_or_errors()
    {
        DataFrame none = _frame[_frame["tip"] > 1000];
        Assert.Equal(double.NaN, Compute(none["fare"].Mean()));
        Assert.Null(Compute(none["riders"].Max()));
        Assert.Equal(0L, Compute(none["riders"].Sum()));
        Assert.Equal(double.NaN, Compute(none.Column<double>("fare").Max()));
        var error = Assert.Throws<InvalidOperationException>(() => Compute(none.Column<DateTime>("pickup").Max()));
        Assert.Contains("max of a column without values", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_values_compute_with_numbers_and_columns()
    {
        Scalar<double> mean = _frame["tip"].Mean();
        Assert.Equal(1.3 / 60, Compute(mean / 60), 14);
        Assert.Equal(2 - 1.3, Compute(2 - mean), 14);
        Assert.Equal(1.3 / 10, Compute(mean / _frame.Count()), 14);
        Assert.Equal(2 - 1.3, (double)Compute<Column>(_frame["tip"] - mean)[1]!, 14);
    }

    [Fact]
    public void What_cannot_work_is_an_error_where_it_is_written()
    {
        var error = Assert.Throws<InvalidOperationException>(() => _frame["fare"] - _frame["flag"]);
        Assert.Equal("'-' is not defined between 'fare' of type Float64 and 'flag' of type String. Text is read as dates with CsvOptions.ParseDates and as numbers with CsvOptions.Types; Cast converts it afterwards.", error.Message);
        Assert.Throws<InvalidOperationException>(() => _frame["fare"] & _frame["tip"]);
        Assert.Throws<InvalidOperationException>(() => _frame["fare"] == "10");
        Assert.Throws<InvalidOperationException>(() => _frame["pickup"].Mean());
        Assert.Throws<InvalidOperationException>(() => _frame["flag"].Dt);
        Assert.Throws<InvalidOperationException>(() => _frame["pickup"].Dt.Seconds);
        Assert.Throws<InvalidOperationException>(() => !_frame["fare"]);
        Assert.Throws<InvalidOperationException>(() => ((Series)5.0).Mean());
        var typed = Assert.Throws<InvalidOperationException>(() => _frame.Column<long>("riders"));
        Assert.Contains("'riders' is of type Int32, not Int64", typed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_other_rows_are_an_error_where_it_is_written()
    {
        DataFrame other = Frame(4);
        var error = Assert.Throws<InvalidOperationException>(() => _frame["tip"] + other["tip"]);
        Assert.StartsWith("Cannot compute 'tip' + 'tip': their rows are not the same.", error.Message, StringComparison.Ordinal);
        DataFrame tipped = _frame[_frame["tip"] > 0];
        Assert.Throws<InvalidOperationException>(() => tipped["tip"] + _frame["tip"]);
        Assert.Throws<InvalidOperationException>(() => tipped[_frame["tip"] > 1]);
        Assert.Throws<InvalidOperationException>(() => _frame.With("x", tipped["tip"]));
        // Filtered by an equal mask the rows are the same.
        Assert.Equal(4, Compute<Column>(tipped["tip"] + _frame[_frame["tip"] > 0]["riders"]).Length);
    }

    [Fact]
    public void Casts_convert_and_refuse_what_does_not_fit()
    {
        Assert.Equal([0, 2], Values(Compute<Column>(_frame["tip"].Cast<int>())).Take(2).Cast<int>());
        Assert.Equal("12.5", Compute<Column>(_frame["fare"].Cast<string>())[1]);
        Assert.Equal(4L, Compute((_frame["tip"] > 0).Cast<long>().Sum()));
        Assert.Throws<OverflowException>(() => Compute<Column>((_frame["tip"] * 1e10).Cast<int>()));
        Assert.Throws<FormatException>(() => Compute<Column>(_frame["flag"].Cast<double>()));
        Assert.Throws<InvalidOperationException>(() => _frame["pickup"].Cast<double>());
    }

    [Fact]
    public void Equal_expressions_have_one_name_and_different_ones_do_not()
    {
        Assert.Equal((_frame["tip"] + 1).Expr.Key(), (_frame["tip"] + 1).Expr.Key());
        Assert.NotEqual((_frame["tip"] + 1).Expr.Key(), (_frame["tip"] + 2).Expr.Key());
        Assert.NotEqual((_frame["tip"] + 1).Expr.Key(), (1 + _frame["tip"]).Expr.Key());
        Assert.NotEqual((_frame["tip"] + 1).Expr.Key(), (_frame["tip"] + 1.0).Expr.Key());
        Assert.False(_frame["tip"].Equals(_frame["tip"]));
    }

    [Fact]
    public void Printing_shows_what_is_known()
    {
        Assert.Equal("Series 'tip': Float64, 3 partitions, lazy", _frame["tip"].ToString());
        Assert.Equal("Series: Bool, 3 partitions, lazy", (_frame["tip"] > 0).ToString());
        Assert.Equal("Scalar mean(tip): Float64, lazy", _frame["tip"].Mean().ToString());
    }

    private static IEnumerable<bool> Bools(Series mask) => Values(Compute<Column>(mask)).Cast<bool>();
}
