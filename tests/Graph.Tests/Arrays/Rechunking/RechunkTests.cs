using Actors.Arrays;
using Actors.Arrays.Expressions;
using Actors.Arrays.Rechunking;
using Actors.Graph.Expressions;
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
}
