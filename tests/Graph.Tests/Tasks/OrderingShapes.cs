using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Tasks;

/// <summary>The graphs by which the order is judged.</summary>
internal static class OrderingShapes
{
    public static IEnumerable<(string Name, Func<int?, TaskGraph> Build)> All()
    {
        yield return ("chain of 1,000", seed => Chain(seed, 1000));
        yield return ("diamond", seed => new GraphSketch().Add("d", "b", "c").Add("b", "a").Add("c", "a").Add("a").Build(seed, "d"));
        yield return ("binary tree of 1,024", seed => TreeSum(seed, 1024, 2));
        yield return ("tree of 1,000 by 16", seed => TreeSum(seed, 1000, 16));
        yield return ("tree of 25 by 8", seed => TreeSum(seed, 25, 8));
        yield return ("flat sum of 100", seed => TreeSum(seed, 100, 100));
        yield return ("left-leaning tree of 100", seed => Leaning(seed, 100));
        yield return ("deep branch beside shallow ones", Uneven);
        yield return ("100 chains of 5, all wanted", seed => Chains(seed, 100, 5, reduce: false));
        yield return ("100 chains of 5, summed by 8", seed => Chains(seed, 100, 5, reduce: true));
        yield return ("zig-zag of 100, all wanted", seed => ZigZag(seed, 100, false));
        yield return ("zig-zag of 100, summed by 8", seed => ZigZag(seed, 100, true));
        yield return ("one load split 20 ways", seed => Split(seed, 20, false));
        yield return ("one load split 20 ways and summed", seed => Split(seed, 20, true));
        yield return ("20 loads split 4 ways, each summed", SplitSums);
        yield return ("shuffle 10 to 10", seed => Shuffle(seed, 10, 10));
        yield return ("shuffle 30 to 30", seed => Shuffle(seed, 30, 30));
        yield return ("two stores share each of 50 inputs", SharedStores);
        yield return ("mean and std of 64 chunks by 4", seed => MeanStd(seed, 64, 4));
        yield return ("eight statistics of 256 chunks by 4", seed => Statistics(seed, 256, 8, 4));
        yield return ("x minus its mean, 50 chunks", seed => Centred(seed, 50));
        yield return ("overlap of 50, 1-D", seed => Overlap1(seed, 50));
        yield return ("stencil of 12 by 12, wanted", seed => Stencil2(seed, 12, false));
        yield return ("stencil of 12 by 12, summed by 4", seed => Stencil2(seed, 12, true));
        yield return ("stencil of 50 over 6 steps", seed => Waves(seed, 50, 6));
        yield return ("cumulative sum of 60", seed => CumulativeSum(seed, 60));
        yield return ("matrix product 6 by 6 by 6", seed => MatrixProduct(seed, 6));
        yield return ("x times its transpose, 8 by 8", seed => Gram(seed, 8));
        yield return ("butterfly of 16", seed => Butterfly(seed, 16));
        yield return ("inner join of two 30-way sides", seed => Join(seed, 30));
        yield return ("broadcast of one to 100", seed => Broadcast(seed, 100));
        yield return ("rechunk rows to columns, 8 by 8, summed", seed => Rechunk(seed, 8));
        yield return ("climatology: 40 loads grouped by 4, anomalies", seed => Anomalies(seed, 40, 4));
        yield return ("cross-validation of 6 candidates in 5 folds", seed => CrossValidation(seed, 6, 5));
        yield return ("pairs of 16 chunks (all distances)", seed => Pairs(seed, 16));
    }

    private static TaskGraph Chain(int? seed, int length)
    {
        var sketch = new GraphSketch().Add("x-0");
        for (int i = 1; i < length; i++)
        {
            sketch.Add($"x-{i}", $"x-{i - 1}");
        }

        return sketch.Build(seed, $"x-{length - 1}");
    }

    private static string[] Loads(GraphSketch sketch, string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(i => sketch.Task($"{prefix}-{i}"))];

    private static TaskGraph TreeSum(int? seed, int leaves, int width)
    {
        var sketch = new GraphSketch();
        return sketch.Build(seed, sketch.Tree("sum", Loads(sketch, "load", leaves), width));
    }

