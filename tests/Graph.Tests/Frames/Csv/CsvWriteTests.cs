using System.Text;
using Actors.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Graph.Tests.Frames;

public class CsvWriteTests
{
    [Fact]
    public void Fields_are_quoted_only_where_needed()
    {
        var table = new Table(
            ("s", Column.Of("plain", "a,b", "say \"hi\"", "two\nlines", "", "NA", null)),
            ("f", Column.Of<double>(1, 0.5, 1e300, double.PositiveInfinity, double.NegativeInfinity, -0.0, 1e-7)),
            ("i", Column.Of<long>((long?)1, null, -3, 4, 5, 6, 7)));
        Assert.Equal(
            "s,f,i\nplain,1.0,1\n\"a,b\",0.5,\n\"say \"\"hi\"\"\",1E+300,-3\n\"two\nlines\",inf,4\n\"\",-inf,5\n\"NA\",-0.0,6\n,1E-07,7\n",
            Write(table));
    }

    [Fact]
    public void Every_type_is_read_back_as_it_was()
    {
        var table = new Table(
            ("when", Column.Of<DateTime>((DateTime?)new DateTime(2015, 6, 1, 0, 12, 34), null, new DateTime(2015, 6, 1).AddTicks(1234567))),
            ("long", Column.Of<TimeSpan>((TimeSpan?)TimeSpan.FromSeconds(-1.5), new TimeSpan(3, 4, 5, 6), null)),
            ("flag", Column.Of((bool?)true, null, false)),
            ("small", Column.Of<int>((int?)null, 7, int.MinValue)),
            ("single", Column.Of<float>((float?)0.1f, null, float.MaxValue)));
        Assert.Equal(
            "when,long,flag,small,single\n2015-06-01 00:12:34,-00:00:01.5000000,true,,0.1\n,3.04:05:06,,7,\n2015-06-01 00:00:00.1234567,,false,-2147483648,3.4028235E+38\n",
            Write(table));
        AssertSame(table, ReadBack(table));
    }

    [Fact]
    public void A_table_of_one_column_keeps_its_nulls()
    {
        var table = new Table(("a", Column.Of(null, "x", "", null)));
        AssertSame(table, ReadBack(table));
    }

    [Fact]
    public void Names_that_need_quotes_are_read_back()
    {
        var table = new Table((" a ", Column.Of<long>(1)), ("b,\"c\"\n", Column.Of<long>(2)), ("\uFEFFd", Column.Of<long>(3)));
        Assert.Equal(table.ColumnNames, ReadBack(table).ColumnNames);
    }

    [Fact]
    public void Random_tables_are_read_back_as_they_were()
    {
        var table = Gen.Choose(0, int.MaxValue).Select(seed => RandomTable(new System.Random(seed)));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2015, 601),
            Prop.ForAll(table.ToArbitrary(), t => AssertSame(t, ReadBack(t))));
    }

    [Fact]
    public void Any_text_is_read_back_as_it_was()
    {
        var property = Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), texts =>
        {
            // What is no valid UTF-16 has no UTF-8 form.
            var clean = texts.Select(t => t is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t))).ToArray();
            var table = new Table(("text", Column.Of(clean)), ("row", Column.Of(Enumerable.Range(0, clean.Length).Select(i => (long)i).ToArray())));
            AssertSame(table, ReadBack(table));
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(42, 43), property);
    }

    [Fact]
    public void A_table_without_columns_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => Csv.Write(new Table(), Stream.Null));

    private static Table RandomTable(System.Random random)
    {
        int rows = random.Next(200);
        T?[] Some<T>(Func<T> make)
            where T : struct => [.. Enumerable.Range(0, rows).Select(_ => random.Next(6) == 0 ? (T?)null : make())];
        return new Table(
            ("i", Column.Of<long>(Some(() => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64)))),
            ("f", Column.Of<double>(Some(() => BitConverter.Int64BitsToDouble(random.NextInt64()) is var d && double.IsFinite(d) ? d : random.Next()))),
            ("s", Column.Of(Enumerable.Range(0, rows).Select(_ => random.Next(6) == 0 ? null : CsvCases.RandomText(random, 6)))),
            ("t", Column.Of<DateTime>(Some(() => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks))))),
            ("b", Column.Of(Some(() => random.Next(2) == 0))));
    }

    private static string Write(Table table)
    {
        using var stream = new MemoryStream();
        Csv.Write(table, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Table ReadBack(Table table) =>
        CsvReadTests.Read(Write(table), new() { Types = table.Schema.Columns.ToDictionary(c => c.Name, c => c.Type) });

    private static void AssertSame(Table expected, Table actual)
    {
        Assert.Equal(expected.Schema, actual.Schema);
        Assert.Equal(expected.RowCount, actual.RowCount);
        for (int c = 0; c < expected.Columns.Length; c++)
        {
            Assert.Equal(CsvReadTests.Values(expected.Columns[c]), CsvReadTests.Values(actual.Columns[c]));
            Assert.Equal(expected.Columns[c].NullCount, actual.Columns[c].NullCount);
        }
    }
}
