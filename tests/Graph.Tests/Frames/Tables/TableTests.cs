using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

public class TableTests
{
    private static readonly Table Trips = Sample.Trips;

    [Fact]
    public void Columns_are_chosen_added_replaced_dropped_and_renamed()
    {
        Assert.Equal(["tip", "fare"], Trips.Select("tip", "fare").ColumnNames);
        Assert.Equal(["tip", "fare"], Trips[["tip", "fare"]].ColumnNames);
        Assert.Equal(Trips.ColumnNames.Append("total"), Trips.With("total", Trips["fare"] + Trips["tip"]).ColumnNames);
        Assert.Equal(20L, Trips.With("kind", Trips["kind"] * 10)["kind"][0]);
        Assert.Equal(ColumnType.String, Trips.With("city", "NYC").Schema["city"]);
        Assert.Equal(["kind", "fare"], Trips.Drop("tip", "riders", "flag", "pickup", "dropoff").ColumnNames);
        Assert.Equal(["a", "b"], Trips.Select("kind", "fare").Rename(new Dictionary<string, string> { ["fare"] = "b", ["kind"] = "a" }).ColumnNames);
        Assert.Equal(["x", "fare"], Trips.Select("kind", "fare").Rename("kind", "x").ColumnNames);
        Assert.Throws<ArgumentException>(() => Trips.Rename("kind", "fare"));
    }

    [Fact]
    public void A_column_that_is_not_there_is_an_error_that_names_the_nearest()
    {
        Assert.Contains("Did you mean 'fare'?", Assert.Throws<KeyNotFoundException>(() => Trips["fair"]).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => Trips.Select("fair"));
        Assert.Throws<KeyNotFoundException>(() => Trips.Drop("fair"));
        Assert.Throws<KeyNotFoundException>(() => Trips.Sort("fair"));
    }

