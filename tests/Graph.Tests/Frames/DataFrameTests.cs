using Actors.Frames;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using static Actors.Graph.Tests.Frames.Evaluator;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames;

public class DataFrameTests
{
    private readonly DataFrame _frame = Frame();

    [Fact]
    public void Computing_a_frame_gives_the_whole_table()
    {
        Table table = Compute(_frame);
        Assert.Equal(Trips.Schema, table.Schema);
        foreach (string name in Trips.ColumnNames)
        {
            Assert.Equal(Values(Trips[name]), Values(table[name]));
        }
    }

    [Fact]
    public void Setting_a_column_rebinds_this_frame_only()
    {
        DataFrame frame = Frame(), before = frame.Select(frame.ColumnNames);
        frame["seconds"] = (frame["dropoff"] - frame["pickup"]).Dt.Seconds;
        frame["year"] = 2015;
        frame["tip"] = frame["tip"] * 10;
        frame["above"] = frame["tip"] - frame["tip"].Mean();
        frame["mean"] = frame["tip"].Mean();
        Table table = Compute(frame);
        Assert.Equal([.. Trips.ColumnNames, "seconds", "year", "above", "mean"], table.ColumnNames);
        Assert.Equal(table.Schema, frame.Schema);
        Assert.Equal(300L, table["seconds"][2]);
        Assert.Equal(2015, table["year"][9]);
        Assert.Equal(20.0, table["tip"][1]);
        Assert.Equal(7.0, (double)table["above"][1]!, 12);
        Assert.Equal(13.0, table["mean"][5]);
        Assert.Equal(Trips.ColumnNames, before.ColumnNames);
    }

    [Fact]
    public void Columns_are_selected_dropped_and_renamed()
    {
        Assert.Equal(["tip", "kind"], Compute(_frame[["tip", "kind"]]).ColumnNames);
        Assert.Equal(["kind", "fare", "tip", "riders", "flag"], Compute(_frame.Drop("pickup", "dropoff")).ColumnNames);
        DataFrame renamed = _frame.Rename("tip", "gratuity").Rename("fare", "tip");
        Assert.Equal(Values(Trips["fare"]), Values(Compute<Column>(renamed["tip"])));
        Assert.Equal(Values(Trips["tip"]), Values(Compute(renamed[["kind", "gratuity"]])["gratuity"]));
        Assert.Throws<ArgumentException>(() => _frame.Rename("tip", "fare"));
        Assert.Throws<ArgumentException>(() => _frame.Select("tip", "tip"));
    }