    private static TaskGraph Leaning(int? seed, int count)
    {
        // The deep input comes last, so a walk in the order of the inputs would hold every shallow one.
        var sketch = new GraphSketch();
        string last = sketch.Task("load-0");
        for (int i = 1; i < count; i++)
        {
            last = sketch.Task($"add-{i}", sketch.Task($"load-{i}"), last);
        }

        return sketch.Build(seed, last);
    }

    private static TaskGraph Uneven(int? seed)
    {
        var sketch = new GraphSketch();
        string small = sketch.Tree("small", Loads(sketch, "s", 2), 2);
        string middle = sketch.Tree("middle", Loads(sketch, "m", 4), 4);
        string large = sketch.Tree("large", Loads(sketch, "l", 8), 8);
        return sketch.Build(seed, sketch.Task("end", small, middle, large));
    }

    private static TaskGraph Chains(int? seed, int count, int length, bool reduce)
    {
        var sketch = new GraphSketch();
        var ends = new string[count];
        for (int i = 0; i < count; i++)
        {
            ends[i] = sketch.Task($"step-{i}-0");
            for (int j = 1; j < length; j++)
            {
                ends[i] = sketch.Task($"step-{i}-{j}", ends[i]);
            }
        }

        return reduce ? sketch.Build(seed, sketch.Tree("sum", ends, 8)) : sketch.Build(seed, ends);
    }

