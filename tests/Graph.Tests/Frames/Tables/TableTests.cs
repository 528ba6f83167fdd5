using Actors.Frames;
using FsCheck;
using FsCheck.Fluent;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>The expected values of groups and sorted rows are those of pandas 2.</summary>
public class TableTests
{
    private static readonly Table s_table = new(
        ("k", Column.Of("b", "a", "b", null, "a", "c")),
        ("v", Column.Of<double>(1, 2, null, 4, 6, null)),
        ("n", Column.Of(1L, 2, 3, 4, 5, 6)));

    [Fact]
    public void Columns_are_added_replaced_chosen_dropped_and_renamed()
    {
        Table more = s_table.With("twice", s_table["n"] * 2).With("year", 2015).With("n", s_table["n"] / 2);
        Assert.Equal(["k", "v", "n", "twice", "year"], more.ColumnNames);
        Assert.Equal([2L, 4L, 6L, 8L, 10L, 12L], Values(more["twice"]));
        Assert.Equal(0.5, more["n"][0]);
        Assert.Equal([.. Enumerable.Repeat<object?>(2015, 6)], Values(more["year"]));
        Assert.Equal(3, s_table.Columns.Length);
        Assert.Equal(["n", "k"], s_table.Select("n", "k").ColumnNames);
        Assert.Equal(["n", "k"], s_table[["n", "k"]].ColumnNames);
        Assert.Equal(["k", "n"], s_table.Drop("v").ColumnNames);
        Assert.Equal(["k", "value", "n"], s_table.Rename("v", "value").ColumnNames);
        Assert.Equal([1L, 2, 3, 4, 5, 6], s_table.Column<long>("n").Values.ToArray());
    }

