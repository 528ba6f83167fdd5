using Actors.Arrays;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Selecting;

public class SelectionTests
{
    // A source whose blocks can only be made whole: one task for each that is needed.
    private static ChunkedArray<double> Made(int seed) => new RandomArrays(seed).Uniform([100, 60], chunks: (10, 20));

    private static int Made(TaskGraph graph) => Enumerable.Range(0, graph.Count).Count(id => graph.Key(id).Prefix.Contains("uniform", StringComparison.Ordinal));

    private static double[] Values(ChunkedArray<double> array) => Evaluator.Compute(array).ToArray();

    [Fact]
    public void A_part_of_a_sum_asks_for_no_more_than_the_chunks_it_needs()
    {
        ChunkedArray<double> a = Made(1), b = Made(2);

        TaskGraph graph = Evaluator.GraphOf((a + b)[0]);

        // Three blocks of each operand, cut; the three of the sum, without the axis; the result.
        Assert.Equal(6, Made(graph));
        Assert.Equal(6 + 6 + 3 + 3 + 1, graph.Count);
        Assert.Equal(Values(a + b)[..60], Values((a + b)[0]));
    }

    [Fact]
    public void A_part_of_an_array_in_memory_is_read_and_nothing_else()
    {
        var x = ChunkedArray.FromMemory<double>(Enumerable.Range(0, 6_000).Select(i => (double)i).ToArray(), [100, 60], (10, 20));
        ChunkedArray<double> part = ((x * 2) + 1)[15..17, 5];

        TaskGraph graph = Evaluator.GraphOf(part);
        string explained = ExprPlan.Of(part.Expr).Explain();

        // Two elements are read, changed, without an axis, given.
        Assert.Equal(4, graph.Count);
        Assert.Equal([(2 * ((15 * 60) + 5)) + 1, (2 * ((16 * 60) + 5)) + 1], Values(part));
        string simplified = explained[explained.IndexOf("simplified", StringComparison.Ordinal)..];
        Assert.Contains("array", simplified, StringComparison.Ordinal);
        Assert.Contains("(2, 1)", simplified, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_go_through_views_broadcasts_and_concatenations()
    {
        ChunkedArray<double> a = Made(1), b = Made(2), row = new RandomArrays(3).Uniform([60], chunks: 20);
        ChunkedArray<double> joined = ChunkedArray.Concatenate([a, b, (a + row) * 2]);

        Assert.Equal(1, Made(Evaluator.GraphOf(a.T[3, 4..6])));
        Assert.Equal(2, Made(Evaluator.GraphOf((a + row)[5..8, 5])));
        Assert.Equal(1, Made(Evaluator.GraphOf(joined[150..152, 25])));
        Assert.Equal(2, Made(Evaluator.GraphOf(joined[250, 25..27])));
        double[] all = Values(joined);
        Assert.Equal([all[(150 * 60) + 25], all[(151 * 60) + 25]], Values(joined[150..152, 25]));
        Assert.Equal(all[((250 * 60) + 25)..((250 * 60) + 27)], Values(joined[250, 25..27]));
        Assert.Equal(
            [.. Enumerable.Range(0, 300).Reverse().Where(i => i % 2 == 1).Select(i => all[(i * 60) + 7])],
            Values(joined[Slice.Every(-2), 7]));
    }

    [Fact]
    public void What_is_nearly_all_is_computed_once()
    {
        ChunkedArray<double> y = Made(1) * Made(2);

        // Both parts are cut from the same blocks of y.
        TaskGraph graph = Evaluator.GraphOf(y[1..] - y[..^1]);

        Assert.Equal(30, Enumerable.Range(0, graph.Count).Count(id => graph.Key(id).Prefix == "multiply"));
        double[] all = Values(y);
        Assert.Equal([.. Enumerable.Range(0, 99 * 60).Select(i => all[i + 60] - all[i])], Values(y[1..] - y[..^1]));
    }

    [Fact]
    public void Any_index_of_any_chunks_gives_what_it_gives_of_one_chunk()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            double[] values = [.. Enumerable.Range(0, 7 * 5 * 6).Select(i => (double)i)];
            var whole = ChunkedArray.FromMemory<double>(values, [7, 5, 6], -1);
            var cut = ChunkedArray.FromMemory<double>(values, [7, 5, 6], new[] { Cuts(random, 7), Cuts(random, 5), Cuts(random, 6) });
            ArrayIndex[] index = Index(random), second = [Slice.Ellipsis, new Slice(null, null, random.Next(2) == 0 ? -1 : 2)];
            ChunkedArray<double> Of(ChunkedArray<double> x) => (((x * 2) + x.T.T[..1, ..1])[index] + 1)[second];

            Assert.Equal(Values(Of(whole)), Values(Of(cut)));

            ChunkedArray<double> value = new RandomArrays(seed).Uniform([.. whole[index].Shape], chunks: 2);
            ChunkedArray<double> changed = cut.With(value, index);
            Assert.Equal(Values(whole.With(value, index)), Values(changed));
            Assert.Equal(Values(value), Values(changed[index]));
        }
    }

    private static long[] Cuts(Random random, int length)
    {
        var cuts = new List<long>();
        while (cuts.Sum() < length)
        {
            cuts.Add(Math.Min(length - cuts.Sum(), random.Next(0, 4)));
        }

        return [.. cuts];
    }

    private static ArrayIndex[] Index(Random random)
    {
        var index = new List<ArrayIndex>();
        bool hasList = false;
        foreach (int length in (int[])[7, 5, 6])
        {
            if (random.Next(5) == 0)
            {
                index.Add(Slice.NewAxis);
            }

            int kind = random.Next(hasList ? 3 : 4);
            hasList |= kind == 3;
            int[] step = [-3, -2, -1, 1, 2, 3];
            index.Add(kind switch
            {
                0 => random.Next(-length, length),
                1 => ..,
                2 => new Slice(random.Next(-length, length), random.Next(3) == 0 ? null : random.Next(-length, length + 2), step[random.Next(6)]),
                _ => Enumerable.Range(0, length).OrderBy(_ => random.Next()).Take(random.Next(0, length)).ToArray(),
            });
        }

        return [.. index];
    }
}