    [Fact]
    public void A_column_of_another_type_than_stated_is_an_error_that_names_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Trips.Column<long>("fare"));

        Assert.Equal("The column 'fare' is of type Float64, not Int64: convert it with Cast<Int64>().", error.Message);
        Assert.Throws<InvalidOperationException>(() => Trips.Text("fare"));
        Assert.Throws<InvalidOperationException>(() => Trips.Mask("fare"));
        Assert.Equal("N", Trips.Text("flag")[0]);
    }

    [Fact]
    public void Rows_are_sliced_from_either_end()
    {
        Assert.Equal([2L, 1, 2], Trips.Head(3).Column<long>("kind").Values.ToArray());
        Assert.Equal([1L, 3], Trips.Tail(2).Column<long>("kind").Values.ToArray());
        Assert.Equal(5, Trips.Head().RowCount);
        Assert.Equal(10, Trips.Tail(99).RowCount);
        Assert.Equal([1L, 2, 3], Trips.Slice(1, 3).Column<long>("kind").Values.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Trips.Slice(8, 3));
    }

    [Fact]
    public void Rows_are_read_by_position_and_name()
    {
        TableRow row = Trips.Row(2);

        Assert.Null(row["fare"]);
        Assert.Equal(1, row.Value<int>("riders"));
        Assert.Equal("N", row["flag"]);
        Assert.Equal("kind: 2, fare: null", Trips.Select("kind", "fare").Row(2).ToString());
        Assert.Equal(23, Trips.Rows.Sum(r => r.Value<int>("riders")!.Value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trips.Row(10));
    }

    [Fact]
    public void A_mask_keeps_the_rows_where_it_is_true_and_drops_its_nulls()
    {
        Table paid = Trips[(Trips["tip"] > 0) & (Trips["flag"] == "Y")];

        Assert.Equal([2.0, 4], paid.Column<double>("tip").Values.ToArray());
        Assert.Equal(3, Trips[Trips["fare"] > 10].RowCount);
        Assert.Equal(0, Trips[Trips["fare"] > 1000].RowCount);
        Assert.Contains("column of Int64", Assert.Throws<InvalidOperationException>(() => Trips.Where(Trips["kind"])).Message, StringComparison.Ordinal);
        Assert.Contains("3 rows does not fit", Assert.Throws<InvalidOperationException>(() => Trips[Column.Of(true, false, true)]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sorting_is_stable_with_nulls_last_as_in_pandas()
    {
        // pandas: df.sort_values(["k", "fare"], kind="stable"), sort_values("fare", ascending=False), sort_values("flag")
        Table numbered = Trips.With("row", Column.Of(Enumerable.Range(0, 10)));

        Assert.Equal([8, 4, 1, 6, 0, 5, 7, 2, 9, 3], numbered.Sort("kind", "fare").Column<int>("row").Values.ToArray());
        Assert.Equal([7, 5, 1, 0, 4, 3, 8, 9, 2, 6], numbered.SortDescending("fare").Column<int>("row").Values.ToArray());
        Assert.Equal([0, 2, 4, 6, 7, 1, 5, 8, 9, 3], numbered.Sort("flag").Column<int>("row").Values.ToArray());
    }

    [Fact]
    public void Sorting_gives_the_order_of_a_comparison_for_any_values()
    {
        var random = new Random(7);
        var numbers = Enumerable.Range(0, 500).Select(_ => random.Next(5) switch { 0 => (double?)null, 1 => -random.Next(9), 2 => random.NextDouble() * 1e300, 3 => double.NegativeInfinity, _ => double.NaN }).ToArray();
        var wholes = Enumerable.Range(0, 500).Select(_ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)).ToArray();
        var texts = Enumerable.Range(0, 500).Select(_ => random.Next(9) == 0 ? null : new string((char)('a' + random.Next(3)), random.Next(12)) + "é").ToArray();
        var table = new Table(("x", Column.Of(numbers)), ("n", Column.Of(wholes)), ("t", Column.Of(texts)), ("row", Column.Of(Enumerable.Range(0, 500))));
        double Rank(double? v) => v is null ? 2 : double.IsNaN(v.Value) ? 1 : 0;

        Assert.Equal(
            Enumerable.Range(0, 500).OrderBy(i => Rank(numbers[i])).ThenBy(i => Rank(numbers[i]) > 0 ? 0 : numbers[i]),
            table.Sort("x").Column<int>("row").Values.ToArray());
        Assert.Equal(
            Enumerable.Range(0, 500).OrderBy(i => Rank(numbers[i])).ThenByDescending(i => Rank(numbers[i]) > 0 ? 0 : numbers[i]),
            table.SortDescending("x").Column<int>("row").Values.ToArray());
        Assert.Equal(Enumerable.Range(0, 500).OrderBy(i => wholes[i]), table.Sort("n").Column<int>("row").Values.ToArray());
        Assert.Equal(
            Enumerable.Range(0, 500).OrderBy(i => texts[i] is null).ThenBy(i => texts[i], StringComparer.Ordinal).ThenBy(i => wholes[i]),
            table.Sort("t", "n").Column<int>("row").Values.ToArray());
    }

    [Fact]
    public void Tables_below_each_other_take_the_type_that_holds_both()
    {
        var first = new Table(("a", Column.Of(1, 2)), ("b", Column.Of("x", null)), ("c", Column.Of(true, false)));
        var second = new Table(("b", Column.Of("y")), ("a", Column.Of<double>(new double?[] { null })), ("c", Column.Of(true)));

        Table both = Table.Concat(first, second);

        Assert.Equal(new object?[] { 1.0, 2.0, null }, Sample.Values(both["a"]));
        Assert.Equal(new object?[] { "x", null, "y" }, Sample.Values(both["b"]));
        Assert.Equal(new object?[] { true, false, true }, Sample.Values(both["c"]));
        Assert.Equal(Sample.Values(Trips["flag"]), Sample.Values(Table.Concat(Trips.Slice(0, 3), Trips.Slice(3, 7))["flag"]));
    }

    [Fact]
    public void Tables_that_do_not_fit_are_errors_that_say_how()
    {
        var table = new Table(("a", Column.Of(1)), ("b", Column.Of("x")));

        Assert.Contains("table 1 lacks 'b' and has 'c'", Assert.Throws<ArgumentException>(() => Table.Concat(table, table.Rename("b", "c"))).Message, StringComparison.Ordinal);
        Assert.Contains("'a' is of type Int32 in the tables before and String in table 1", Assert.Throws<ArgumentException>(() => Table.Concat(table, table.With("a", "z"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Table.Concat());
        Assert.Contains("Column 'b'", Assert.Throws<InvalidOperationException>(() => table / 2).Message, StringComparison.Ordinal);
    }
}
