using System.Collections.Immutable;
using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public class CsvBlockTests
{
    [Fact]
    public void Any_block_piece_and_window_size_gives_the_same_rows()
    {
        var random = new Random(7);
        for (int round = 0; round < 1500; round++)
        {
            int fields = 1 + random.Next(4);
            var (csv, rows) = CsvCases.RandomFile(random, 1 + random.Next(40), fields, random.Next(2) == 0 ? "\n" : "\r\n");
            var files = new MemoryFiles(csv);
            var names = Enumerable.Range(0, fields).Select(i => $"c{i}").ToArray();
            var plan = CsvPlan.Create(
                ["f.csv"], new() { Names = names, BlockSize = 1 + random.Next(60), Types = names.ToDictionary(n => n, _ => ColumnType.String), NullValues = [] }, files);
            Assert.Equal(0, plan.Blocks[0].Start);
            Assert.Equal(Encoding.UTF8.GetByteCount(csv), plan.Blocks[^1].End);
            var read = new List<string[]>();
            foreach (var block in plan.Blocks)
            {
                using var source = files.Open("f.csv");
                var table = CsvBlockReader.Read(source, block, plan.Schema, null, 1 + random.Next(80), null, default);
                read.AddRange(RowsOf(table));
            }

            Assert.Equal(rows, read);
        }
    }

    [Fact]
    public void Blocks_follow_each_other_without_gap_and_have_about_the_size_asked_for()
    {
        string csv = "a,b\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i},{i * 2}\n"));
        var plan = CsvPlan.Create(["f.csv"], new() { BlockSize = 500 }, new MemoryFiles(csv));
        Assert.Equal(4, plan.Blocks[0].Start);
        Assert.All(plan.Blocks.Zip(plan.Blocks.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(plan.Blocks.Take(plan.Blocks.Length - 1), block => Assert.InRange(block.Length, 500, 520));
        Assert.Equal(csv.Length, plan.Blocks[^1].End);
    }

    [Fact]
    public void A_cut_that_falls_among_ambiguous_quotes_is_found_by_counting()
    {
        // Every quote here can open as well as close a field, so only the count from the start tells which it does.
        string row = string.Concat(Enumerable.Repeat("\",\"", 41)) + "\n";
        string csv = "x\n" + string.Concat(Enumerable.Repeat(row, 50));
        var files = new MemoryFiles(csv);
        var naive = CsvCases.Naive(csv);
        var file = new CsvFilePlan("f.csv", csv.Length, 2, naive[1].Count, [0]);
        for (int size = 1; size < 400; size += 7)
        {
            var blocks = ImmutableArray.CreateBuilder<CsvBlock>();
            CsvSplitter.Split(file, files.Open("f.csv"), new CsvDialect((byte)',', '"', (byte)'\n'), size, blocks, window: 64);
            var starts = new HashSet<long> { 2 };
            bool inside = false;
            for (int i = 2; i < csv.Length; i++)
            {
                inside ^= csv[i] == '"';
                if (csv[i] == '\n' && !inside)
                {
                    starts.Add(i + 1);
                }
            }

            Assert.All(blocks, block => Assert.Contains(block.Start, starts));
        }
    }

    [Fact]
    public void Where_the_search_for_quotes_is_cut_short_blocks_are_right_or_an_error_but_never_wrong()
    {
        var random = new Random(11);
        int right = 0, errors = 0;
        for (int round = 0; round < 1500; round++)
        {
            var (csv, rows) = CsvCases.RandomFile(random, 10 + random.Next(40), 2, "\n");
            var files = new MemoryFiles(csv);
            var options = new CsvOptions { Names = ["a", "b"], Types = CsvReadTests.Types(("a", ColumnType.String), ("b", ColumnType.String)), NullValues = [] };
            var plan = CsvPlan.Create(["f.csv"], options, files);
            var blocks = ImmutableArray.CreateBuilder<CsvBlock>();
            CsvSplitter.Split(plan.Files[0], files.Open("f.csv"), plan.Schema.Dialect, 30 + random.Next(100), blocks, window: 1 + random.Next(200));
            var read = new List<string[]>();
            if (Record.Exception(() => read.AddRange(blocks.SelectMany(b => RowsOf(CsvBlockReader.Read(b, plan.Schema, null, files))))) is { } error)
            {
                Assert.IsType<CsvParseException>(error);
                errors++;
                continue;
            }

            Assert.Equal(rows, read);
            right++;
        }

        Assert.True(right > 300, $"{right} right");
        Assert.True(errors > 10, $"{errors} errors: the windows were never too short");
    }

    [Fact]
    public void Columns_that_are_not_asked_for_are_not_parsed()
    {
        var files = new MemoryFiles("a,b,c\n1,bad,3\n4,5,6\n");
        var plan = CsvPlan.Create(["f.csv"], new() { Types = CsvReadTests.Types(("b", ColumnType.Int64)) }, files);
        var table = CsvBlockReader.Read(plan.Blocks[0], plan.Schema, ["c", "a"], files);
        Assert.Equal(["c", "a"], table.ColumnNames);
        Assert.Equal([3L, 6L], CsvReadTests.Values(table["c"]));
        Assert.Throws<CsvParseException>(() => CsvBlockReader.Read(plan.Blocks[0], plan.Schema, ["b"], files));
    }

    [Fact]
    public void No_columns_at_all_still_count_the_rows()
    {
        var files = new MemoryFiles("a,b\n1,2\n\n3,4\n");
        var plan = CsvPlan.Create(["f.csv"], null, files);
        var table = CsvBlockReader.Read(plan.Blocks[0], plan.Schema, [], files);
        Assert.Equal(2, table.RowCount);
        Assert.Empty(table.Columns);
    }

    [Fact]
    public void An_unknown_column_is_an_error_that_names_it()
    {
        var files = new MemoryFiles("a,b\n1,2\n");
        var plan = CsvPlan.Create(["f.csv"], null, files);
        Assert.Contains("'z'", Assert.Throws<KeyNotFoundException>(() => CsvBlockReader.Read(plan.Blocks[0], plan.Schema, ["z"], files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_does_not_depend_on_buffers_used_before()
    {
        CsvWorkspace.Rent(1 << 20).Dispose();
        string csv = "a\n" + string.Concat(Enumerable.Repeat("1\n", 3000)) + "1.5\n";
        var plan = CsvPlan.Create(["f.csv"], new() { SampleBytes = 4096 }, new MemoryFiles(csv));
        Assert.Equal("a: Int64", plan.Schema.Table.ToString());
    }

    [Fact]
    public async Task Chunks_have_the_rows_asked_for_whatever_the_piece()
    {
        string csv = "a,s\n" + string.Concat(Enumerable.Range(0, 1003).Select(i => $"{i},{(i % 3 == 0 ? "" : new string('x', i % 20))}\n"));
        var whole = CsvReadTests.Read(csv);
        foreach (int rows in (int[])[1, 7, 100, 1003, 5000])
        {
            foreach (int piece in (int[])[16, 300, 100_000])
            {
                var chunks = new List<Table>();
                await foreach (var chunk in Csv.ReadChunks("f.csv", rows, null, new MemoryFiles(csv), piece))
                {
                    chunks.Add(chunk);
                }

                Assert.Equal((1003 + rows - 1) / rows, chunks.Count);
                Assert.All(chunks.Take(chunks.Count - 1), chunk => Assert.Equal(rows, chunk.RowCount));
                foreach (string column in (string[])["a", "s"])
                {
                    Assert.Equal(CsvReadTests.Values(whole[column]), chunks.SelectMany(c => CsvReadTests.Values(c[column])));
                }
            }
        }
    }

    [Fact]
    public async Task Chunks_end_when_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in Csv.ReadChunks("f.csv", 1, null, new MemoryFiles("a\n1\n2\n3\n"), 16, cancel.Token))
            {
                seen++;
                await cancel.CancelAsync();
            }
        });
        Assert.Equal(1, seen);
    }

    [Fact]
    public void Chunks_of_no_rows_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => { Csv.ReadChunks("f.csv", 0); });

    [Fact]
    public async Task A_chunk_may_be_asked_for_that_is_larger_than_any_file()
    {
        var chunks = new List<Table>();
        await foreach (var chunk in Csv.ReadChunks("f.csv", int.MaxValue, null, new MemoryFiles("a,b\n1,x\n2,y\n"), 1024))
        {
            chunks.Add(chunk);
        }

        Assert.Equal(2, Assert.Single(chunks).RowCount);
    }

    private static IEnumerable<string[]> RowsOf(Table table) =>
        Enumerable.Range(0, table.RowCount).Select(r => table.Columns.Select(c => (string)c[r]!).ToArray());
}
