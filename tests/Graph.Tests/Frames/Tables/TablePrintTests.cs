using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

public class TablePrintTests
{
    private static readonly Table Odd = new(
        ("x", Column.Of<double>(16.625, null, 0.001234567, double.NaN)),
        ("big", Column.Of(1e20, 1, 2, 3)),
        ("date", Column.Of(new DateTime(2015, 1, 1), new DateTime(2015, 1, 2), new DateTime(2015, 1, 3), new DateTime(2015, 1, 4))),
        ("text", Column.Of("a\nb", null, new string('x', 50), "")),
        ("ok", Column.Of(true, false, null, true)));

    private static readonly Table Wide = new(Enumerable.Range(0, 30).Select(
        i => ($"column {i}", (Column)Column.Of(Enumerable.Range(0, 13637).Select(r => r * 1.5 * i)))));

    [Fact]
    public void A_table_prints_aligned_with_types_and_its_size()
    {
        Table table = Sample.Trips.Select("kind", "fare", "flag", "pickup").With("wait", Sample.Trips["dropoff"] - Sample.Trips["pickup"]).Head(4);

        AssertPrints(
            """
             kind     fare  flag                 pickup      wait
            Int64  Float64  String            Timestamp  Duration
                2     10.0  N       2015-01-01 23:30:00  00:01:40
                1     12.5  Y       2015-01-01 23:40:00  00:03:20
                2     null  N       2015-01-01 23:50:00  00:05:00
                3      7.0  null    2015-01-02 00:00:00  00:06:40
            4 rows × 5 columns
            """,
            table.ToString());
    }

    [Fact]
    public void Great_and_small_numbers_dates_and_long_text_have_one_form_in_a_column() => AssertPrints(
        """
                  x          big        date  text                                      ok
            Float64      Float64   Timestamp  String                                    Bool
        16.62500000  1.00000e+20  2015-01-01  a\nb                                      true
               null  1.00000e+00  2015-01-02  null                                      false
         0.00123457  2.00000e+00  2015-01-03  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  null
                NaN  3.00000e+00  2015-01-04                                            true
        4 rows × 5 columns
        """,
        Odd.ToString());

    [Fact]
    public void Long_and_wide_tables_leave_out_the_middle()
    {
        string[] lines = Wide.ToString().Split('\n');

        Assert.Equal("column 0  column 1  column 2  column 3  column 4  column 5  …  column 25  column 26  column 27  column 28  column 29", lines[0]);
        Assert.Equal("       …         …         …         …         …         …  …          …          …          …          …          …", lines[7]);
        Assert.Equal("     0.0   20454.0   40908.0   61362.0   81816.0  102270.0  …   511350.0   531804.0   552258.0   572712.0   593166.0", lines[12]);
        Assert.Equal("13,637 rows × 30 columns", lines[13]);
        Assert.Equal(14, lines.Length);
    }

    [Fact]
    public void The_limits_of_printing_can_be_stated()
    {
        AssertPrints(
            """
            column 1
             Float64
                 0.0
                 1.5
                   …
                43.5
            30 rows × 1 column
            """,
            Wide.Slice(0, 30).Select("column 1").ToString(3));
        Assert.Contains("column 14", Wide.ToString(0, maxWidth: 1000), StringComparison.Ordinal);
        Assert.Equal("column 0  …", Wide.ToString(0, maxWidth: 1).Split('\n')[0]);
        Assert.Equal("0 rows × 0 columns", new Table().ToString());
    }

    [Fact]
    public void Info_lists_types_values_that_are_not_null_and_bytes()
    {
        AssertPrints(
            """
            #  column  type       non-null  bytes
            0  x       Float64           3     33
            1  big     Float64           4     32
            2  date    Timestamp         4     32
            3  text    String            3     74
            4  ok      Bool              3      2
            4 rows × 5 columns, 173 bytes
            """,
            Odd.Info());
        Assert.Equal(["x", "big", "date", "text", "ok"], Odd.ByteSizes.Keys);
        Assert.Equal(173, Odd.ByteSizes.Values.Sum());
        Assert.Equal(173, Odd.ByteSize);
    }

    [Fact]
    public void A_column_prints_its_values_below_each_other() => AssertPrints(
        """
        102.5078
          3.0000
            null
        3 rows, Float64
        """,
        Column.Of(new double?[] { 102.5078125, 3, null }).ToString());

    private static void AssertPrints(string expected, string actual) => Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
}
