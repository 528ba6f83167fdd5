using Actors.Frames;
using Actors.Frames.Expressions;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using static Actors.Graph.Tests.Frames.Evaluator;

namespace Actors.Graph.Tests.Frames;

public sealed class ReadCsvTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-frames-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_of_a_pattern_are_taken_in_the_order_of_their_names()
    {
        Write("b.csv", "x,y\n3,c\n");
        Write("a.csv", "x,y\n1,a\n2,b\n");
        Write("c.txt", "x,y\n9,z\n");
        DataFrame frame = DataFrame.ReadCsv(Path.Combine(_folder, "*.csv"));
        Assert.Equal(2, frame.PartitionCount);
        Assert.Equal([1L, 2L, 3L], Sample.Values(Compute(frame)["x"]).Cast<long>());
        Assert.Equal([3L, 1L, 2L], Sample.Values(Compute(DataFrame.ReadCsv([Path.Combine(_folder, "b.csv"), Path.Combine(_folder, "a.csv")]))["x"]).Cast<long>());
    }

    [Fact]
    public void What_is_not_there_is_an_error_at_once()
    {
        Assert.Contains("matches 'y*.csv'", Assert.Throws<FileNotFoundException>(() => DataFrame.ReadCsv(Path.Combine(_folder, "y*.csv"))).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => DataFrame.ReadCsv(Path.Combine(_folder, "one.csv")));
        Assert.Contains("is a folder", Assert.Throws<FileNotFoundException>(() => DataFrame.ReadCsv(_folder)).Message, StringComparison.Ordinal);
        Assert.Throws<FileNotFoundException>(() => DataFrame.ReadCsv(Path.Combine(_folder, "none", "*.csv")));
    }

    [Fact]
    public void A_pattern_in_a_folders_name_is_an_error_that_says_so()
    {
        Write("a.csv", "x\n1\n");
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => DataFrame.ReadCsv(Path.Combine(_folder + "*", "a.csv")));
        Assert.Contains("only the last part of a path can be a pattern", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_file_whose_name_looks_like_a_pattern_is_that_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "No file name there has a * in it.");
        Write("a.csv", "x\n1\n");
        Write("a*.csv", "x\n2\n");
        Assert.Equal([2L], Sample.Values(Compute(DataFrame.ReadCsv(Path.Combine(_folder, "a*.csv")))["x"]).Cast<long>());
    }

    [Fact]
    public void A_file_that_grows_while_its_start_is_read_is_an_error()
    {
        Write("a.csv", "x\n1\n");
        string path = Path.Combine(_folder, "a.csv");
        CsvPlan plan = CsvPlan.Create([path]);
        File.AppendAllText(path, "2\n");
        IOException error = Assert.Throws<IOException>(() => ReadCsvExpr.Of(plan));
        Assert.Contains("it had 4 bytes, and has 6", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_columns_that_are_used_are_parsed()
    {
        DataFrame frame = DataFrame.ReadCsv(Wide("wide.csv", 1000), new CsvOptions { BlockSize = 4096 });
        frame["unused"] = frame["c"] * frame["d"];
        frame["sum"] = frame["a"] + frame["b"];
        frame["again"] = frame["sum"] * 2;
        Assert.Equal(["a", "b"], Parsed(frame["again"].Mean()));
        Assert.Equal(["b", "d"], Parsed(frame[frame["d"] > 100]["b"].Sum()));
        Assert.Equal(["a", "c"], Parsed(frame.GroupBy("a")["c"].Mean()));
        Assert.Equal(["a"], Parsed(frame.Select("unused", "a").Rename("a", "z")[["z"]]));
        Assert.Equal(["a", "b", "c"], Parsed(frame[["c", "sum"]].Head(3)));
        Assert.Equal(["a"], Parsed(frame[["a", "b"]].Drop("b").Tail(3)));
        Assert.Equal([], Parsed(frame.Count()));
        Assert.Equal(["d"], Parsed(frame[frame["d"] > 5].Count()));
        Assert.Equal(["a", "b", "c", "d", "e"], Parsed(frame));
        Assert.Equal(1000, Compute(frame.Count()));
        Assert.Equal(Enumerable.Range(0, 1000).Max(i => 2 * (i + (i % 7))), Compute(frame.Column<long>("again").Max()));
    }

    [Fact]
    public void A_filter_copies_only_what_is_used_behind_it()
    {
        DataFrame frame = DataFrame.ReadCsv(Wide("wide.csv", 100));
        string plan = ExprPlan.Of(frame[(frame["a"] > 3) & (frame["d"] < 9)]["b"].Sum().Expr).Explain();
        string simplified = plan[plan.IndexOf("simplified:", StringComparison.Ordinal)..plan.IndexOf("lowered:", StringComparison.Ordinal)];
        Assert.Contains("select b", simplified, StringComparison.Ordinal);
        Assert.Contains("3 of 5 columns: [a, b, d]", simplified, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_shows_which_columns_are_read()
    {
        DataFrame frame = DataFrame.ReadCsv(Wide("wide.csv", 100));
        string plan = frame.GroupBy("a")["c"].Mean().Explain();
        Assert.Contains("5 of 5 columns: [a, b, c, d, e]", plan, StringComparison.Ordinal);
        Assert.Contains("2 of 5 columns: [a, c]", plan, StringComparison.Ordinal);
        Assert.Contains("fused: read-csv → groupby-mean-chunk", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_and_what_follows_is_one_producer_for_each_block()
    {
        DataFrame frame = DataFrame.ReadCsv(Wide("wide.csv", 2000), new CsvOptions { BlockSize = 4096 });
        frame["sum"] = frame["a"] + frame["b"];
        TaskGraph graph = GraphOf(frame[frame["sum"] > 10]["c"].Mean());
        int[] producers = [.. Enumerable.Range(0, graph.Count).Where(id => graph.Annotations(id).IsProducer)];
        Assert.True(frame.PartitionCount > 5);
        Assert.Equal(frame.PartitionCount, producers.Length);
        Assert.All(producers, id => Assert.Equal(0, graph.Inputs(id).Length));
        Assert.All(Enumerable.Range(0, graph.Count).Except(producers), id => Assert.NotEqual(0, graph.Inputs(id).Length));
    }

    [Fact]
    public void Head_reads_one_block_where_that_is_enough()
    {
        DataFrame frame = DataFrame.ReadCsv(Wide("wide.csv", 2000), new CsvOptions { BlockSize = 4096 });
        Assert.Equal(1, BlocksRead(frame.Head(5)));
        Assert.Equal(1, BlocksRead(frame.Tail(5)));
        // a = row: rows behind the first block only; the second round has two blocks.
        Assert.Equal(3, BlocksRead(frame[frame["a"] > 400].Head(3)));
        Assert.Equal(frame.PartitionCount, BlocksRead(frame[frame["a"] > 1998].Head(3)));
        Assert.Equal([1999L], Sample.Values(Compute(frame[frame["a"] > 1998].Head(3))["a"]).Cast<long>());
    }

    [SkippableFact]
    public void A_link_is_read_as_the_file_it_leads_to()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a right there that users do not have.");
        string path = Wide("wide.csv", 10);
        string link = Path.Combine(_folder, "link.csv");
        File.CreateSymbolicLink(link, path);
        DataFrame frame = DataFrame.ReadCsv(link);
        Assert.Equal(10, Compute(frame.Count()));
        File.AppendAllText(path, "1,2,3,4,x\n");
        Assert.Throws<IOException>(() => Compute(frame.Count()));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_an_error_that_names_it()
    {
        string path = Wide("wide.csv", 10);
        DataFrame frame = DataFrame.ReadCsv(path);
        File.AppendAllText(path, "1,2,3,4,x\n");
        var error = Assert.Throws<IOException>(() => Compute(frame.Count()));
        Assert.Contains("wide.csv' has changed since the frame was made", error.Message, StringComparison.Ordinal);
        Assert.NotEqual(frame.Expr.Key(), DataFrame.ReadCsv(path).Expr.Key());
        Assert.Equal(11, Compute(DataFrame.ReadCsv(path).Count()));
        File.Delete(path);
        Assert.Throws<FileNotFoundException>(() => Compute(frame.Count()));
    }

    [Fact]
    public void Columns_are_found_by_name_in_every_file()
    {
        Write("a.csv", "x,y\n1,10\n");
        Write("b.csv", "y,z,x\n20,0,2\n");
        Write("c.csv", "x\n3\n");
        DataFrame frame = DataFrame.ReadCsv(Path.Combine(_folder, "*.csv"));
        Assert.Equal(6L, Compute(frame["x"].Sum()));
        var error = Assert.Throws<CsvParseException>(() => Compute(frame["y"].Sum()));
        Assert.Contains("c.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("'y'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_rows_is_a_frame_without_rows()
    {
        Write("empty.csv", "x,y\n");
        DataFrame frame = DataFrame.ReadCsv(Path.Combine(_folder, "empty.csv"));
        Assert.Equal(["x", "y"], frame.ColumnNames);
        Assert.Equal(0, Compute(frame).RowCount);
        Assert.Equal(0, Compute(frame.Count()));
        Assert.Equal(0, Compute(frame.Head()).RowCount);
    }

    [Fact]
    public void Equal_reads_have_one_name()
    {
        string path = Wide("wide.csv", 10);
        Assert.Equal(DataFrame.ReadCsv(path).Expr.Key(), DataFrame.ReadCsv(path).Expr.Key());
        Assert.NotEqual(DataFrame.ReadCsv(path).Expr.Key(), DataFrame.ReadCsv(path, new CsvOptions { UseColumns = ["a"] }).Expr.Key());
        // Columns of two equal reads have the same rows.
        Assert.Equal(10, Compute<Column>(DataFrame.ReadCsv(path)["a"] + DataFrame.ReadCsv(path)["b"]).Length);
    }

    private static string[] Parsed<T>(ILazy<T> lazy)
    {
        TaskGraph graph = GraphOf(lazy);
        return [.. Enumerable.Range(0, graph.Count).SelectMany(id => Reads(graph.Kernel(id)!)).SelectMany(k => k.Columns).Distinct().Order()];
    }

    private static IEnumerable<ReadCsvKernel> Reads(Kernel kernel) => kernel switch
    {
        ReadCsvKernel read => [read],
        FusedKernel fused => fused.Steps.SelectMany(s => Reads(s.Kernel)),
        HeadPartKernel head => Reads(head.Partition),
        _ => [],
    };

    /// <summary>How many blocks are read: every block but those whose gate stays shut is, since a shut gate opens no file.</summary>
    private static int BlocksRead(DataFrame head)
    {
        TaskGraph graph = GraphOf(head);
        var results = new object?[graph.Count];
        int read = 0;
        foreach (int id in graph.TopologicalIds())
        {
            object?[] inputs = [.. graph.Inputs(id).ToArray().Select(i => results[i])];
            Kernel kernel = graph.Kernel(id)!;
            if (kernel is HeadPartKernel { Gated: true } part && ((Table)inputs[0]!).RowCount >= part.Head.Count)
            {
                // Nothing but the gate is looked at: not even the file.
                part = part with { Partition = new FusedKernel([new FusedStep(new Failing(), [])]) };
                kernel = part;
            }
            else
            {
                read += Reads(kernel).Count();
            }

            results[id] = kernel.Run(inputs, KernelContext.Detached);
        }

        return read;
    }

    private string Wide(string name, int rows) =>
        Write(name, "a,b,c,d,e\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{i},{i % 7},{i / 4.0:0.00},{i % 200},text {i}\n")));

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed record Failing : Kernel
    {
        public override string Label => "failing";

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
            throw new InvalidOperationException("A partition was computed that was not needed.");
    }
}
