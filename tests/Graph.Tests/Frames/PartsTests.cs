using Actors.Frames;
using static Actors.Graph.Tests.Frames.Evaluator;

namespace Actors.Graph.Tests.Frames;

public class PartsTests
{
    [Fact]
    public void Delayed_tables_are_partitions()
    {
        DataFrame frame = DataFrame.FromDelayed([.. Enumerable.Range(0, 4).Select(i => Delayed.Call(Make, i))], Make(0).Schema);
        Assert.Equal(4, frame.PartitionCount);
        Assert.Equal([0L, 10, 1, 11, 2, 12, 3, 13], Sample.Values(Compute(frame)["n"]).Cast<long>());
        Assert.Equal(13L, Compute(frame.Column<long>("n").Max()));
        Assert.Equal([0L, 10, 1], Sample.Values(Compute(frame.Head(3))["n"]).Cast<long>());
    }

    [Fact]
    public void A_part_with_other_columns_is_an_error_that_names_it()
    {
        DataFrame frame = DataFrame.FromDelayed([Delayed.Call(Make, 1)], new TableSchema(new ColumnSchema("m", ColumnType.Int64)));
        Assert.Contains("has the columns n: Int64, but m: Int64 were stated", Assert.Throws<InvalidOperationException>(() => Compute(frame)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DataFrame.FromDelayed([], Make(0).Schema));
    }

    [Fact]
    public void Frames_are_put_below_each_other()
    {
        DataFrame first = Sample.Frame(2), second = Sample.Frame(3);
        DataFrame both = DataFrame.Concat(first, second[second["tip"] > 0]);
        Assert.Equal(5, both.PartitionCount);
        Assert.Equal(14, Compute(both.Count()));
        Assert.Equal(26.0, Compute(both["tip"].Sum()));
        Assert.Equal([0.0, 2, 0], Sample.Values(Compute(both.Head(3))["tip"]).Cast<double>());
        Assert.Equal(14, Compute(both.Head(20)).RowCount);
        Assert.Equal([1.0, 4], Sample.Values(Compute(DataFrame.Concat(first.Head(4), second.Tail(6))[["tip"]].Head(6).Tail(3))["tip"]).Cast<double>().Where(t => t > 0));
        Assert.Equal([4.0, 6.0], Sample.Values(Compute(both.Tail(2))["tip"]).Cast<double>());
        // One of the frames is used elsewhere too, with other columns.
        Assert.Equal(26.0 + 18, Compute(both.Column<double>("tip").Sum() + first["kind"].Sum()));
        Assert.Throws<ArgumentException>(() => DataFrame.Concat(first, second.Drop("tip")));
        Assert.Throws<InvalidOperationException>(() => both["tip"] + first["tip"]);
    }

    private static Table Make(int i) => new(("n", Column.Of((long)i, i + 10)));
}
