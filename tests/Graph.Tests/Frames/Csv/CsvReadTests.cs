using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public class CsvReadTests
{
    [Fact]
    public void Types_are_inferred_and_empty_fields_are_null()
    {
        var table = Read("i,f,b,s,n\n1,1.5,true,x,\n,2,False,,\n-3,,,\"\",\n");
        Assert.Equal("i: Int64, f: Float64, b: Bool, s: String, n: String", table.Schema.ToString());
        Assert.Equal([1L, null, -3L], Longs(table["i"]));
        Assert.Equal([1.5, 2.0, null], Doubles(table["f"]));
        Assert.Equal([true, false, null], Values(table["b"]));
        Assert.Equal(["x", null, ""], Values(table["s"]));
        Assert.Equal([null, null, null], Values(table["n"]));
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r\n1,2\r\n3,4")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("\n\na,b\n\n1,2\n\r\n3,4\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n\"3\",\"4\"\n")]
    [InlineData("\"a\",\"b\"\r\n\"1\",\"2\"\r\n\"3\",\"4\"\r\n")]
    [InlineData("a , b\n 1,2 \n\t3, 4\n")]
    [InlineData("a,b\n+1,02\n3,4\n")]
    public void The_same_table_is_read_from_many_writings(string csv)
    {
        var table = Read(csv);
        Assert.Equal("a: Int64, b: Int64", table.Schema.ToString());
        Assert.Equal([1L, 3L], Longs(table["a"]));
        Assert.Equal([2L, 4L], Longs(table["b"]));
    }

    [Fact]
    public void Quoted_fields_hold_separators_line_ends_and_doubled_quotes()
    {
        var table = Read("a,b\n\"x,y\",\"1\n2\"\n\"say \"\"hi\"\"\",\"\"\"\"\n");
        Assert.Equal(["x,y", "say \"hi\""], Values(table["a"]));
        Assert.Equal(["1\n2", "\""], Values(table["b"]));
    }

    [Fact]
    public void Null_texts_are_null_unless_quoted()
    {
        var table = Read("s,f\nNA,NaN\n\"NA\",\"NA\"\nx,null\n", new() { Types = Types(("f", ColumnType.Float64)) });
        Assert.Equal([null, "NA", "x"], Values(table["s"]));
        Assert.Equal(1, table["s"].NullCount);
    }

    [Fact]
    public void Null_values_that_look_like_numbers_are_null_in_columns_of_numbers()
    {
        var table = Read("i,f\n1,-999\n-999,2.5\n-9,1\n", new() { NullValues = ["-999"] });
        Assert.Equal([1L, null, -9L], Longs(table["i"]));
        Assert.Equal([null, 2.5, 1.0], Doubles(table["f"]));
    }

    [Fact]
    public void Nan_is_a_number_when_the_null_values_leave_it_out()
    {
        var table = Read("f\nnan\n-inf\n+1.5e3\n", new() { NullValues = [""] });
        Assert.Equal([double.NaN, double.NegativeInfinity, 1500.0], Doubles(table["f"]));
    }

    [Fact]
    public void Dates_are_parsed_where_asked_and_text_elsewhere()
    {
        var table = Read("a,b\n2015-06-01 00:12:34,2015-06-01\n,2015-06-02\n", new() { ParseDates = ["a"] });
        Assert.Equal([new DateTime(2015, 6, 1, 0, 12, 34), null], Values(table["a"]));
        Assert.Equal(["2015-06-01", "2015-06-02"], Values(table["b"]));
    }

    [Fact]
    public void Dates_in_a_named_format_are_parsed()
    {
        var table = Read("a;x\n31/12/2014 07:05;1\n", new() { ParseDates = ["a"], DateFormat = "dd/MM/yyyy HH:mm", Separator = ';' });
        Assert.Equal(new DateTime(2014, 12, 31, 7, 5, 0), table["a"][0]);
    }

    [Fact]
    public void Given_types_win_over_inference()
    {
        var table = Read(
            "a,b,c,d,e\n1,1,0.1,01,1.02:03:04.5\n",
            new() { Types = Types(("a", ColumnType.Int32), ("b", ColumnType.Float64), ("c", ColumnType.Float32), ("d", ColumnType.String), ("e", ColumnType.Duration)) });
        Assert.Equal([1, 1.0, 0.1f, "01", new TimeSpan(1, 2, 3, 4, 500)], table.Columns.Select(c => c[0]).ToArray());
    }

    [Fact]
    public void True_and_false_can_be_other_words()
    {
        var table = Read("a\nYes\nno\nYES\n", new() { TrueValues = ["yes"], FalseValues = ["no"] });
        Assert.Equal([true, false, true], Values(table["a"]));
    }

    [Fact]
    public void Only_the_columns_asked_for_are_read_in_the_files_order()
    {
        var table = Read("a,b,c\n1,bad,3\n4,5,6\n", new() { UseColumns = ["c", "a"] });
        Assert.Equal(["a", "c"], table.ColumnNames);
        Assert.Equal([3L, 6L], Longs(table["c"]));
    }

    [Fact]
    public void Without_a_header_columns_are_named_by_position()
    {
        var table = Read("1,x\n2,y\n", new() { HasHeader = false });
        Assert.Equal(["0", "1"], table.ColumnNames);
        Assert.Equal(2, table.RowCount);
    }

    [Fact]
    public void Names_mean_that_there_is_no_header_unless_it_is_said()
    {
        Assert.Equal(2, Read("a,b\nc,d\n", new() { Names = ["x", "y"] }).RowCount);
        var renamed = Read("a,b\n1,2\n", new() { Names = ["x", "y"], HasHeader = true });
        Assert.Equal("x: Int64, y: Int64", renamed.Schema.ToString());
        Assert.Equal(1, renamed.RowCount);
    }

    [Fact]
    public void Lines_before_the_header_can_be_skipped() =>
        Assert.Equal([1L], Longs(Read("# made \"today\n#\na,b\n1,2\n", new() { SkipRows = 2 })["a"]));

    [Fact]
    public void Columns_without_a_name_are_named_by_position() =>
        Assert.Equal(["Unnamed: 0", "b"], Read(",b\n0,1\n").ColumnNames);

    [Theory]
    [InlineData("a,b\n")]
    [InlineData("a,b")]
    [InlineData("a,b\n\n\n")]
    public void A_header_alone_gives_no_rows(string csv)
    {
        var table = Read(csv);
        Assert.Equal(0, table.RowCount);
        Assert.Equal(["a", "b"], table.ColumnNames);
    }

    [Fact]
    public void An_empty_file_has_no_rows_if_names_are_given()
    {
        var table = Read("", new() { Names = ["a"], Types = Types(("a", ColumnType.Int64)) });
        Assert.Equal(0, table.RowCount);
        Assert.Equal("a: Int64", table.Schema.ToString());
    }

    [Fact]
    public void Latin_1_text_becomes_utf_8()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("näme,b\nMüller,1\nx,2\nÿ\"\"é,3\n".Replace("ÿ\"\"é", "\"ÿ\"\"é\"", StringComparison.Ordinal));
        var table = Csv.Read("f.csv", new() { Encoding = CsvEncoding.Latin1 }, new MemoryFiles(bytes));
        Assert.Equal(["näme", "b"], table.ColumnNames);
        Assert.Equal(["Müller", "x", "ÿ\"é"], Values(table["näme"]));
    }

    [Fact]
    public void A_row_longer_than_a_piece_is_read()
    {
        string large = new('x', 1_000_000);
        var table = Read($"a,b\n1,\"{large}\n\"\n2,y\n");
        Assert.Equal(large + "\n", table["b"][0]);
        Assert.Equal("y", table["b"][1]);
    }

    [Fact]
    public void Fields_that_do_not_parse_become_null_if_asked()
    {
        var table = Read(
            "i,f,t,b,s\n1,1,2015-06-01,true,x\nx,1.2.3,2015-06-31,maybe,\n",
            new()
            {
                OnError = CsvErrors.Null,
                Types = Types(("i", ColumnType.Int64), ("f", ColumnType.Float64), ("t", ColumnType.Timestamp), ("b", ColumnType.Bool)),
            });
        Assert.All(table.Columns, column => Assert.Equal(1, column.NullCount));
        Assert.All(table.Columns, column => Assert.NotNull(column[0]));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Ragged_rows_are_filled_and_cut_if_asked(string lineEnd)
    {
        var table = Read(string.Join(lineEnd, "a,b,c", "1,2,3", "4", "5,6", "7,8,9,10,11", "x,y,z", ""), new() { OnError = CsvErrors.Null });
        Assert.Equal(["1", "4", "5", "7", "x"], Values(table["a"]).Select(v => v?.ToString()));
        Assert.Equal(["2", null, "6", "8", "y"], Values(table["b"]).Select(v => v?.ToString()));
        Assert.Equal(["3", null, null, "9", "z"], Values(table["c"]).Select(v => v?.ToString()));
    }

    [Fact]
    public void Ragged_rows_are_filled_in_small_pieces_too()
    {
        var csv = new StringBuilder("a,b,c,d,e,f,g,h\n");
        for (int i = 0; i < 500; i++)
        {
            csv.Append(i).Append('\n');
        }

        var table = Read(csv.ToString(), new() { OnError = CsvErrors.Null, Types = Types(("h", ColumnType.Int64)) });
        Assert.Equal(Enumerable.Range(0, 500).Select(i => (long?)i), Longs(table["a"]));
        Assert.Equal(500, table["h"].NullCount);
    }

    internal static Table Read(string csv, CsvOptions? options = null) => Csv.Read("f.csv", options, new MemoryFiles(csv));

    internal static Dictionary<string, ColumnType> Types(params (string Name, ColumnType Type)[] types) => types.ToDictionary(t => t.Name, t => t.Type);

    internal static object?[] Values(Column column) => [.. Enumerable.Range(0, column.Length).Select(i => column[i])];

    private static long?[] Longs(Column column) => [.. Enumerable.Range(0, column.Length).Select(i => ((Column<long>)column)[i])];

    private static double?[] Doubles(Column column) => [.. Enumerable.Range(0, column.Length).Select(i => ((Column<double>)column)[i])];
}
