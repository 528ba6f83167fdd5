using Actors.Arrays;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Rechunking;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Rechunking;

public class RechunkTests
{
    private static long[][] Chunks(ChunkedArray<double> array) => [.. array.Chunks.Select(c => c.ToArray())];

    [Fact]
    public void Rows_become_columns_in_steps_of_bounded_size_and_number()
    {
        // 800 MB as 1,000 rows of blocks, then as 1,000 columns of them; at once it would be a million pieces.
        ChunkedArray<double> x = ChunkedArray.Ones([10_000, 10_000], (10, 10_000)).MapBlocks(b => b);
        ChunkedArray<double> columns = x.Rechunk((10_000, 10));

        Actors.Graph.Tasks.TaskGraph graph = ExprPlan.Of(columns.Expr).ToGraph();
        List<long[][]> steps = RechunkPlan.Steps(Chunks(x), Chunks(columns), sizeof(double));

        int edges = Enumerable.Range(0, graph.Count).Sum(id => graph.Inputs(id).Length);
        Assert.InRange(steps.Count, 2, 4);
        Assert.InRange(graph.Count, 3_000, 6_000);
        Assert.InRange(edges, 3_000, 40_000);
        foreach (long[][] step in steps)
        {
            Assert.InRange(step.Aggregate(8L, (bytes, axis) => bytes * axis.Max()), 1, RechunkPlan.BlockBytes);
            Assert.All(step, axis => Assert.Equal(10_000, axis.Sum()));
        }

        Assert.Equal([10_000L], columns.Chunks[0]);
        Assert.Equal(1_000, columns.Chunks[1].Count);
    }

    [Fact]
    public void Steps_give_the_same_elements()
    {
        double[] values = [.. Enumerable.Range(0, 240 * 240).Select(i => (double)i)];
        var x = ChunkedArray.FromMemory<double>(values, [240, 240], (1, 240)).MapBlocks(b => b);
        ChunkedArray<double> columns = x.Rechunk((240, 1)), some = columns[1.., ..^1];

        Assert.Contains("rechunk", ExprPlan.Of(columns.Expr).Explain(), StringComparison.Ordinal);
        Assert.True(RechunkPlan.Steps(Chunks(x), Chunks(columns), sizeof(double)).Count > 1);
        Assert.Equal(values, Evaluator.Compute(columns).ToArray());
        Assert.Equal([.. values.Where((_, i) => i >= 240 && i % 240 < 239)], Evaluator.Compute(some).ToArray());
    }

    [Fact]
    public void Any_chunks_of_any_others_hold_the_same_elements()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            double[] values = [.. Enumerable.Range(0, 40 * 30 * 4).Select(i => (double)i)];
            long[][] Cut() => [.. new[] { 40, 30, 4 }.Select(length =>
            {
                var cuts = new List<long>();
                while (cuts.Sum() < length)
                {
                    cuts.Add(Math.Min(length - cuts.Sum(), random.Next(0, random.Next(2) == 0 ? 3 : 20)));
                }

                return cuts.ToArray();
            })];
            var x = ChunkedArray.FromMemory<double>(values, [40, 30, 4], Cut()).MapBlocks(b => b);
            long[][] wanted = Cut();

            ChunkedArray<double> y = x.Rechunk(wanted);