    private static TaskGraph ZigZag(int? seed, int count, bool reduce)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", count + 1);
        string[] joins = [.. Enumerable.Range(0, count).Select(i => sketch.Task($"join-{i}", loads[i], loads[i + 1]))];
        return reduce ? sketch.Build(seed, sketch.Tree("sum", joins, 8)) : sketch.Build(seed, joins);
    }

    private static TaskGraph Split(int? seed, int ways, bool reduce)
    {
        var sketch = new GraphSketch();
        string split = sketch.Task("split", sketch.Task("load"));
        string[] parts = [.. Enumerable.Range(0, ways).Select(i => sketch.Task($"part-{i}", split))];
        return reduce ? sketch.Build(seed, sketch.Tree("sum", parts, 4)) : sketch.Build(seed, parts);
    }

    private static TaskGraph SplitSums(int? seed)
    {
        var sketch = new GraphSketch();
        var sums = new List<string>();
        for (int i = 0; i < 20; i++)
        {
            string load = sketch.Task($"load-{i}");
            sums.Add(sketch.Task($"sum-{i}", Enumerable.Range(0, 4).Select(j => sketch.Task($"part-{i}-{j}", load))));
        }

        return sketch.Build(seed, sketch.Tree("total", sums, 4));
    }

    private static TaskGraph Shuffle(int? seed, int from, int to)
    {
        var sketch = new GraphSketch();
        string[] splits = [.. Enumerable.Range(0, from).Select(i => sketch.Task($"split-{i}", sketch.Task($"load-{i}")))];
        string[] merges = [.. Enumerable.Range(0, to).Select(j => sketch.Task($"merge-{j}", splits.Select((s, i) => sketch.Task($"part-{i}-{j}", s))))];
        return sketch.Build(seed, merges.Select((m, j) => sketch.Task($"count-{j}", m)));
    }

    private static TaskGraph SharedStores(int? seed)
    {
        var sketch = new GraphSketch();
        var first = new List<string>();
        var second = new List<string>();
        for (int i = 0; i < 50; i++)
        {
            string input = sketch.Task($"clean-{i}", sketch.Task($"load-{i}"));
            first.Add(sketch.Task($"zarr-{i}", input));
            second.Add(sketch.Task($"tiff-{i}", sketch.Task($"scale-{i}", input)));
        }

        return sketch.Build(seed, first.Concat(second));
    }

    private static TaskGraph MeanStd(int? seed, int chunks, int width)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        string mean = sketch.Tree("mean", [.. loads.Select((l, i) => sketch.Task($"sum-{i}", l))], width);
        string moment = sketch.Tree("moment", [.. loads.Select((l, i) => sketch.Task($"square-{i}", l))], width);
        return sketch.Build(seed, mean, sketch.Task("std", moment));
    }

    private static TaskGraph Statistics(int? seed, int chunks, int count, int width)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        return sketch.Build(
            seed,
            Enumerable.Range(0, count).Select(s => sketch.Tree($"tree-{s}", [.. loads.Select((l, i) => sketch.Task($"stat-{s}-{i}", l))], width)));
    }

    private static TaskGraph Centred(int? seed, int chunks)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        string mean = sketch.Tree("mean", [.. loads.Select((l, i) => sketch.Task($"sum-{i}", l))], 4);
        return sketch.Build(seed, sketch.Tree("norm", [.. loads.Select((l, i) => sketch.Task($"square-{i}", sketch.Task($"sub-{i}", l, mean)))], 4));
    }

    private static TaskGraph Overlap1(int? seed, int chunks)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        var results = new List<string>();
        for (int i = 0; i < chunks; i++)
        {
            var parts = new List<string>();
            if (i > 0)
            {
                parts.Add(sketch.Task($"tail-{i - 1}", loads[i - 1]));
            }

            parts.Add(sketch.Task($"body-{i}", loads[i]));
            if (i + 1 < chunks)
            {
                parts.Add(sketch.Task($"head-{i + 1}", loads[i + 1]));
            }

            results.Add(sketch.Task($"trim-{i}", sketch.Task($"map-{i}", sketch.Task($"join-{i}", parts))));
        }

        return sketch.Build(seed, sketch.Tree("sum", results, 8));
    }

    private static TaskGraph Stencil2(int? seed, int side, bool reduce)
    {
        var sketch = new GraphSketch();
        var results = new List<string>();
        for (int row = 0; row < side; row++)
        {
            for (int column = 0; column < side; column++)
            {
                var around = new List<string>();
                for (int r = Math.Max(0, row - 1); r <= Math.Min(side - 1, row + 1); r++)
                {
                    for (int c = Math.Max(0, column - 1); c <= Math.Min(side - 1, column + 1); c++)
                    {
                        around.Add(sketch.Task($"load-{r}-{c}"));
                    }
                }

                results.Add(sketch.Task($"map-{row}-{column}", around));
            }
        }

        return reduce ? sketch.Build(seed, sketch.Tree("sum", results, 4)) : sketch.Build(seed, results);
    }

    private static TaskGraph Waves(int? seed, int width, int steps)
    {
        var sketch = new GraphSketch();
        string[] row = Loads(sketch, "load", width);
        for (int t = 0; t < steps; t++)
        {
            string[] before = row;
            row = [.. Enumerable.Range(0, width).Select(i => sketch.Task($"step-{t}-{i}", before[Math.Max(0, i - 1)..Math.Min(width, i + 2)]))];
        }

        return sketch.Build(seed, sketch.Tree("sum", row, 8));
    }

    private static TaskGraph CumulativeSum(int? seed, int chunks)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        string total = sketch.Task("zero");
        var results = new List<string>();
        for (int i = 0; i < chunks; i++)
        {
            string within = sketch.Task($"within-{i}", loads[i]);
            results.Add(sketch.Task($"out-{i}", within, total));
            total = i + 1 < chunks ? sketch.Task($"carry-{i}", total, sketch.Task($"last-{i}", within)) : total;
        }

        return sketch.Build(seed, sketch.Tree("max", results, 8));
    }

    private static TaskGraph MatrixProduct(int? seed, int side)
    {
        var sketch = new GraphSketch();
        var results = new List<string>();
        for (int i = 0; i < side; i++)
        {
            for (int j = 0; j < side; j++)
            {
                results.Add(sketch.Task(
                    $"sum-{i}-{j}",
                    Enumerable.Range(0, side).Select(k => sketch.Task($"dot-{i}-{j}-{k}", sketch.Task($"a-{i}-{k}"), sketch.Task($"b-{k}-{j}")))));
            }
        }

        return sketch.Build(seed, results);
    }

    private static TaskGraph Gram(int? seed, int side)
    {
        var sketch = new GraphSketch();
        var results = new List<string>();
        for (int i = 0; i < side; i++)
        {
            for (int j = 0; j < side; j++)
            {
                results.Add(sketch.Tree(
                    $"sum-{i}-{j}",
                    [.. Enumerable.Range(0, side).Select(k => sketch.Task($"dot-{i}-{j}-{k}", sketch.Task($"x-{k}-{i}"), sketch.Task($"x-{k}-{j}")))],
                    4));
            }
        }

        return sketch.Build(seed, sketch.Tree("norm", results, 8));
    }

    private static TaskGraph Butterfly(int? seed, int width)
    {
        var sketch = new GraphSketch();
        string[] row = Loads(sketch, "load", width);
        for (int half = 1; half < width; half *= 2)
        {
            string[] before = row;
            row = [.. Enumerable.Range(0, width).Select(i => sketch.Task($"step-{half}-{i}", before[i], before[i ^ half]))];
        }

        return sketch.Build(seed, row);
    }

    private static TaskGraph Join(int? seed, int ways)
    {
        var sketch = new GraphSketch();
        string[] joins = [.. Enumerable.Range(0, ways).Select(i => sketch.Task($"merge-{i}", sketch.Task($"left-{i}", sketch.Task($"lread-{i}")), sketch.Task($"right-{i}", sketch.Task($"rread-{i}"))))];
        return sketch.Build(seed, sketch.Tree("count", joins, 8));
    }

    private static TaskGraph Broadcast(int? seed, int count)
    {
        var sketch = new GraphSketch();
        string small = sketch.Task("small");
        string[] joins = [.. Enumerable.Range(0, count).Select(i => sketch.Task($"merge-{i}", sketch.Task($"read-{i}"), small))];
        return sketch.Build(seed, sketch.Tree("count", joins, 8));
    }

    private static TaskGraph Rechunk(int? seed, int side)
    {
        var sketch = new GraphSketch();
        string[] columns = [.. Enumerable.Range(0, side).Select(j => sketch.Task($"column-{j}", Enumerable.Range(0, side).Select(i => sketch.Task($"cut-{i}-{j}", sketch.Task($"row-{i}", sketch.Task($"open-{i}"))))))];
        return sketch.Build(seed, sketch.Tree("sum", [.. columns.Select((c, j) => sketch.Task($"median-{j}", c))], 4));
    }

    private static TaskGraph Anomalies(int? seed, int loads, int groups)
    {
        var sketch = new GraphSketch();
        string[] chunks = Loads(sketch, "load", loads);
        string[] means = [.. Enumerable.Range(0, groups).Select(g => sketch.Tree($"mean-{g}", [.. chunks.Where((_, i) => i % groups == g).Select((c, i) => sketch.Task($"take-{g}-{i}", c))], 4))];
        return sketch.Build(seed, chunks.Select((c, i) => sketch.Task($"anomaly-{i}", c, means[i % groups])));
    }

    private static TaskGraph CrossValidation(int? seed, int candidates, int folds)
    {
        var sketch = new GraphSketch();
        string data = sketch.Task("data");
        var results = new List<string>();
        for (int c = 0; c < candidates; c++)
        {
            var scores = new List<string>();
            for (int f = 0; f < folds; f++)
            {
                string split = sketch.Task($"split-{f}", data);
                string train = sketch.Task($"train-{f}", split);
                string test = sketch.Task($"test-{f}", split);
                scores.Add(sketch.Task($"score-{c}-{f}", sketch.Task($"fit-{c}-{f}", train), test));
            }

            results.Add(sketch.Task($"mean-{c}", scores));
        }

        return sketch.Build(seed, sketch.Task("best", results));
    }

    private static TaskGraph Pairs(int? seed, int chunks)
    {
        var sketch = new GraphSketch();
        string[] loads = Loads(sketch, "load", chunks);
        var results = new List<string>();
        for (int i = 0; i < chunks; i++)
        {
            for (int j = i; j < chunks; j++)
            {
                results.Add(sketch.Task($"distance-{i}-{j}", loads[i], loads[j]));
            }
        }

        return sketch.Build(seed, sketch.Tree("min", results, 8));
    }
}