    [Fact]
    public void Rows_are_sliced_filtered_and_read()
    {
        Assert.Equal([1L, 2L], Values(s_table.Head(2)["n"]));
        Assert.Equal([5L, 6L], Values(s_table.Tail(2)["n"]));
        Assert.Equal(6, s_table.Head(100).RowCount);
        Assert.Equal(0, s_table.Tail(0).RowCount);
        Assert.Equal([3L, 4L], Values(s_table.Slice(2, 2)["n"]));
        Assert.Equal([2L, 4L, 5L], Values(s_table[s_table["v"] > 1]["n"]));
        Assert.Equal([2L, 5L], Values(s_table.Filter(s_table["k"] == "a")["n"]));
        Assert.Equal(0, s_table[s_table["n"] > 99].RowCount);
        Assert.Equal("k: a, v: 6.0, n: 5", s_table.Rows[4].ToString());
        Assert.Equal(21, s_table.Rows.Sum(r => r.Get<long>("n")));
        Assert.Null(s_table.Rows[2].Get<double?>("v"));
        Assert.Null(s_table.Rows[3]["k"]);
        Assert.Throws<InvalidOperationException>(() => s_table.Rows[2].Get<double>("v"));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_table.Rows[6]);
    }

    [Fact]
    public void Sorted_rows_have_missing_values_last()
    {
        Assert.Equal([1L, 2L, 4L, 5L, 3L, 6L], Values(s_table.Sort("v")["n"]));
        Assert.Equal([5L, 4L, 2L, 1L, 3L, 6L], Values(s_table.SortDescending("v")["n"]));
        Assert.Equal([6L, 3L, 1L, 5L, 2L, 4L], Values(s_table.SortDescending("k", "n")["n"]));
        var numbers = new Table(("x", Column.Of<double>(double.NaN, 2, null, 1)));
        Assert.Equal([1.0, 2.0, double.NaN, null], Values(numbers.Sort("x")["x"]));
        Assert.Equal([2.0, 1.0, double.NaN, null], Values(numbers.SortDescending("x")["x"]));
    }

    [Fact]
    public void Sorting_by_any_columns_is_that_of_a_stable_comparison_sort()
    {
        var cases = Gen.Elements<double?>(null, double.NaN, double.NegativeInfinity, double.PositiveInfinity, -0.0, 0, 1.5, -2, 300, -1e-9)
            .Zip(ArbMap.Default.GeneratorFor<int?>()).ArrayOf();
        Prop.ForAll(cases.ToArbitrary(), rows =>
        {
            var table = new Table(
                ("x", Column.Of(rows.Select(r => r.Item1))),
                ("f", Column.Of(rows.Select(r => (float?)r.Item1))),
                ("i", Column.Of(rows.Select(r => r.Item2))),
                ("l", Column.Of(rows.Select(r => r.Item2 * 10_000_000_000L))),
                ("s", Column.Of(rows.Select(r => r.Item2 is null ? null : $"é{r.Item2}"))),
                ("b", Column.Of(rows.Select(r => r.Item2 is null ? (bool?)null : r.Item2 > 0))),
                ("t", Column.Of(rows.Select(r => r.Item2 is null ? (TimeSpan?)null : TimeSpan.FromSeconds((double)r.Item2)))),
                ("row", Column.Of(Enumerable.Range(0, rows.Length))));
            foreach (string[] keys in (string[][])[["x"], ["f"], ["i"], ["l"], ["s"], ["b"], ["t"], ["b", "x"], ["s", "b", "f"]])
            {
                foreach (int direction in (int[])[1, -1])
                {
                    int[] expected = [.. Enumerable.Range(0, rows.Length)];
                    Array.Sort(expected, (a, b) => keys.Select(k => Compare(table[k][a], table[k][b], direction)).FirstOrDefault(c => c != 0, a.CompareTo(b)));
                    Table sorted = direction > 0 ? table.Sort(keys) : table.SortDescending(keys);
                    Assert.Equal(expected, sorted.Column<int>("row").Values.ToArray());
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 11).WithMaxTest(100));

        static int Compare(object? a, object? b, int direction) =>
            a is null || b is null ? (a is null).CompareTo(b is null)
            : a is double.NaN or float.NaN || b is double.NaN or float.NaN ? (a is double.NaN or float.NaN).CompareTo(b is double.NaN or float.NaN)
            : a is string s ? direction * string.CompareOrdinal(s, (string)b)
            : direction * Comparer<object>.Default.Compare(a, b);
    }

    [Fact]
    public void Groups()
    {
        GroupedTable groups = s_table.GroupBy("k");
        Assert.Equal(["a", "b", "c"], Values(groups["v"].Mean()["k"]));
        Assert.Equal([4.0, 1.0, null], Values(groups["v"].Mean()["v"]));
        Assert.Equal([8.0, 1.0, 0.0], Values(groups["v"].Sum()["v"]));
        Assert.Equal([2L, 1L, 0L], Values(groups["v"].Count()["v"]));
        Assert.Equal([5L, 3L, 6L], Values(groups["n"].Max()["n"]));
        Assert.Equal([2L, 1L, 6L], Values(groups["n"].Min()["n"]));
        Table several = groups.Agg(Agg.Size(), Agg.Mean("v").As("mean"), Agg.Std("n"));
        Assert.Equal(["k", "size", "mean", "n_std"], several.ColumnNames);
        Assert.Equal([2L, 2L, 1L], Values(several["size"]));
        Assert.Equal(2.1213203435596424, (double)several["n_std"][0]!, 12);
        Assert.Equal(0, s_table.Head(0).GroupBy("k")["v"].Sum().RowCount);
    }

    [Fact]
    public void Reductions_are_tables_of_one_row()
    {
        Table sums = s_table.Sum(), counts = s_table.Count();
        Assert.Equal(["v", "n"], sums.ColumnNames);
        Assert.Equal([13.0], Values(sums["v"]));
        Assert.Equal([21L], Values(sums["n"]));
        Assert.Equal([5L], Values(counts["k"]));
        Assert.Equal([4L], Values(counts["v"]));
        Assert.Equal([3.25], Values((sums / counts)["v"])); // counts holds the text column too
        Assert.Equal(Values(s_table.Mean()["n"]), Values((sums / counts)["n"]));
        Assert.Equal(["a"], Values(s_table.Min()["k"]));
        Assert.Equal([6L], Values(s_table.Max()["n"]));
        Assert.Equal(1, s_table.Std().RowCount);
        Assert.Equal([null], Values(s_table.Head(0).Min()["v"]));
    }

    [Fact]
    public void Tables_are_computed_with_column_by_column()
    {
        Table numbers = s_table.Select("n", "v");
        Assert.Equal([2L, 4L, 6L, 8L, 10L, 12L], Values((numbers + numbers.Select("v", "n"))["n"]));
        Assert.Equal([0.5, 1.0, 1.5, 2.0, 2.5, 3.0], Values((numbers / 2)["n"]));
        Assert.Equal([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], Values((numbers - numbers.Mean())["n"]));
        Assert.Equal(0, (numbers.Head(0) - numbers.Mean()).RowCount);
        var missing = Assert.Throws<InvalidOperationException>(() => numbers + numbers.Select("n"));
        Assert.Contains("'v'", missing.Message, StringComparison.Ordinal);
        var rows = Assert.Throws<InvalidOperationException>(() => numbers + numbers.Head(3));
        Assert.Contains("6 rows × 2 columns and 3 rows × 2 columns", rows.Message, StringComparison.Ordinal);
        var type = Assert.Throws<InvalidOperationException>(() => s_table / 2);
        Assert.Contains("Column 'k': '/' is not defined between String and Int32", type.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Table.Sum([numbers.Sum(), numbers]));
        Assert.Throws<ArgumentException>(() => Table.Sum([]));
    }

    [Fact]
    public void Concat_says_what_differs()
    {
        string Message(Table other) => Assert.Throws<ArgumentException>(() => Table.Concat(s_table, other)).Message;
        Assert.Contains("table 1 (from 0) differs from the first: column 'v' is missing", Message(s_table.Drop("v")), StringComparison.Ordinal);
        Assert.Contains("column 'x' is one too many", Message(s_table.With("x", 1)), StringComparison.Ordinal);
        Assert.Contains("column 'n' is Float64 and not Int64", Message(s_table.With("n", 1.0)), StringComparison.Ordinal);
        Assert.Contains("the order is n, v, k and not k, v, n", Message(s_table.Select("n", "v", "k")), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table.Concat());
    }

    [Fact]
    public void Errors_name_columns_and_rows()
    {
        Assert.Contains("Did you mean 'k'?", Assert.Throws<KeyNotFoundException>(() => s_table["K"]).Message, StringComparison.Ordinal);
        Assert.Contains("Cast<Double>", Assert.Throws<InvalidOperationException>(() => s_table.Column<double>("n")).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => s_table.With("x", Column.Of(1, 2))).Message, StringComparison.Ordinal);
        Assert.Contains("2 rows", Assert.Throws<InvalidOperationException>(() => s_table[Column.Of(true, false)]).Message, StringComparison.Ordinal);
        Assert.Contains("'k'", Assert.Throws<InvalidOperationException>(() => s_table.GroupBy("n")["k"].Mean()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => s_table.Slice(4, 3));
        Assert.Throws<ArgumentException>(() => s_table.Rename("v", "n"));
    }

    [Fact]
    public void Any_cut_of_a_table_gives_the_same_rows_sums_and_groups()
    {
        var cases = ArbMap.Default.GeneratorFor<int?>().ArrayOf().Zip(Gen.Choose(1, 9).NonEmptyListOf());
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            (int?[] values, IList<int> cuts) = c;
            var whole = new Table(
                ("k", Column.Of(values.Select(v => v is null ? null : $"{v % 3}"))),
                ("n", Column.Of(values.Select(v => (long?)v))),
                ("x", Column.Of(values.Select(v => v / 8.0))),
                ("b", Column.Of(values.Select(v => v is null ? (bool?)null : v > 0))));
            var parts = new List<Table>();
            for (int start = 0, i = 0; start < whole.RowCount || parts.Count == 0; i++)
            {
                int length = Math.Min(cuts[i % cuts.Count], whole.RowCount - start);
                parts.Add(whole.Slice(start, length));
                start += length;
            }

            Same(whole, Table.Concat(parts));
            Same(whole.Sum(), Table.Sum(parts.Select(p => p.Sum())));
            Same(whole.Count(), Table.Sum(parts.Select(p => p.Count())));
            Same(whole.Filter(whole["b"]), Table.Concat(parts.Select(p => p[p["b"]])));
            Same(whole.GroupBy("k").Sum(), Table.Concat(parts.Select(p => p.GroupBy("k").Sum())).GroupBy("k").Sum());
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 7).WithMaxTest(200));
    }

    private static void Same(Table expected, Table actual)
    {
        Assert.Equal(expected.Schema, actual.Schema);
        Assert.Equal(expected.RowCount, actual.RowCount);
        for (int i = 0; i < expected.Columns.Length; i++)
        {
            Assert.Equal(Values(expected.Columns[i]), Values(actual.Columns[i]));
        }
    }
}
