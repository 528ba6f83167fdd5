using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>Figures by pandas 1.5.3 and NumPy 1.24.2 on the same values.</summary>
public class ReductionTests
{
    [Fact]
    public void Columns_reduce_to_the_figures_of_pandas()
    {
        Column<double> fare = Sample.Trips.Column<double>("fare");

        Assert.Equal(93.75, fare.Sum());
        Assert.Equal(11.71875, fare.Mean());
        Assert.Equal(9.251869984726639, fare.Std(), 14);
        Assert.Equal(85.59709821428571, fare.Var(), 12);
        Assert.Equal(8.654331917456137, fare.Std(ddof: 0), 14);
        Assert.Equal((1.0, 30.0, 8L), (fare.Min(), fare.Max(), fare.Count()));
        Assert.Equal("N", Sample.Trips["flag"].Min());
        Assert.Equal(23, Sample.Trips.Column<int>("riders").Sum());
        Assert.Equal(23L, Sample.Trips["riders"].Sum());
        Assert.Equal(TimeSpan.FromSeconds(5500), (Sample.Trips.Column<DateTime>("dropoff") - Sample.Trips.Column<DateTime>("pickup")).Sum());
    }

    [Fact]
    public void A_column_without_values_has_no_extremes_no_mean_and_the_sum_zero()
    {
        var none = Column.Of<double>(null, null);

        Assert.Equal(0.0, none.Sum());
        Assert.True(double.IsNaN(none.Mean()));
        Assert.True(double.IsNaN(none.Std()));
        Assert.Null(((Column)none).Min());
        Assert.Throws<InvalidOperationException>(() => none.Max());
        Assert.True(double.IsNaN(Column.Of(1.0).Std()));
    }

    [Fact]
    public void Not_a_number_is_no_null_and_loses_to_numbers()
    {
        var column = Column.Of(double.NaN, 2, 1);

        Assert.Equal(3, column.Count());
        Assert.True(double.IsNaN(column.Sum()));
        Assert.Equal((1.0, 2.0), (column.Min(), column.Max()));
    }

