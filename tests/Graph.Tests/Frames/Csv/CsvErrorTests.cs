using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public class CsvErrorTests
{
    [Fact]
    public void A_field_that_does_not_parse_names_file_line_column_text_type_and_remedy()
    {
        var csv = new StringBuilder("id,fare\n");
        for (int i = 0; i < 5000; i++)
        {
            csv.Append(i).Append(',').Append(i == 4000 ? "abc" : "1.5").Append('\n');
        }

        // The sample ends before the bad field, and blocks are small: the line is still counted from the file's start.
        var files = new MemoryFiles(csv.ToString());
        var plan = CsvPlan.Create(["f.csv"], new() { SampleBytes = 4096, BlockSize = 1000 }, files);
        Assert.True(plan.Blocks.Length > 20);
        var errors = plan.Blocks.Select(b => Record.Exception(() => CsvBlockReader.Read(b, plan.Schema, null, files))).OfType<CsvParseException>().ToList();
        var error = Assert.Single(errors);
        Assert.Equal("f.csv", error.File);
        Assert.Equal(4002, error.Line);
        Assert.Equal("fare", error.Column);
        Assert.Equal("abc", error.Text);
        Assert.Contains("f.csv, line 4002: column 'fare': 'abc' is not a Float64", error.Message, StringComparison.Ordinal);
        Assert.Contains("Types[\"fare\"] = ColumnType.String", error.Message, StringComparison.Ordinal);
        Assert.Contains("OnError = CsvErrors.Null", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_integer_column_that_turns_out_real_names_the_wider_type()
    {
        var error = Fails("a\n1\n2.5\n", new() { Types = CsvReadTests.Types(("a", ColumnType.Int64)) });
        Assert.Contains("'2.5' is not an Int64", error.Message, StringComparison.Ordinal);
        Assert.Contains("Types[\"a\"] = ColumnType.Float64", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void A_number_too_large_for_its_type_is_an_error() =>
        Assert.Equal("3000000000", Fails("a\n3000000000\n", new() { Types = CsvReadTests.Types(("a", ColumnType.Int32)) }).Text);

    [Fact]
    public void A_date_that_does_not_parse_names_the_format_option()
    {
        var error = Fails("a,b\n1,2015-06-31\n", new() { ParseDates = ["b"] });
        Assert.Equal(2, error.Line);
        Assert.Equal("b", error.Column);
        Assert.Contains("DateFormat", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bool_that_does_not_parse_names_the_words_option() =>
        Assert.Contains("TrueValues", Fails("a\nmaybe\n", new() { Types = CsvReadTests.Types(("a", ColumnType.Bool)) }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b\n1,2\n3\n", 3, "1 field where 2 are expected: '3'.")]
    [InlineData("a,b\n1,2\n3,4,5\n6,7\n", 3, "3 fields where 2 are expected: '3,4,5'.")]
    [InlineData("a,b\n1,\"x\ny\"\n\n3,4,5\r\n6,7\n", 5, "3 fields where 2 are expected: '3,4,5'.")]
    [InlineData("a\n1\n2,3\n", 3, "2 fields where 1 are expected: '2,3'.")]
    public void A_ragged_row_names_its_line_and_text(string csv, int line, string part)
    {
        var error = Fails(csv);
        Assert.Equal(line, error.Line);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Contains("OnError", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\nx \"y\" z,3\n", 3)]
    [InlineData("a,b\n1,2\n\"x\" y,3\n", 3)]
    [InlineData("a,b\n1,2\n\"x\"\ry,3\n", 3)]
    public void A_stray_quote_names_its_line_and_the_quote_option(string csv, int line)
    {
        var error = Fails(csv);
        Assert.Equal(line, error.Line);
        Assert.Contains("Quote = null", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, CsvReadTests.Read(csv, new() { Quote = null }).RowCount);
    }

    [Fact]
    public void A_quote_that_is_never_closed_names_the_row_it_may_open_in()
    {
        var error = Fails("a,b\n1,2\n3,\"x\n4,5\n");
        Assert.Equal(3, error.Line);
        Assert.Contains("not closed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_names_a_column_twice_is_an_error()
    {
        var error = Fails("a,b,a\n1,2,3\n");
        Assert.Contains("columns 1 and 3 are both named 'a'", error.Message, StringComparison.Ordinal);
        Assert.Equal("a", error.Column);
        Assert.Equal(["x", "y", "z"], CsvReadTests.Read("a,b,a\n1,2,3\n", new() { Names = ["x", "y", "z"], HasHeader = true }).ColumnNames);
        Assert.Contains("columns 1 and 2", Fails("1,2\n", new() { Names = ["x", "x"] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_without_names_is_an_error()
    {
        Assert.Contains("empty", Fails("").Message, StringComparison.Ordinal);
        Assert.Contains("Names", Fails("\n\n", new() { HasHeader = false }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_utf_8_names_line_column_and_the_encoding_option()
    {
        byte[] bytes = [.. "a,b\n1,x\n2,caf"u8, 0xE9, .. "\n3,y\n"u8];
        var error = Assert.Throws<CsvParseException>(() => Csv.Read("f.csv", null, new MemoryFiles(bytes)));
        Assert.Equal(3, error.Line);
        Assert.Equal("b", error.Column);
        Assert.Contains("CsvEncoding.Latin1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_split_over_two_fields_is_invalid_utf_8()
    {
        byte[] bytes = [.. "a\nx"u8, 0xC3, (byte)'\n', 0xA9, .. "y\n"u8];
        Assert.Equal(2, Assert.Throws<CsvParseException>(() => Csv.Read("f.csv", null, new MemoryFiles(bytes))).Line);
    }

    [Fact]
    public void Utf_16_is_refused_by_name()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a,b\n1,2\n")];
        Assert.Contains("UTF-16", Assert.Throws<CsvParseException>(() => Csv.Read("f.csv", null, new MemoryFiles(bytes))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_another_number_than_the_fields_are_an_error()
    {
        var error = Fails("1,2,3\n", new() { Names = ["x", "y"] });
        Assert.Contains("3 fields and Names names 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_name_unknown_columns_are_errors_that_name_them()
    {
        foreach (var options in new CsvOptions[]
        {
            new() { UseColumns = ["z"] }, new() { ParseDates = ["z"] }, new() { Types = CsvReadTests.Types(("z", ColumnType.String)) },
        })
        {
            var error = Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a,b\n1,2\n", options));
            Assert.Contains("'z'", error.Message, StringComparison.Ordinal);
            Assert.Contains("'a', 'b'", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_that_cannot_work_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a\n1\n", new() { Separator = '1' }));
        Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a\n1\n", new() { Separator = '\n' }));
        Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a\n1\n", new() { Separator = 'é' }));
        Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a\n1\n", new() { Quote = ',' }));
        Assert.Throws<ArgumentException>(() => CsvReadTests.Read("a\n1\n", new() { BlockSize = 0 }));
    }

    [Fact]
    public void A_later_file_without_a_column_is_an_error_only_if_the_column_is_read()
    {
        var files = new MemoryFiles(("1.csv", "a,b,c\n1,2,3\n"), ("2.csv", "c,extra,a\n30,x,10\n"));
        var plan = CsvPlan.Create(["1.csv", "2.csv"], null, files);
        var second = CsvBlockReader.Read(plan.Blocks[1], plan.Schema, ["a", "c"], files);
        Assert.Equal([10L, 30L], second.Columns.Select(c => c[0]));
        var error = Assert.Throws<CsvParseException>(() => CsvBlockReader.Read(plan.Blocks[1], plan.Schema, null, files));
        Assert.Equal("2.csv", error.File);
        Assert.Contains("no column 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_shrinks_after_planning_is_an_error()
    {
        var plan = CsvPlan.Create(["f.csv"], null, new MemoryFiles("a\n1\n2\n"));
        var error = Assert.Throws<CsvParseException>(() => CsvBlockReader.Read(plan.Blocks[0], plan.Schema, null, new MemoryFiles("a\n1\n")));
        Assert.Contains("shorter", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quoted_field_longer_than_the_search_for_quotes_is_reported_and_not_misread()
    {
        string csv = "a,b\n1,\"" + string.Join('\n', Enumerable.Repeat("2,3", 3000)) + "\"\n4,5\n";
        var files = new MemoryFiles(csv);
        var whole = CsvPlan.Create(["f.csv"], new() { BlockSize = csv.Length }, files);
        Assert.Equal(2, CsvBlockReader.Read(Assert.Single(whole.Blocks), whole.Schema, null, files).RowCount);

        var blocks = System.Collections.Immutable.ImmutableArray.CreateBuilder<CsvBlock>();
        CsvSplitter.Split(whole.Files[0], files.Open("f.csv"), whole.Schema.Dialect, 2000, blocks, window: 256);
        var error = Assert.Throws<CsvParseException>(() => CsvBlockReader.Read(blocks[0], whole.Schema, null, files));
        Assert.Contains("BlockSize", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_ends_a_block()
    {
        var files = new MemoryFiles("a\n1\n");
        var plan = CsvPlan.Create(["f.csv"], null, files);
        Assert.Throws<OperationCanceledException>(() => CsvBlockReader.Read(plan.Blocks[0], plan.Schema, null, files, new CancellationToken(true)));
    }

    private static CsvParseException Fails(string csv, CsvOptions? options = null) =>
        Assert.Throws<CsvParseException>(() => CsvReadTests.Read(csv, options));
}