            Assert.Equal(new ArrayLayout(wanted), new ArrayLayout(Chunks(y)));
            Assert.Equal(values, Evaluator.Compute(y).ToArray());
        }
    }

    [Fact]
    public void Chunks_are_said_in_many_ways()
    {
        ChunkedArray<double> x = ChunkedArray.Ones([100, 60], (30, 20));

        Assert.Equal([[100L], [20, 20, 20]], Chunks(x.Rechunk(new Dictionary<int, Chunks> { [0] = -1 })));
        Assert.Equal([[30L, 30, 30, 10], [25, 25, 10]], Chunks(x.Rechunk(new Dictionary<int, Chunks> { [-1] = 25 })));
        Assert.Equal([[30L, 30, 30, 10], [10, 50]], Chunks(x.Rechunk(new Dictionary<int, Chunks> { [1] = new[] { new long[] { 10, 50 } } })));
        Assert.Equal([[100L], [60]], Chunks(x.Rechunk("auto")));
        Assert.All(Chunks(x.Rechunk("2 kB")), axis => Assert.InRange(axis.Max(), 10, 25));
        Assert.Equal([[100L], [2, 2]], Chunks(x[.., ..4].Rechunk(new Dictionary<int, Chunks> { [1] = "1600 B", [0] = -1 })));
        Assert.Equal([[34L, 34, 32], [60]], Chunks(x.Rechunk((30, -1), balance: true)));
        Assert.Equal([[25L, 25, 25, 25], [60]], Chunks(x.Rechunk((25, -1), balance: true)));

        Assert.Contains("axis 2", Assert.Throws<ArgumentOutOfRangeException>(() => x.Rechunk(new Dictionary<int, Chunks> { [2] = 1 })).Message);
        Assert.Contains("(100, 60)", Assert.Throws<ArgumentException>(() => x.Rechunk(new Dictionary<int, Chunks> { [1] = (2, 3) })).Message);
        Assert.Contains("(100, 60)", Assert.Throws<ArgumentException>(() => x.Rechunk((1, 2, 3))).Message);
        Assert.Contains("61", Assert.Throws<ArgumentException>(() => x.Rechunk(new[] { new long[] { 100 }, [61] })).Message);
    }

    /// <summary>The elements that tasks of several inputs take in: what is sent when each runs on another worker than its inputs.</summary>
    private static long Moved(TaskGraph graph, Dictionary<int, Block> results)
    {
        long moved = 0;
        for (int id = 0; id < graph.Count; id++)
        {
            if (graph.Inputs(id).Length > 1)
            {
                foreach (int input in graph.Inputs(id))
                {
                    moved += results[input].Length;
                }
            }
        }

        return moved;
    }

    private static Dictionary<int, Block> Run(TaskGraph graph)
    {
        var results = new Dictionary<int, Block>();
        foreach (int id in Enumerable.Range(0, graph.Count).OrderBy(id => graph.Order[id]))
        {
            object?[] inputs = [.. graph.Inputs(id).ToArray().Select(input => results[input])];
            results[id] = (Block)graph.Kernel(id)!.Run(inputs, KernelContext.Detached)!;
        }

        return results;
    }

    [Theory]
    [InlineData(60, 7, 60, 60, 7)]
    [InlineData(240, 1, 240, 240, 1)]
    [InlineData(100, 10, 10, 25, 25)]
    [InlineData(100, 100, 9, 3, 100)]
    [InlineData(90, 30, 30, 45, 45)]
    public void Where_results_are_sent_only_the_pieces_that_are_needed_are(int side, int fromRows, int fromColumns, int toRows, int toColumns)
    {
        double[] values = [.. Enumerable.Range(0, side * side).Select(i => (double)i)];
        ChunkedArray<double> x = ChunkedArray.FromMemory<double>(values, [side, side], (fromRows, fromColumns)).MapBlocks(b => b), y = x.Rechunk((toRows, toColumns));

        TaskGraph near = ExprPlan.Of(y.Expr).ToGraph(movesResults: false), far = ExprPlan.Of(y.Expr).ToGraph(movesResults: true);
        Dictionary<int, Block> nearResults = Run(near), farResults = Run(far);

        // Each element goes once for each step of the plan, and twice where most of a block is needed and it goes whole.
        int steps = RechunkPlan.Steps(Chunks(x), Chunks(y), sizeof(double)).Count;
        Assert.InRange(Moved(far, farResults), 0, Math.Min(Moved(near, nearResults), 2L * steps * values.Length));
        Assert.InRange(far.Count, near.Count, near.Count + (steps * Math.Max(RechunkPlan.FreePieces, RechunkPlan.Threshold * (x.BlockCount + y.BlockCount))));
        for (int i = 0; i < near.Outputs.Length; i++)
        {
            Assert.Equal(near.Key(near.Outputs[i]), far.Key(far.Outputs[i]));
            Assert.Equal(((Block<double>)nearResults[near.Outputs[i]].ToContiguous()).Span.ToArray(), ((Block<double>)farResults[far.Outputs[i]].ToContiguous()).Span.ToArray());
        }

        // Rows become columns in one step: each block would go whole to every column. Steps in between may have nothing to save.
        Assert.True(fromColumns != side || steps > 1 || Moved(near, nearResults) > 3 * Moved(far, farResults), "Cutting saves next to nothing.");
    }

    [Fact]
    public void Slices_and_rolls_and_padding_are_cut_where_they_come_from_too()
    {
        double[] values = [.. Enumerable.Range(0, 4000).Select(i => (double)i)];
        ChunkedArray<double> x = ChunkedArray.FromMemory<double>(values, [40, 100], (7, 30)).MapBlocks(b => b);
        foreach (ChunkedArray<double> y in (ChunkedArray<double>[])[x.Roll(3), x[.., Slice.Every(-2)], x.Pad([(2, 2), (0, 3)], 7), x.Rechunk((11, 13)), x[new long[] { 5, 3, 5, 39 }]])
        {
            TaskGraph near = ExprPlan.Of(y.Expr).ToGraph(movesResults: false), far = ExprPlan.Of(y.Expr).ToGraph(movesResults: true);
            Dictionary<int, Block> nearResults = Run(near), farResults = Run(far);
            Assert.InRange(Moved(far, farResults), 0, Moved(near, nearResults));
            for (int i = 0; i < near.Outputs.Length; i++)
            {
                Assert.Equal(((Block<double>)nearResults[near.Outputs[i]].ToContiguous()).Span.ToArray(), ((Block<double>)farResults[far.Outputs[i]].ToContiguous()).Span.ToArray());
            }
        }
    }
}
