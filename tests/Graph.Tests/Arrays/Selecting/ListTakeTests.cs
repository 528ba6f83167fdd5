using Actors.Arrays;
using Actors.Graph.Expressions;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Selecting;

/// <summary>Very many positions in any order, which are gathered from lists of numbers.</summary>
public class ListTakeTests
{
    private static long[] Order(int length, int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(length))];
    }

    private static double[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (i * 0.5) - 100)];

    [Theory]
    [InlineData(5000, 6000, 700)]
    [InlineData(5000, 2500, 5000)]
    [InlineData(2000, 9000, 1)]
    [InlineData(3, 4000, 2)]
    public void Elements_are_those_at_the_positions(int length, int count, int chunk)
    {
        double[] values = Values(length);
        long[] order = Order(length, count, count), negative = [.. order.Select((p, i) => i % 3 == 0 ? p - length : p)];
        ChunkedArray<double> x = ChunkedArray.FromArray(values, chunk);
        double[] expected = [.. order.Select(p => values[p])];

        Assert.Equal(expected, Evaluator.Compute(x[order]).ToArray());
        Assert.Equal(expected, Evaluator.Compute(x.Take(negative)).ToArray());
        Assert.Equal([.. expected.Select(v => v * 2)], Evaluator.Compute((x * 2)[order]).ToArray());
        Assert.Equal(expected.Max(), Evaluator.Compute(x[order].Max()));
        Assert.Equal(Math.Min(count, Math.Min(chunk, length)), x.Take(order).Chunks[0][0]);
    }

    [Fact]
    public void Rows_and_columns_and_boxes_are_taken()
    {
        const int Rows = 1500, Columns = 1300;
        double[] values = Values(Rows * Columns);
        ChunkedArray<double> x = ChunkedArray.FromMemory<double>(values, [Rows, Columns], (400, 370));
        long[] rows = Order(Rows, 2000, 1), columns = Order(Columns, 1700, 2);

        double[] byRow = Evaluator.Compute(x[rows][.., ..5]).ToArray(), byColumn = Evaluator.Compute(x[..3, columns]).ToArray();
        double[] both = Evaluator.Compute(x.Take(rows).Take(columns, -1)).ToArray();

        Assert.Equal([.. rows.SelectMany(r => Enumerable.Range(0, 5).Select(c => values[(r * Columns) + c]))], byRow);
        Assert.Equal([.. Enumerable.Range(0, 3).SelectMany(r => columns.Select(c => values[(r * Columns) + c]))], byColumn);
        Assert.Equal([.. rows.SelectMany(r => columns.Select(c => values[(r * Columns) + c]))], both);
        ChunkedArray<double> box = ChunkedArray.FromMemory<double>(values, [3, Rows / 3, Columns], (1, 100, 500));
        Assert.Equal([.. Enumerable.Range(0, 3).SelectMany(i => columns.Select(c => values[(((i * Rows / 3) + 7) * Columns) + c]))],
            Evaluator.Compute(box[.., 7, columns]).ToArray());
    }

    [Fact]
    public void Very_many_points_and_assigned_positions()
    {
        const int Rows = 300, Columns = 200, Deep = 3;
        double[] values = Values(Rows * Columns * Deep);
        ChunkedArray<double> x = ChunkedArray.FromMemory<double>(values, [Rows, Columns, Deep], (70, 30, 2));
        long[] rows = Order(Rows, 5000, 6), columns = Order(Columns, 5000, 7), deep = Order(Deep, 5000, 8);

        Assert.Equal([.. rows.Select((r, i) => values[(((r * Columns) + columns[i]) * Deep) + deep[i]])], Evaluator.Compute(x.VIndex(rows, columns, deep)).ToArray());
        Assert.Equal([.. rows.SelectMany((r, i) => Enumerable.Range(0, Deep).Select(d => values[(((r * Columns) + columns[i]) * Deep) + d]))],
            Evaluator.Compute(x.VIndex(rows, columns)).ToArray());
        Assert.Equal([.. columns.SelectMany((c, i) => Enumerable.Range(0, Rows).Select(r => values[(((r * Columns) + c) * Deep) + deep[i]]))],
            Evaluator.Compute(x.VIndex(Slice.All, columns, deep)).ToArray());

        // Of equal positions the last one wins.
        ChunkedArray<double> vector = ChunkedArray.FromArray(Values(4000), 900);
        long[] order = Order(4000, 6000, 9);
        double[] expected = Values(4000), given = [.. Enumerable.Range(0, order.Length).Select(i => 1e6 + i)];
        for (int i = 0; i < order.Length; i++)
        {
            expected[order[i]] = given[i];
        }

        Assert.Equal(expected, Evaluator.Compute(vector.With(ChunkedArray.FromArray(given, 1100), order)).ToArray());
        Assert.Equal([.. Values(4000).Select((v, i) => order.Contains(i) ? 7 : v)], Evaluator.Compute(vector.With(7.0, order)).ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Other_element_types_and_sizes_that_are_not_known(bool unknown)
    {
        ChunkedArray<short> x = ChunkedArray.FromSpan<short>([.. Enumerable.Range(0, 6000).Select(i => (short)i)], [3000, 2], (450, 1));
        if (unknown)
        {
            x = x[.., ChunkedArray.FromArray(new[] { true, false })];
        }

        long[] order = Order(3000, 4000, 3);

        short[] expected = unknown ? [.. order.Select(p => (short)(2 * p))] : [.. order.SelectMany(p => new[] { (short)(2 * p), (short)((2 * p) + 1) })];
        Assert.Equal(expected, Evaluator.Compute(x[order]).ToArray());
    }

    [Fact]
    public void Parts_and_orders_of_what_is_taken_are_taken_at_once()
    {
        double[] values = Values(10_000);
        long[] order = Order(10_000, 10_000, 4), second = Order(10_000, 5_000, 5);
        ChunkedArray<double> x = ChunkedArray.FromArray(values, 1000).MapBlocks(b => b), taken = x[order];

        Assert.Equal([.. order[100..120].Select(p => values[p])], Evaluator.Compute(taken[100..120]).ToArray());
        Assert.Equal([.. order.Where((_, i) => i % 3 == 1).Select(p => values[p])], Evaluator.Compute(taken[new Slice(1, null, 3)]).ToArray());
        Assert.Equal([.. second.Select(i => values[order[i]])], Evaluator.Compute(taken[second]).ToArray());
        Assert.Equal([.. order.Reverse().Select(p => values[p])], Evaluator.Compute(taken.Flip()).ToArray());
        Assert.Equal([.. order.Select(p => values[p])], Evaluator.Compute(taken.Rechunk(333)).ToArray());
        // Ten chunks, and one that is put together of them.
        Assert.InRange(ExprPlan.Of(taken[second].Expr).ToGraph().Count, 1, 10 + 10 + 5);
        Assert.InRange(ExprPlan.Of(taken[..2].Expr).ToGraph().Count, 1, 5);
    }

    /// <summary>Planning has no object for each position: it is about as quick as reading the list a few times.</summary>
    [Fact]
    public void A_million_positions_are_planned_in_little_memory()
    {
        const int Count = 1_000_000;
        ChunkedArray<double> x = ChunkedArray.Zeros([Count], 100_000);
        long[] order = new long[Count];
        for (int i = 0; i < Count; i++)
        {
            order[i] = (i * 7919L) % Count;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Actors.Graph.Tasks.TaskGraph graph = ExprPlan.Of(x[order].Expr).ToGraph();
        double perPosition = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Count;

        Assert.InRange(graph.Count, 10, 20);
        Assert.InRange(perPosition, 8, 64);
    }
}