    [Fact]
    public void An_unknown_column_is_an_error_that_names_the_nearest()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => _frame["Pick_up"]);
        Assert.Equal("There is no column 'Pick_up'. Did you mean 'pickup'? The columns are 'kind', 'fare', 'tip', 'riders', 'flag', 'pickup', 'dropoff'.", error.Message);
        Assert.Throws<KeyNotFoundException>(() => _frame.GroupBy("kinds"));
        Assert.Throws<KeyNotFoundException>(() => _frame.GroupBy("kind")["far"]);
        Assert.DoesNotContain("mean", Assert.Throws<KeyNotFoundException>(() => _frame["zzzzzzzz"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_keep_the_rows_where_the_mask_is_true()
    {
        Table table = Compute(_frame[_frame["fare"] > 7.5]);
        Assert.Equal([10.0, 12.5, 8.0, 20.0, 30.0], Values(table["fare"]).Cast<double>());
        Assert.Equal(["N", "Y", "N", "Y", "N"], Values(table["flag"]).Cast<string>());
        Assert.Equal(5, Compute(_frame[_frame["fare"] > 7.5].Count()));
        DataFrame twice = _frame[_frame["fare"] > 7.5];
        Assert.Equal([20.0, 30.0], Values(Compute(twice[twice["tip"] > 2])["fare"]).Cast<double>());
        Assert.Equal(0, Compute(_frame[_frame["fare"] > 1e9]).RowCount);
        Assert.Throws<InvalidOperationException>(() => _frame[_frame["fare"]]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void Head_and_tail_give_the_ends_whatever_the_partitions(int partitions)
    {
        DataFrame frame = Frame(partitions);
        foreach (int count in (int[])[0, 1, 2, 5, 9, 10, 11])
        {
            int expected = Math.Min(count, 10);
            Assert.Equal(Values(Trips["pickup"]).Take(expected), Values(Compute(frame.Head(count))["pickup"]));
            Assert.Equal(Values(Trips["pickup"]).TakeLast(expected), Values(Compute(frame.Tail(count))["pickup"]));
            Assert.Equal(
                Values(Trips["pickup"]).Where((_, i) => i % 2 == 1 && i != 9).Take(count),
                Values(Compute(frame[frame["riders"].IsIn(2, 5, 1) & (frame["tip"] > 0)].Head(count))["pickup"]));
        }

        Assert.Equal(5, Compute(frame.Head()).RowCount);
    }

    [Fact]
    public void Head_of_what_a_single_value_filters_waits_for_the_value()
    {
        DataFrame above = _frame[_frame["tip"] > _frame["tip"].Mean()];
        Assert.Equal([2.0, 4.0], Values(Compute(above.Head(2))["tip"]).Cast<double>());
        Assert.Equal([4.0, 6.0], Values(Compute(above.Tail(2))["tip"]).Cast<double>());
    }

    [Fact]
    public void Head_can_be_worked_on()
    {
        DataFrame head = _frame.Head(4);
        Assert.Equal(4, Compute(head.Count()));
        Assert.Equal(3.0, Compute(head["tip"].Sum()));
        Assert.Equal([0.0, 1.0], Values(Compute<Column>(head[head["kind"] >= 2]["tip"])).Skip(1).Cast<double>());
    }

    [Fact]
    public void Reductions_of_a_frame_give_one_row()
    {
        Table mean = Compute(_frame.Mean());
        Assert.Equal(["kind", "fare", "tip", "riders"], mean.ColumnNames);
        Assert.Equal([1.8, 93.75 / 8, 1.3, 2.3], Values2(mean), new Near());
        Assert.Equal([10L, 8L, 10L, 10L, 9L, 10L, 10L], RowOf(Compute(_frame.Counts())));
        Assert.Equal([18L, 93.75, 13.0, 23L], RowOf(Compute(_frame.Sum())));
        Assert.Equal("N", Compute(_frame.Min())["flag"][0]);
        Assert.Equal(6, Compute(_frame.Max())["riders"][0]);
        Assert.Equal(Math.Sqrt(Compute(_frame.Var())["tip"][0] is double v ? v : 0), Compute(_frame.Std())["tip"][0]);
        Assert.Throws<InvalidOperationException>(() => _frame[["flag"]].Mean());
    }

    [Fact]
    public void What_is_held_already_takes_the_place_of_the_computation()
    {
        DataFrame frame = Frame();
        frame["more"] = frame["tip"] + 1;
        var keys = Enumerable.Range(0, 3).Select(i => TaskKey.Named($"held-{i}")).ToArray();
        DataFrame held = frame.Over(new HeldExpr([.. keys], null));
        Assert.Equal(frame.Schema, held.Schema);
        TaskGraph parts = ExprPlan.Of(frame.Expr).ToGraph();
        var values = keys.Select((k, i) => (k, Part(frame, i))).ToDictionary(p => p.k, p => (object?)p.Item2);
        Assert.Equal(23.0, Run(GraphOf(held["more"].Sum()), values));
        Assert.Equal(4, ((Table)Run(GraphOf(held.Head(4)), values)!).RowCount);
        // Columns of the frame and of the held one have the same rows.
        Assert.Equal(10, ((Column)Run(ExprPlan.Of(((ILazy<Column>)(held["more"] - frame["tip"])).ResultExpr).ToGraph(), values)!).Length);
        Assert.All(Enumerable.Range(0, parts.Count), i => Assert.False(parts.IsExternal(i)));
    }

    [Fact]
    public void Printing_shows_partitions_columns_and_types()
    {
        Assert.Equal("DataFrame (lazy): 3 partitions, 2 columns\n  tip   Float64\n  flag  String", _frame[["tip", "flag"]].ToString());
    }

    private static Table Part(DataFrame frame, int partition)
    {
        int start = 10 * partition / 3, end = 10 * (partition + 1) / 3;
        Table whole = Compute(frame);
        return new Table(whole.ColumnNames.Select(n => (n, whole[n].Slice(start, end - start))));
    }

    private static object?[] RowOf(Table table) => [.. table.Columns.Select(c => c[0])];

    private static double[] Values2(Table table) => [.. table.Columns.Select(c => (double)c[0]!)];

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double obj) => 0;
    }
}