    [Fact]
    public void Long_sums_keep_their_digits()
    {
        // numpy: x = sin(arange(1_000_000) * 0.001) * 1e6 + 0.1; math.fsum(x), x.mean(), x.std(ddof=1)
        var x = Column.Of(Enumerable.Range(0, 1_000_000).Select(i => (Math.Sin(i * 0.001) * 1e6) + 0.1));

        Assert.Equal(437307447.4706247, x.Sum(), 1e-5);
        Assert.Equal(437.30744747062556, x.Mean(), 1e-9);
        Assert.Equal(706942.3292982369, x.Std(), 1e-6);

        // Added one after the other, a million tenths come to 100000.00000133288.
        Assert.Equal(100_000, Column.Of(Enumerable.Repeat(0.1, 1_000_000)).Sum(), 1e-9);
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_an_error_that_names_the_way_out()
    {
        Assert.Contains("Cast<double>()", Assert.Throws<OverflowException>(() => Column.Of(long.MaxValue, 1L).Sum()).Message, StringComparison.Ordinal);
        Assert.Contains("Cast<long>()", Assert.Throws<OverflowException>(() => Column.Of(int.MaxValue, 1).Sum()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_reduce_to_one_row()
    {
        Table means = Sample.Trips.Select("fare", "tip", "riders", "flag").Mean();

        Assert.Equal(["fare", "tip", "riders"], means.ColumnNames);
        Assert.Equal(new object?[] { 11.71875, 1.3, 2.3 }, Enumerable.Range(0, 3).Select(i => means.Row(0)[i]));
        Assert.Equal(8L, Sample.Trips.Counts()["fare"][0]);
        Assert.Equal(9L, Sample.Trips.Counts()["flag"][0]);
        Assert.Equal(2.110818693198342, (double)Sample.Trips.Std()["tip"][0]!, 14);
        Assert.Equal(new DateTime(2015, 1, 1, 23, 30, 0), Sample.Trips.Min()["pickup"][0]);
    }

    [Fact]
    public void Sums_of_chunks_divided_by_their_counts_are_the_means_of_the_whole()
    {
        Table all = Sample.Trips.Select("fare", "tip", "riders"), sums = all.Slice(0, 4).Sum(), counts = all.Slice(0, 4).Counts();
        sums += all.Slice(4, 6).Sum();
        counts += all.Slice(4, 6).Counts();

        Assert.Equal(all.Mean().Row(0).ToString(), (sums / counts).Row(0).ToString());
        Assert.Equal(93.75 / 2, (sums / 2)["fare"][0]);
    }

    [Fact]
    public void Groups_have_the_figures_of_pandas()
    {
        // pandas: df.groupby("k").fare.agg(["sum", "mean", "min", "max", "count", "std"])
        Table table = Sample.Trips.GroupBy("kind").Agg(
            Agg.Sum("fare"), Agg.Mean("fare"), Agg.Min("fare"), Agg.Max("fare"), Agg.Count("fare"), Agg.Std("fare").As("spread"), Agg.Size());

        Assert.Equal(["kind", "fare_sum", "fare_mean", "fare_min", "fare_max", "fare_count", "spread", "size"], table.ColumnNames);
        Assert.Equal([1L, 2, 3], table.Column<long>("kind").Values.ToArray());
        Assert.Equal([25.75, 60, 8], table.Column<double>("fare_sum").Values.ToArray());
        Assert.Equal([8.583333333333334, 20, 4], table.Column<double>("fare_mean").Values.ToArray());
        Assert.Equal([5.25, 10, 1], table.Column<double>("fare_min").Values.ToArray());
        Assert.Equal([12.5, 30, 7], table.Column<double>("fare_max").Values.ToArray());
        Assert.Equal([3L, 3, 2], table.Column<long>("fare_count").Values.ToArray());
        Assert.Equal([3.6600318759996, 10, 4.2426406871193], table.Column<double>("spread").Values.ToArray().Select(v => Math.Round(v, 13)));
        Assert.Equal([4L, 4, 2], table.Column<long>("size").Values.ToArray());
    }

    [Fact]
    public void Rows_without_a_key_belong_to_no_group()
    {
        // pandas: df.groupby("flag").tip.mean(), df.groupby(["k", "flag"]).tip.agg(["sum", "count"])
        Table byFlag = Sample.Trips.GroupBy("flag")["tip"].Mean(), byBoth = Sample.Trips.GroupBy("kind", "flag")["tip"].Sum();

        Assert.Equal(["N", "Y"], Sample.Values(byFlag["flag"]));
        Assert.Equal([1.2, 1.5], byFlag.Column<double>("tip").Values.ToArray());
        Assert.Equal([1L, 1, 2, 2, 3], byBoth.Column<long>("kind").Values.ToArray());
        Assert.Equal([0.0, 2, 6, 4, 0], byBoth.Column<double>("tip").Values.ToArray());
    }

    [Fact]
    public void A_group_by_what_is_not_there_is_an_error_that_names_what_is()
    {
        Assert.Contains("'kind'", Assert.Throws<KeyNotFoundException>(() => Sample.Trips.GroupBy("kynd")).Message, StringComparison.Ordinal);
        Assert.Contains("'flag' of type String", Assert.Throws<InvalidOperationException>(() => Sample.Trips.GroupBy("kind")["flag"].Mean()).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Pulsar_candidates_have_the_figures_of_pandas()
    {
        string path = Path.Combine(Environment.GetEnvironmentVariable("ACTORS_DATA") ?? "", "htru2", "HTRU_2.csv");
        Skip.IfNot(File.Exists(path), "HTRU_2.csv is not there: set ACTORS_DATA to the folder of the data sets.");
        Table all = Csv.Read(path, new CsvOptions { HasHeader = false, Names = ["mean", "std", "kurtosis", "skew", "dm_mean", "dm_std", "dm_kurtosis", "dm_skew", "class"] });

        Table strong = all[all["mean"] > 100];

        Assert.Equal(17898, all.RowCount);
        Assert.Equal(13637, strong.RowCount);
        Assert.Equal(1662753.0703125, strong["mean"].Sum());
        Assert.Equal(1639L, (all["class"] == 1).Sum());
        Assert.Equal([8.863258445408636, 49.825995131519825], all.GroupBy("class")["dm_mean"].Mean().Column<double>("dm_mean").Values.ToArray(), (a, b) => Math.Abs(a - b) < 1e-11);
        Assert.Equal(4.506091858992771, all["dm_kurtosis"].Std(), 12);
        Assert.EndsWith("13,637 rows × 9 columns", strong.ToString(), StringComparison.Ordinal);
    }
}
