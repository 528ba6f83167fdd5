using System.Diagnostics;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

public class GraphOrderingTests
{
    /// <summary>A bound that a busy machine keeps and an algorithm of quadratic cost, at a million tasks, cannot.</summary>
    private static readonly TimeSpan s_notQuadratic = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The most results alive at once, and why it cannot be (much) lower. In a tree by k of h levels, k − 1 results wait on each
    /// level but the last one, where k inputs and their result are alive: (k − 1)(h − 1) + k + 1.
    /// </summary>
    public static TheoryData<string, int> Peaks => new()
    {
        { "chain of 1,000", 2 },
        { "diamond", 3 },
        { "binary tree of 1,024", 12 }, // 1·9 + 3: optimal
        { "tree of 1,000 by 16", 34 }, // 1,000 is not a power of 16; below the 15·2 + 17 of the full tree
        { "tree of 25 by 8", 11 }, // two partial sums wait while the third takes its 8, and gives 1
        { "flat sum of 100", 101 }, // all inputs and the result: no choice
        { "left-leaning tree of 100", 3 }, // the deep input first: sum, load, new sum
        { "deep branch beside shallow ones", 9 }, // the widest branch first: 8 and their sum
        { "100 chains of 5, all wanted", 101 }, // 99 outputs and the last two links of the last chain
        { "100 chains of 5, summed by 8", 16 }, // as a tree by 8
        { "zig-zag of 100, all wanted", 102 }, // 99 outputs, two loads, the last join
        { "zig-zag of 100, summed by 8", 17 }, // the tree's 16 and one shared load
        { "one load split 20 ways", 21 }, // 20 outputs and the load
        { "one load split 20 ways and summed", 9 }, // the load stays beside a tree by 4
        { "20 loads split 4 ways, each summed", 11 }, // one load at a time
        { "shuffle 10 to 10", 29 }, // 10 splits; for the last merge 10 parts, 9 counts
        { "shuffle 30 to 30", 89 },
        { "two stores share each of 50 inputs", 101 }, // 100 outputs and the last input
        { "mean and std of 64 chunks by 4", 21 }, // two trees of 3 levels side by side (9 + 9), a load and its two uses
        { "eight statistics of 256 chunks by 4", 99 }, // eight trees of 4 levels, up to 12 waiting in each, and a load
        { "x minus its mean, 50 chunks", 58 }, // every chunk waits for the mean: 50 and a tree
        { "overlap of 50, 1-D", 18 }, // a window of three chunks and a tree by 8
        { "stencil of 12 by 12, wanted", 153 }, // 144 outputs; the window of two rows shrinks as they grow
        { "stencil of 12 by 12, summed by 4", 38 }, // two rows and two of loads and a tree by 4 of 4 levels
        { "stencil of 50 over 6 steps", 25 }, // a slanted front: two results on each of 7 steps and a tree by 8
        { "cumulative sum of 60", 17 }, // as a tree by 8 and the carry
        { "matrix product 6 by 6 by 6", 77 }, // one side whole (36), a row of the other, the 36 results growing
        { "x times its transpose, 8 by 8", 82 }, // every block meets every other: 64 and a tree
        { "butterfly of 16", 18 }, // a whole row and the pair in work
        { "inner join of two 30-way sides", 12 },
        { "broadcast of one to 100", 17 }, // as a tree by 8 and the small side
        { "rechunk rows to columns, 8 by 8, summed", 20 }, // 8 rows, 8 cuts, a column, its median, a tree by 4
        { "climatology: 40 loads grouped by 4, anomalies", 45 }, // 40 results in the end, a mean, a window
        { "cross-validation of 6 candidates in 5 folds", 19 }, // train and test of 5 folds, 5 scores, means, one fit
        { "pairs of 16 chunks (all distances)", 28 }, // every chunk meets every other: 16 and a tree by 8
    };

    [Theory]
    [MemberData(nameof(Peaks))]
    public void Few_results_are_alive_at_once(string shape, int peak) =>
        Assert.InRange(Memory.Peak(Shape(shape)(null)), 1, peak);

