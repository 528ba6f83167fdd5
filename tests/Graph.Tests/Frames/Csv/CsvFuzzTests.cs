using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public class CsvFuzzTests
{
    [Fact]
    public void Any_bytes_give_a_table_or_a_csv_error()
    {
        var random = new Random(99);
        byte[] letters = [.. ",,,,\n\n\n\r\"\"\"'; \t0123456789.-+eEnaNAtruefalsinf:-T"u8, 0, 0x80, 0xC3, 0xA9, 0xFF];
        int tables = 0, errors = 0;
        for (int round = 0; round < 6000; round++)
        {
            int used = 3 + random.Next(letters.Length - 2);
            byte[] bytes = [.. Enumerable.Range(0, random.Next(300)).Select(_ => letters[random.Next(used)])];
            var options = new CsvOptions
            {
                Names = random.Next(2) == 0 ? ["a", "b"] : ["a"],
                Types = CsvReadTests.Types(("a", (ColumnType)random.Next(8))),
                OnError = random.Next(3) > 0 ? CsvErrors.Null : CsvErrors.Throw,
                Encoding = (CsvEncoding)random.Next(2),
                Quote = random.Next(2) == 0 ? '"' : null,
                BlockSize = 1 + random.Next(100),
                SampleBytes = 1 + random.Next(100),
                HasHeader = random.Next(2) == 0,
            };
            try
            {
                var files = new MemoryFiles(bytes);
                var plan = CsvPlan.Create(["f.csv"], options, files);
                foreach (var block in plan.Blocks)
                {
                    using var source = files.Open("f.csv");
                    var table = CsvBlockReader.Read(source, block, plan.Schema, null, 1 + random.Next(100), (CsvScanPath)random.Next(3), default);
                    foreach (var column in table.Columns)
                    {
                        Assert.Equal(Enumerable.Range(0, column.Length).Count(column.IsNull), column.NullCount);
                        _ = CsvReadTests.Values(column);
                    }
                }

                tables++;
            }
            catch (CsvParseException error)
            {
                Assert.Contains("f.csv", error.Message, StringComparison.Ordinal);
                errors++;
            }
        }

        Assert.True(tables > 500, $"{tables} tables");
        Assert.True(errors > 500, $"{errors} errors");
    }

    [Fact]
    public void Where_quotes_are_plain_text_every_row_end_is_a_row_and_nothing_is_lost()
    {
        var random = new Random(5);
        for (int round = 0; round < 500; round++)
        {
            string[] rows = [.. Enumerable.Range(0, 1 + random.Next(30)).Select(_ => "x" + string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => "ab\" é"[random.Next(5)])))];
            var files = new MemoryFiles(string.Join('\n', rows));
            var plan = CsvPlan.Create(["f.csv"], new() { Names = ["a"], Quote = null, BlockSize = 1 + random.Next(40), Types = CsvReadTests.Types(("a", ColumnType.String)) }, files);
            Assert.Equal(rows, plan.Blocks.SelectMany(b => CsvReadTests.Values(CsvBlockReader.Read(b, plan.Schema, null, files)["a"])));
        }
    }

    [Fact]
    public void Long_files_of_every_type_are_the_same_in_blocks_and_whole()
    {
        var random = new Random(8);
        var csv = new StringBuilder("i,f,t,b,s\n");
        for (int row = 0; row < 20_000; row++)
        {
            csv.Append(random.Next(9) == 0 ? "" : random.Next(-1000, 100_000)).Append(',')
                .Append(FormattableString.Invariant($"{random.NextDouble() * 100:R}")).Append(',')
                .Append(random.Next(9) == 0 ? "NA" : $"2015-06-{1 + random.Next(30):00} {random.Next(24):00}:00:01").Append(',')
                .Append(random.Next(2) == 0 ? "true" : "False").Append(',')
                .Append(random.Next(5) == 0 ? "\"a\nb\"" : new string('é', random.Next(30))).Append('\n');
        }

        var files = new MemoryFiles(csv.ToString());
        var options = new CsvOptions { ParseDates = ["t"], BlockSize = 50_000 };
        var whole = Csv.Read("f.csv", options, files);
        Assert.Equal("i: Int64, f: Float64, t: Timestamp, b: Bool, s: String", whole.Schema.ToString());
        Assert.Equal(20_000, whole.RowCount);
        var plan = CsvPlan.Create(["f.csv"], options, files);
        Assert.True(plan.Blocks.Length > 10);
        var tables = plan.Blocks.Select(b => CsvBlockReader.Read(b, plan.Schema, null, files)).ToList();
        foreach (string column in whole.ColumnNames)
        {
            Assert.Equal(CsvReadTests.Values(whole[column]), tables.SelectMany(t => CsvReadTests.Values(t[column])));
        }
    }
}
