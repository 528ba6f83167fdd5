using Actors.Frames;
using static Actors.Graph.Tests.Frames.Evaluator;

namespace Actors.Graph.Tests.Frames;

/// <summary>Results against those of pandas, which Golden/make.py wrote.</summary>
public class GoldenTests
{
    private static readonly CsvOptions s_options = new() { ParseDates = ["pickup", "dropoff"], BlockSize = 2000 };

    private readonly DataFrame _trips = DataFrame.ReadCsv(Golden("trips.csv"), s_options);

    [Fact]
    public void Computed_columns()
    {
        DataFrame trips = _trips;
        Series duration = trips["dropoff"] - trips["pickup"];
        trips["seconds"] = duration.Dt.Seconds;
        trips["days"] = duration.Dt.Days;
        trips["total"] = duration.Dt.TotalSeconds;
        trips["hour"] = trips["pickup"].Dt.Hour;
        trips["weekday"] = trips["pickup"].Dt.DayOfWeek;
        trips["yearday"] = trips["pickup"].Dt.DayOfYear;
        trips["share"] = trips["tip"] / trips["fare"];
        trips["rounded"] = (trips["fare"] * 1.1).Round(1);
        trips["filled"] = trips["fare"].FillNull(trips["fare"].Mean());
        trips["half"] = trips["riders"] / 2;
        trips["centred"] = (trips["tip"] - trips["tip"].Mean()).Abs();
        Assert.True(trips.PartitionCount > 5);
        AssertNear("columns.csv", trips.Drop("kind", "flag", "pickup", "dropoff", "riders", "fare", "tip"));
    }

    [Fact]
    public void Groups() => AssertNear("groups.csv", _trips.GroupBy("kind", "flag").Agg(
        Agg.Size(), Agg.Count("fare"), Agg.Sum("fare"), Agg.Mean("fare"), Agg.Min("fare"), Agg.Max("fare"), Agg.Std("fare"),
        Agg.Var("tip"), Agg.Sum("riders"), Agg.Max("riders"), Agg.Min("pickup")));

    [Fact]
    public void Filtered_rows() => AssertNear(
        "filtered.csv", _trips[(_trips["tip"] > 0) & ((_trips["flag"] == "N") | _trips["riders"].Between(2, 4))]);

    [Fact]
    public void Reductions_of_all_columns()
    {
        DataFrame numbers = _trips[["kind", "riders", "fare", "tip"]];
        DataFrame[] rows = [numbers.Mean(), numbers.Std(), numbers.Var(ddof: 0), numbers.Sum(), numbers.Min(), numbers.Max()];
        Table expected = Compute(DataFrame.ReadCsv(Golden("whole.csv")));
        for (int row = 0; row < rows.Length; row++)
        {
            Table actual = Compute(rows[row]);
            Assert.All(expected.ColumnNames, name => AssertCell(expected[name][row], actual[name][0], $"{name}, row {row}"));
        }
    }

    private static void AssertNear(string file, DataFrame frame)
    {
        Table expected = Compute(DataFrame.ReadCsv(Golden(file), new() { ParseDates = [.. frame.Schema.Columns.Where(c => c.Type == ColumnType.Timestamp).Select(c => c.Name)] }));
        Table actual = Compute(frame);
        Assert.Equal(expected.ColumnNames.Order(), actual.ColumnNames.Order());
        Assert.Equal(expected.RowCount, actual.RowCount);
        foreach (string name in expected.ColumnNames)
        {
            for (int row = 0; row < expected.RowCount; row++)
            {
                AssertCell(expected[name][row], actual[name][row], $"{name}, row {row}");
            }
        }
    }

    private static void AssertCell(object? expected, object? actual, string where)
    {
        if (expected is double or long && actual is double or long or int)
        {
            double x = Convert.ToDouble(expected, null), y = Convert.ToDouble(actual, null);
            Assert.True(Math.Abs(x - y) <= 1e-12 * Math.Max(1, Math.Abs(x)), $"{where}: {x} expected, {y} found");
        }
        else
        {
            Assert.True(Equals(expected, actual), $"{where}: {expected ?? "null"} expected, {actual ?? "null"} found");
        }
    }

    private static string Golden(string file) => Path.Combine(AppContext.BaseDirectory, "Frames", "Golden", file);
}
