using Actors.Frames;
using FsCheck;
using FsCheck.Fluent;
using static Actors.Graph.Tests.Frames.Evaluator;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames;

public class GroupByTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Groups_are_reduced_and_sorted_by_key(int partitions)
    {
        DataFrame frame = Frame(partitions);
        Table mean = Compute(frame.GroupBy("kind")["fare"].Mean());
        Assert.Equal(["kind", "fare"], mean.ColumnNames);
        Assert.Equal([1L, 2L, 3L], Values(mean["kind"]).Cast<long>());
        Assert.Equal([25.75 / 3, 20.0, 4.0], Values(mean["fare"]).Cast<double>());
        Assert.Equal([25.75, 60.0, 8.0], Values(Compute(frame.GroupBy("kind")["fare"].Sum())["fare"]).Cast<double>());
        Assert.Equal([3L, 3L, 2L], Values(Compute(frame.GroupBy("kind")["fare"].Count())["fare"]).Cast<long>());
        Assert.Equal([4L, 4L, 2L], Values(Compute(frame.GroupBy("kind").Size())["size"]).Cast<long>());
        Assert.Equal([5.25, 10.0, 1.0], Values(Compute(frame.GroupBy("kind")["fare"].Min())["fare"]).Cast<double>());
        Assert.Equal(["Y", "Y", "Y"], Values(Compute(frame.GroupBy("kind")["flag"].Max())["flag"]).Cast<string>());
        Assert.Equal(Math.Sqrt(18), (double)Compute(frame.GroupBy("kind")["fare"].Std())["fare"][2]!, 12);
    }

    [Fact]
    public void Several_keys_of_any_type_and_several_columns()
    {
        Table table = Compute(Frame().GroupBy("flag", "kind")["tip", "riders"].Sum());
        Assert.Equal(["flag", "kind", "tip", "riders"], table.ColumnNames);
        // The row without a flag belongs to no group.
        Assert.Equal(["N", "N", "Y", "Y", "Y"], Values(table["flag"]).Cast<string>());
        Assert.Equal([1L, 2L, 1L, 2L, 3L], Values(table["kind"]).Cast<long>());
        Assert.Equal([0.0, 6.0, 2.0, 4.0, 0.0], Values(table["tip"]).Cast<double>());
        Assert.Equal([4L, 3L, 3L, 2L, 6L], Values(table["riders"]).Cast<long>());
        Assert.Equal(10, Compute(Frame().GroupBy("pickup")["tip"].Sum()).RowCount);
        Assert.Equal(5, Compute(Frame().GroupBy("tip")["kind"].Sum()).RowCount);
        Assert.Equal(7, Compute(Frame().GroupBy("fare", "kind", "flag")["tip"].Sum()).RowCount);
    }

    [Fact]
    public void Several_results_at_once_are_named()
    {
        Table table = Compute(Frame().GroupBy("kind").Agg(
            Agg.Mean("fare"), Agg.Max("tip").As("best"), Agg.Size(), Agg.Var("riders", ddof: 0)));
        Assert.Equal(["kind", "fare_mean", "best", "size", "riders_var"], table.ColumnNames);
        Assert.Equal([2.0, 6.0, 1.0], Values(table["best"]).Cast<double>());
        Assert.Equal(0.25, table["riders_var"][2]);
        Assert.Throws<ArgumentException>(() => Compute(Frame().GroupBy("kind").Agg(Agg.Mean("fare"), Agg.Mean("fare"))));
        Assert.Throws<InvalidOperationException>(() => Frame().GroupBy("kind").Agg(Agg.Mean("flag")));
        Assert.Throws<ArgumentException>(() => Frame().GroupBy("kind").Agg());
    }

    [Fact]
    public void Without_chosen_columns_all_that_the_function_takes_are_computed()
    {
        Assert.Equal(["kind", "fare", "tip", "riders"], Frame().GroupBy("kind").Mean().ColumnNames);
        Assert.Throws<InvalidOperationException>(() => Frame().GroupBy("kind")["flag"].Mean());
        Assert.Throws<ArgumentException>(() => Frame().GroupBy("kind")["kind"]);
        Assert.Throws<ArgumentException>(() => Frame().GroupBy());
    }

    [Fact]
    public void A_group_without_values_has_a_count_and_no_mean()
    {
        DataFrame frame = DataFrame.FromTable(new Table(("k", Column.Of("b", "a")), ("v", Column.Of<double>(new double?[] { 1, null }))), 2);
        Table table = Compute(frame.GroupBy("k").Agg(Agg.Count("v"), Agg.Sum("v"), Agg.Mean("v"), Agg.Min("v"), Agg.Std("v")));
        Assert.Equal(["a", 0L, 0.0, null, null, null], table.Columns.Select(c => c[0]));
        Assert.Equal(["b", 1L, 1.0, 1.0, 1.0, null], table.Columns.Select(c => c[1]));
    }

    [Fact]
    public void Partitions_without_rows_do_no_harm()
    {
        DataFrame frame = Frame(10);
        Table table = Compute(frame[frame["kind"] == 3].GroupBy("kind")["tip"].Mean());
        Assert.Equal(1, table.RowCount);
        Assert.Equal(0.5, table["tip"][0]);
        Assert.Equal(0, Compute(frame[frame["kind"] == 7].GroupBy("kind", "flag")["tip"].Mean()).RowCount);
    }

    [Fact]
    public void Random_tables_give_what_plain_loops_give()
    {
        var rows = Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(
            from key in Gen.Choose(-3, 3)
            from wide in Gen.Elements(0L, 1L << 40, -7L)
            from text in Gen.Elements("x", "yy", null)
            from value in Gen.Choose(-1000, 1000)
            from missing in Gen.Choose(0, 4)
            select (Key: key, Wide: wide, Text: text, Value: missing == 0 ? (double?)null : value / 8.0), n));
        var cases = rows.Zip(Gen.Choose(1, 30)).ToArbitrary();
        Prop.ForAll(cases, c =>
        {
            var (data, partitions) = c;
            DataFrame frame = DataFrame.FromTable(
                new Table(
                    ("key", Column.Of(data.Select(r => r.Key))),
                    ("wide", Column.Of(data.Select(r => r.Wide))),
                    ("text", Column.Of(data.Select(r => r.Text))),
                    ("value", Column.Of<double>(data.Select(r => r.Value)))),
                partitions);
            var expected = data.Where(r => r.Text is not null)
                .GroupBy(r => (r.Key, r.Wide, Text: r.Text!))
                .OrderBy(g => g.Key.Key).ThenBy(g => g.Key.Wide).ThenBy(g => g.Key.Text, StringComparer.Ordinal)
                .Select(g => (g.Key, Size: (long)g.Count(), Sum: g.Sum(r => r.Value ?? 0), Min: g.Min(r => r.Value), Mean: g.Average(r => r.Value)))
                .ToArray();
            Table actual = Compute(frame.GroupBy("key", "wide", "text").Agg(Agg.Size(), Agg.Sum("value"), Agg.Min("value"), Agg.Mean("value")));
            return expected.Length == actual.RowCount && Enumerable.Range(0, expected.Length).All(i =>
                (int)actual["key"][i]! == expected[i].Key.Key && (long)actual["wide"][i]! == expected[i].Key.Wide
                && (string)actual["text"][i]! == expected[i].Key.Text && (long)actual["size"][i]! == expected[i].Size
                && (double)actual["value_sum"][i]! == expected[i].Sum && Equals(actual["value_min"][i], expected[i].Min)
                && (actual["value_mean"][i] is double mean ? Math.Abs(mean - expected[i].Mean!.Value) < 1e-9 : expected[i].Mean is null));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20151, 1).WithMaxTest(200));
    }

    [Fact]
    public void A_tree_takes_at_most_eight_partial_results_at_once()
    {
        var values = Enumerable.Range(0, 1000).Select(i => (double)i).ToArray();
        DataFrame frame = DataFrame.FromTable(new Table(("v", Column.Of(values))), 100);
        Assert.Equal(499_500.0, Compute(frame["v"].Sum()));
        var graph = GraphOf(frame["v"].Sum());
        Assert.All(Enumerable.Range(0, graph.Count), id => Assert.InRange(graph.Inputs(id).Length, 0, 8));
        Assert.Equal("sum", graph.Key(graph.Outputs[0]).Prefix);
        Assert.Contains(Enumerable.Range(0, graph.Count), id => graph.Key(id).Prefix == "sum-combine");
    }

    [Fact]
    public void Sums_of_many_doubles_do_not_drift()
    {
        double[] values = [.. Enumerable.Repeat(0.1, 1_000_000)];
        DataFrame frame = DataFrame.FromTable(new Table(("k", Column.Of(new long[values.Length])), ("v", Column.Of(values))), 5);
        Assert.Equal(100_000, (double)Compute(frame["v"].Sum())!, 8);
        Assert.Equal(100_000, (double)Compute(frame.GroupBy("k")["v"].Sum())["v"][0]!, 7);
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_an_error_that_says_what_to_do()
    {
        DataFrame frame = DataFrame.FromTable(new Table(("v", Column.Of(long.MaxValue, 1))), 2);
        Assert.Contains("Cast<double>()", Assert.Throws<OverflowException>(() => Compute(frame["v"].Sum())).Message, StringComparison.Ordinal);
        Assert.Equal(4.611686018427388e18, Compute(frame["v"].Mean()));
    }
}
