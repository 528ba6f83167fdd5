using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

public class TablePrintingTests
{
    private static readonly Table s_table = new(
        ("name", Column.Of("ann", "b\nc", null)),
        ("fare", Column.Of<double>(140.5625, null, -2)),
        ("riders", Column.Of(1L, 22, 333)),
        ("paid", Column.Of(true, false, null)),
        ("day", Column.Of(new DateTime(2015, 1, 1), new DateTime(2015, 12, 31), new DateTime(1999, 2, 3))),
        ("at", Column.Of<DateTime>(new DateTime(2015, 1, 1, 12, 0, 5), null, new DateTime(2016, 1, 1))),
        ("took", Column.Of(new TimeSpan(0, 20, 1), new TimeSpan(2, 3, 4, 5), TimeSpan.Zero)));

    [Fact]
    public void A_table_prints_aligned() => Assert.Equal(
        """
        name      fare  riders  paid          day                   at        took
        ann   140.5625       1  true   2015-01-01  2015-01-01 12:00:05    00:20:01
        b\nc      null      22  false  2015-12-31                 null  2.03:04:05
        null   -2.0000     333  null   1999-02-03  2016-01-01 00:00:00    00:00:00
        3 rows × 7 columns
        """.ReplaceLineEndings("\n"), s_table.ToString());

    [Fact]
    public void Types_stand_below_the_names_when_asked_for() => Assert.Equal(
        """
        riders  paid
         Int64  Bool
             1  true
        1 row × 2 columns
        """.ReplaceLineEndings("\n"), s_table.Select("riders", "paid").Head(1).ToString(20, types: true));

    [Fact]
    public void Long_and_wide_tables_leave_the_middle_out()
    {
        var wide = new Table(Enumerable.Range(0, 30).Select(c => ($"column{c}", (Column)Column.Of(Enumerable.Range(0, 13_637).Select(r => (double)((r * c) % 7))))));
        Assert.Equal(
            """
            column0  column1  …  column28  column29
                0.0      0.0  …       0.0       0.0
                0.0      1.0  …       0.0       1.0
                  …        …  …         …         …
                0.0      6.0  …       0.0       6.0
                0.0      0.0  …       0.0       0.0
            13,637 rows × 30 columns
            """.ReplaceLineEndings("\n"), wide.ToString(4, 45));
        string[] lines = wide.ToString().Split('\n');
        Assert.Equal(1 + 5 + 1 + 5 + 1, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 120));
        Assert.Equal(20 + 2, wide.Head(20).ToString().Split('\n').Length);
    }

    [Fact]
    public void Tables_without_rows_or_columns()
    {
        Assert.Equal("riders\n0 rows × 1 column", s_table.Select("riders").Head(0).ToString());
        Assert.Equal("3 rows × 0 columns", s_table.Select().ToString());
        Assert.Equal("0 rows × 0 columns", new Table().ToString());
    }

    [Theory]
    [InlineData("1.0 2.5", 1, 2.5)]
    [InlineData("0.333333 1.000000", 1.0 / 3, 1)]
    [InlineData("1662753.07 0.50", 1662753.0703125, 0.5)]
    [InlineData("1662753.07031 0.00250", 1662753.0703125, 0.0025)]
    [InlineData("1.000000e-09 2.000000e+00", 1e-9, 2)]
    [InlineData("1.000000e+20 0.000000e+00", 1e20, 0)]
    [InlineData("NaN 1.0", double.NaN, 1)]
    [InlineData("Infinity -1.0", double.PositiveInfinity, -1)]
    [InlineData("0.0 0.0", 0, 0)]
    public void Doubles_have_about_six_digits(string expected, double first, double second)
    {
        string[] lines = new Table(("x", Column.Of(first, second))).ToString().Split('\n');
        Assert.Equal(expected, $"{lines[1].Trim()} {lines[2].Trim()}");
    }

    [Fact]
    public void Long_text_is_cut() => Assert.Equal(
        new string('a', 39) + "…", new Table(("x", Column.Of(new string('a', 100)))).ToString().Split('\n')[1]);

    [Fact]
    public void Columns_print_their_ends()
    {
        Assert.Equal("Float64 [3 rows]: 140.5625, null, -2.0000", s_table["fare"].ToString());
        Assert.Equal("Int32 [20 rows]: 0, 1, 2, 3, 4, …, 15, 16, 17, 18, 19", Column.Of(Enumerable.Range(0, 20)).ToString());
        Assert.Equal("String [1 row]: x", Column.Of("x").ToString());
    }

    [Fact]
    public void Info_lists_types_values_and_bytes()
    {
        Assert.Equal(
            """
            Table: 3 rows × 7 columns
            column  type       non-null  bytes
            name    String            2     23
            fare    Float64           2     25
            riders  Int64             3     24
            paid    Bool              2      2
            day     Timestamp         3     24
            at      Timestamp         2     25
            took    Duration          3     24
            total                          147
            """.ReplaceLineEndings("\n"), s_table.Info());
        Assert.Equal(147, ((ISized)s_table).ByteSize);
        Assert.Equal(24, s_table.ColumnByteSizes["day"]);
        Assert.Equal(s_table.ColumnNames, s_table.ColumnByteSizes.Keys);
        Assert.Equal(24, ((ISized)s_table["day"]).ByteSize);
    }
}
