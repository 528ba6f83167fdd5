using Actors.Frames;
using FsCheck;
using FsCheck.Fluent;
using static Actors.Graph.Tests.Frames.Evaluator;
using static Actors.Graph.Tests.Frames.Sample;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>What a table gives at once is what a frame of the same rows gives when it is computed.</summary>
public class EagerAndLazyTests
{
    [Fact]
    public void Columns()
    {
        Table table = Trips;
        DataFrame frame = Frame();
        Column duration = table["dropoff"] - table["pickup"];
        Series lazy = frame["dropoff"] - frame["pickup"];
        (Column Eager, Series Lazy)[] pairs =
        [
            (duration.Dt.Seconds, lazy.Dt.Seconds),
            (duration.Dt.TotalMinutes, lazy.Dt.TotalMinutes),
            (table["pickup"].Dt.DayOfWeek, frame["pickup"].Dt.DayOfWeek),
            (table["tip"] / table["riders"], frame["tip"] / frame["riders"]),
            (table["kind"] % 2, frame["kind"] % 2),
            (-table["fare"] * 1.1, -frame["fare"] * 1.1),
            (table["fare"].FillNull(0).Round(0), frame["fare"].FillNull(0).Round(0)),
            ((table["fare"] > 8) & (table["flag"] == "N"), (frame["fare"] > 8) & (frame["flag"] == "N")),
            (!(table["fare"] <= 8), !(frame["fare"] <= 8)),
            (table["kind"].IsIn(1, 3), frame["kind"].IsIn(1, 3)),
            (table["riders"].Between(2, 4), frame["riders"].Between(2, 4)),
            (table["fare"].Cast<string>(), frame["fare"].Cast<string>()),
            (table["flag"].IsNull(), frame["flag"].IsNull()),
            (table["fare"][table["tip"] > 0], frame["fare"][frame["tip"] > 0]),
        ];
        Assert.All(pairs, p => Assert.Equal(Values(Compute(p.Lazy)), Values(p.Eager)));
        Assert.All(pairs, p => Assert.Equal(p.Lazy.Type, p.Eager.Type));
        Assert.Equal(Compute(frame["fare"].Sum()), table["fare"].Sum());
        Assert.Equal(Compute(frame["fare"].Mean()), table["fare"].Mean());
        Assert.Equal(Compute(frame["flag"].Max()), table["flag"].Max());
        Assert.Equal(Compute(frame.Column<int>("riders").Sum()), table.Column<int>("riders").Sum());
        Assert.Equal(Compute(frame["fare"].Count()), table["fare"].Count());
        Assert.Equal(Compute(frame["fare"].Std()), table["fare"].Std(), 12);
    }

    [Fact]
    public void Tables()
    {
        (Table Eager, DataFrame Lazy)[] pairs =
        [
            (Trips[Trips["tip"] == 0.0], Frame()[Frame()["tip"] == 0.0]),
            (Trips.Head(4), Frame().Head(4)),
            (Trips.Tail(4), Frame().Tail(4)),
            (Trips.Sum(), Frame().Sum()),
            (Trips.Mean(), Frame().Mean()),
            (Trips.Min(), Frame().Min()),
            (Trips.Max(), Frame().Max()),
            (Trips.Count(), Frame().Counts()),
            (Trips.GroupBy("kind")["fare", "tip"].Mean(), Frame().GroupBy("kind")["fare", "tip"].Mean()),
            (Trips.GroupBy("flag", "kind").Sum(), Frame().GroupBy("flag", "kind").Sum()),
            (Trips.GroupBy("flag").Agg(Agg.Size(), Agg.Max("pickup")), Frame().GroupBy("flag").Agg(Agg.Size(), Agg.Max("pickup"))),
            (Trips.With("x", 1.5).Rename("x", "y").Drop("kind"), Frame().With("x", 1.5).Rename("x", "y").Drop("kind")),
        ];
        foreach ((Table eager, DataFrame lazy) in pairs)
        {
            Table computed = Compute(lazy);
            Assert.Equal(computed.Schema, eager.Schema);
            Assert.All(computed.ColumnNames, name => Assert.Equal(Values(computed[name]), Values(eager[name])));
        }
    }

    [Fact]
    public void Doubles_of_any_value_are_treated_alike_in_slices_and_partitions()
    {
        var special = Gen.Elements<double?>(null, double.NaN, double.PositiveInfinity, -0.0, 0, 1.5, -2, 1e300, 4);
        Prop.ForAll(special.ArrayOf().Zip(Gen.Choose(0, 9)).ToArbitrary(), c =>
        {
            (double?[] values, int start) = c;
            start = Math.Min(start, values.Length);
            Table table = new Table(("x", Column.Of(values)), ("k", Column.Of(values.Select((_, i) => i % 2)))).Slice(start, values.Length - start);
            double?[] own = values[start..];
            Assert.Equal([.. own.Select(v => v is null ? (bool?)null : v > 0)], table["x"] > 0);
            Assert.Equal(own.Where(v => v > 0), table.Column<double>("x")[table["x"] > 0]);
            Assert.Equal(own.Select(v => v ?? -1), table["x"].FillNull(-1.0).ToArray<double>());
            Assert.Equal(own.Count(v => v is not null), table["x"].Count());
            double[] ordered = [.. own.OfType<double>().Where(v => !double.IsNaN(v)).Order()];
            object? none = own.Any(v => v is not null) ? double.NaN : null;
            Assert.Equal(ordered.Length > 0 ? ordered[0] + 0.0 : none, table["x"].Min() is double d ? d + 0.0 : null);
            Assert.Equal(ordered.Length > 0 ? ordered[^1] + 0.0 : none, table["x"].Max() is double e ? e + 0.0 : null);
            Table lazy = Compute(DataFrame.FromTable(table, 3).GroupBy("k")["x"].Max()), eager = table.GroupBy("k")["x"].Max();
            Assert.Equal(Values(lazy["x"]), Values(eager["x"]));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 9).WithMaxTest(300));
    }

    [Fact]
    public void Large_numbers_stay_when_rounded() => Assert.Equal(
        [.. Enumerable.Repeat<object?>(1e300, 16)], Values(Column.Of(Enumerable.Repeat(1e300, 16)).Round(10)));
}