    [Fact]
    public void Every_shape_has_its_peak()
    {
        Assert.Equal(OrderingShapes.All().Select(s => s.Name).Order(), Peaks.Select(row => (string)row[0]).Order());
    }

    [Theory]
    [MemberData(nameof(Peaks))]
    public void Order_does_not_depend_on_the_order_in_which_tasks_were_added(string shape, int peak)
    {
        string[] sequence = Sequence(Shape(shape)(null));

        Assert.Equal(sequence, Sequence(Shape(shape)(17)));
        Assert.InRange(Memory.Peak(Shape(shape)(18)), 1, peak);
    }

    [Fact]
    public void Order_is_total_and_topological() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, shuffle: seed + 1);
        int[] rank = graph.Order.ToArray();
        return rank.Order().SequenceEqual(Enumerable.Range(0, graph.Count))
            && Enumerable.Range(0, graph.Count).All(id => graph.Inputs(id).ToArray().All(input => rank[input] < rank[id]));
    });

    [Fact]
    public void Order_of_a_random_graph_is_the_same_however_it_was_put_together() => Properties.ForSeeds(seed =>
        Sequence(RandomGraphs.Layered(seed)).SequenceEqual(Sequence(RandomGraphs.Layered(seed, shuffle: seed ^ 5))));

    [Fact]
    public void Peak_is_never_above_that_of_a_plain_depth_first_walk() => Properties.ForSeeds(seed =>
    {
        TaskGraph graph = RandomGraphs.Layered(seed, layers: 10, width: 12);
        return Memory.Peak(graph) <= Memory.Peak(graph, DepthFirst(graph));
    });

    [Fact]
    public void Peak_of_small_random_graphs_is_close_to_the_lowest_possible()
    {
        int over = 0;
        int sum = 0;
        Properties.ForSeeds(
            seed =>
            {
                TaskGraph graph = RandomGraphs.Small(seed);
                int lowest = Memory.OptimalPeak(graph);
                int peak = Memory.Peak(graph);
                sum += lowest;
                over += peak - lowest;
                return peak >= lowest && peak <= lowest + 4;
            },
            cases: 400);

        Assert.InRange(over / (double)sum, 0, 0.10);
    }

    [Fact]
    public void Trees_are_ordered_as_well_as_they_can_be() => Properties.ForSeeds(seed =>
    {
        var random = new Random(seed);
        var sketch = new GraphSketch();
        var open = new List<string> { "n-0" };
        var inputs = new Dictionary<string, List<string>> { ["n-0"] = [] };
        for (int i = 1; i < random.Next(2, 16); i++)
        {
            string name = $"n-{i}";
            inputs[open[random.Next(open.Count)]].Add(name);
            inputs[name] = [];
            open.Add(name);
        }

        foreach ((string name, List<string> own) in inputs)
        {
            sketch.Add(name, [.. own]);
        }

        TaskGraph graph = sketch.Build("n-0");
        return Memory.Peak(graph) == Memory.OptimalPeak(graph);
    });

    [Fact]
    public void Tasks_that_no_output_needs_are_ordered_by_their_keys()
    {
        TaskGraph Build(params string[] names)
        {
            var builder = new TaskGraphBuilder();
            foreach (string name in names)
            {
                builder.Add(TaskKey.Named(name), new StubKernel(name), ReadOnlySpan<int>.Empty);
            }

            builder.AddOutput(TaskKey.Named("out"));
            return builder.Build();
        }

        Assert.Equal(["out", "a", "b", "c"], Sequence(Build("c", "a", "out", "b")));
        Assert.Equal(["out", "a", "b", "c"], Sequence(Build("b", "c", "a", "out")));
    }

    [Fact]
    public void Input_taken_twice_counts_once()
    {
        TaskGraph graph = new GraphSketch().Add("a").Add("b", "a", "a").Add("c", "b", "a", "b").Build("c");

        Assert.Equal(["a", "b", "c"], Sequence(graph));
    }

    [Fact]
    public void Chain_of_a_million_tasks_is_ordered_without_recursion()
    {
        TaskGraph graph = Large(1_000_000, (builder, group, kernel, count) =>
        {
            int last = builder.Add(group.Key(), kernel, ReadOnlySpan<int>.Empty);
            for (int i = 1; i < count; i++)
            {
                last = builder.Add(group.Key(i), kernel, [last]);
            }

            builder.AddOutput(last);
        });

        Assert.Equal(2, Memory.Peak(graph));
    }

    [Fact]
    public void Million_tasks_and_their_sum_take_well_under_half_a_second_and_few_bytes()
    {
        TaskGraph graph = Large(1_000_000, (builder, group, kernel, count) =>
        {
            int[] level = [.. Enumerable.Range(0, count).Select(i => builder.Add(group.Key(i), kernel, ReadOnlySpan<int>.Empty))];
            for (int depth = 0; level.Length > 1; depth++)
            {
                TaskGroup sums = TaskGroup.Of("sum", (UInt128)(depth + 1), level.Length);
                level = [.. level.Chunk(16).Select((inputs, i) => builder.Add(sums.Key(i), kernel, inputs.AsSpan()))];
            }

            builder.AddOutput(level[0]);
        });

        (TimeSpan time, long bytes) = Measure(graph);

        Assert.InRange(Memory.Peak(graph), 1, 76);
        Assert.True(bytes < 40_000_000, $"{bytes:N0} bytes");
        Assert.True(time < s_notQuadratic, $"{time.TotalMilliseconds:N0} ms");
    }

    [Fact]
    public void Million_edges_between_shared_results_take_about_linear_time()
    {
        TaskGraph graph = Large(500_000, (builder, group, kernel, count) =>
        {
            int[] loads = [.. Enumerable.Range(0, count).Select(i => builder.Add(group.Key(i), kernel, ReadOnlySpan<int>.Empty))];
            TaskGroup joins = TaskGroup.Of("join", 2, count);
            for (int i = 1; i < count; i++)
            {
                builder.AddOutput(builder.Add(joins.Key(i), kernel, [loads[i - 1], loads[i]]));
            }
        });

        (TimeSpan time, _) = Measure(graph);

        Assert.True(time < s_notQuadratic, $"{time.TotalMilliseconds:N0} ms");
    }

    private static (TimeSpan Time, long Bytes) Measure(TaskGraph graph)
    {
        var best = TimeSpan.MaxValue;
        long bytes = 0;
        for (int i = 0; i < 3; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            GraphOrdering.Rank(graph);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            best = time < best ? time : best;
        }

        return (best, bytes);
    }

    private static TaskGraph Large(int count, Action<TaskGraphBuilder, TaskGroup, StubKernel, int> fill)
    {
        var builder = new TaskGraphBuilder(count);
        fill(builder, TaskGroup.Of("load", 99, count), new StubKernel("f"), count);
        return builder.Build();
    }

    private static Func<int?, TaskGraph> Shape(string name) => OrderingShapes.All().Single(s => s.Name == name).Build;

    private static string[] Sequence(TaskGraph graph)
    {
        var names = new string[graph.Count];
        for (int id = 0; id < graph.Count; id++)
        {
            names[graph.Order[id]] = graph.Key(id).ToString();
        }

        return names;
    }

    /// <summary>The plain order: from each output in turn, inputs as they stand.</summary>
    private static int[] DepthFirst(TaskGraph graph)
    {
        var rank = new int[graph.Count];
        Array.Fill(rank, -1);
        int next = 0;
        void Visit(int id)
        {
            if (rank[id] < 0)
            {
                foreach (int input in graph.Inputs(id).ToArray())
                {
                    Visit(input);
                }

                rank[id] = next++;
            }
        }

        foreach (int output in graph.Outputs.ToArray())
        {
            Visit(output);
        }

        return rank;
    }
}
