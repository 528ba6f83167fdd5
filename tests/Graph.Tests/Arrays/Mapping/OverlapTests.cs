using System.Globalization;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using FsCheck;
using FsCheck.Fluent;
using static Actors.Graph.Tests.Arrays.Mapping.MappingGolden;

namespace Actors.Graph.Tests.Arrays.Mapping;

[Golden("MapOverlap", "Overlap", "TrimOverlap")]
public class OverlapTests
{
    private static ChunkedArray<double> Y(Chunks chunks) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, 42).Select(k => ((k * 29 % 43) - 20) / 2.0).ToArray(), [7, 6], chunks);

    private static readonly ((int, int) Rows, (int, int) Columns)[] s_depths =
        [((1, 1), (1, 1)), ((2, 2), (0, 0)), ((2, 0), (0, 1)), ((3, 1), (2, 2)), ((0, 0), (0, 0))];

    private static readonly (string Rows, string Columns)[] s_kinds =
    [
        ("None", "None"), ("Reflect", "Reflect"), ("Periodic", "Periodic"), ("Nearest", "Nearest"), ("Constant=7", "Constant=7"),
        ("Reflect", "Periodic"), ("None", "Constant=-2"), ("Constant=5", "Constant=-1"), ("Nearest", "None"), ("Constant=nan", "Reflect"),
    ];

    public static TheoryData<string> Chunkings => new("whole", "uneven", "single", "pairs");

    private static Chunks Chunking(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        "pairs" => (2, 2),
        _ => new[] { new long[] { 1, 4, 2 }, [3, 1, 2] },
    };

    [Theory]
    [MemberData(nameof(Chunkings))]
    public void Every_boundary_and_depth_gives_what_NumPy_makes_of_the_padded_array(string cut)
    {
        foreach (((int, int) rows, (int, int) columns) in s_depths)
        {
            foreach ((string above, string beside) in s_kinds)
            {
                Boundaries boundaries = Boundaries.Of(Parse(above), Parse(beside));
                Check(
                    $"overlap ({rows}, {columns}) ('{above}', '{beside}')",
                    Y(Chunking(cut)).MapOverlap(block => Stencil(block, [rows, columns]), Overlaps.Of(rows, columns), boundaries));
            }
        }
    }

    [Fact]
    public void Overlapping_blocks_are_those_of_Dask_and_are_trimmed_again()
    {
        ChunkedArray<double> y = Y(new[] { new long[] { 4, 3 }, [3, 3] });
        Boundaries boundaries = Boundaries.Of(Boundary.Reflect, Boundary.None);
        ChunkedArray<double> overlapped = y.Overlap((2, 1), boundaries);
        Assert.Equal([8, 7], overlapped.Chunks[0]);
        Assert.Equal([4, 4], overlapped.Chunks[1]);
        Check("overlapped", overlapped);
        ChunkedArray<double> back = overlapped.TrimOverlap(new[] { 2, 1 }, boundaries);
        Assert.Equal(y.Chunks, back.Chunks);
        Assert.Equal(Evaluator.Compute<Tensor<double>>(y).ToArray(), Evaluator.Compute<Tensor<double>>(back).ToArray());
    }

    [Fact]
    public void Several_arrays_overlap_together_and_one_row_stands_under_all()
    {
        ChunkedArray<double> row = ChunkedArray.FromArray(Enumerable.Range(0, 6).Select(i => (double)i).ToArray(), 4).ExpandDims(0);
        ChunkedArray<double> y = Y((3, 2));
        Check("two overlap", ChunkedArray.MapOverlap((a, b) => Stencil(Sum(a, b), [(1, 1), (1, 1)]), y, row, 1, Boundary.Nearest));
        Check("two overlap", ChunkedArray.MapOverlap(
            a => Stencil(Sum(a.GetBlock<double>(0), a.GetBlock<double>(1)), [(1, 1), (1, 1)]), [y, row], 1, Boundary.Nearest));
    }

    [Fact]
    public void Without_trimming_the_borders_stay_or_the_function_cuts_them()
    {
        ChunkedArray<double> y = Y((4, 3));
        ChunkedArray<double> kept = y.MapOverlap(block => block, 1, Boundary.Periodic, trim: false);
        Assert.Equal([6, 5], kept.Chunks[0]);
        Assert.Equal(Evaluator.Compute<Tensor<double>>(y.Overlap(1, Boundary.Periodic)).ToArray(), Evaluator.Compute<Tensor<double>>(kept).ToArray());
        ChunkedArray<double> first = y.MapOverlap(
            block => Tensor.Create([block[0, 0]], [1, 1]), 1, Boundary.Periodic, trim: false, new() { Chunks = [[1], [1]] });
        Assert.Equal([2L, 2L], first.Shape);
        Assert.Equal(4, Evaluator.Compute<Tensor<double>>(first).FlattenedLength);
    }

    [Fact]
    public void Small_chunks_are_put_together_first()
    {
        ChunkedArray<double> result = Y(1).MapOverlap(block => block, 3, Boundary.None);
        Assert.Equal([3, 4], result.Chunks[0]);
        Assert.Equal([3, 3], result.Chunks[1]);
    }

    [Fact]
    public void What_cannot_overlap_is_refused_when_it_is_written()
    {
        ChunkedArray<double> y = Y(3);
        Assert.Contains("(7, 6)", Assert.Throws<ArgumentException>(() => y.MapOverlap(b => b, 8)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => y.MapOverlap(b => b, new[] { 1 }));
        Assert.Throws<ArgumentException>(() => y.MapOverlap(b => b, new[] { 1, -1 }));
        Assert.Throws<ArgumentException>(() => y.MapOverlap(b => b, 1, Boundaries.Of(Boundary.None)));
        Assert.Throws<ArgumentException>(() => y.MapOverlap(b => b, 1, options: new() { DropAxes = [0] }));
        Assert.Throws<ArgumentException>(() => y.TrimOverlap(2));
        Assert.Throws<InvalidOperationException>(() => y[y > 0].MapOverlap(b => b, 1));
        ArgumentException wrong = Assert.Throws<ArgumentException>(() => ChunkedArray.MapOverlap((a, b) => a, y, y[..5, ..], 1));
        Assert.Contains("map_overlap", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_another_shape_says_which_block_and_what_was_expected()
    {
        // Of several wrong blocks any may be the first that is reported.
        ChunkedArray<double> result = Y(-1).MapOverlap(_ => Tensor.Create(new double[2], [2, 1]), 1, Boundary.Nearest);
        string message = Assert.Throws<InvalidOperationException>(() => Evaluator.Compute<Tensor<double>>(result)).Message;
        Assert.Contains("'map_overlap'", message, StringComparison.Ordinal);
        Assert.Contains("(0, 0)", message, StringComparison.Ordinal);
        Assert.Contains("(2, 1)", message, StringComparison.Ordinal);
        Assert.Contains("(9, 8)", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunks_make_no_difference()
    {
        Gen<long[]> axis = Gen.Choose(0, 5).Select(size => (long)size).NonEmptyListOf().Resize(5).Select(list => list.ToArray()).Where(list => list.Sum() > 3);
        var cases = (from rows in axis from columns in axis from d in Gen.Choose(0, 3).ArrayOf(4) from b in Gen.Choose(0, 4).ArrayOf(2) select (rows, columns, d, b)).ToArbitrary();
        Boundary[] all = [Boundary.None, Boundary.Reflect, Boundary.Periodic, Boundary.Nearest, Boundary.Constant(3)];
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 5), Prop.ForAll(cases, c =>
        {
            ChunkedArray<double> whole = ChunkedArray.Arange(0.0, c.rows.Sum() * c.columns.Sum(), 1).Reshape(c.rows.Sum(), c.columns.Sum()).Rechunk(-1);
            (int, int)[] depths = [(c.d[0], c.d[1]), (c.d[2], c.d[3])];
            Boundaries boundaries = Boundaries.Of(all[c.b[0]], all[c.b[1]]);
            double[] Result(ChunkedArray<double> y) =>
                Evaluator.Compute<Tensor<double>>(y.MapOverlap(block => Stencil(block, depths), depths, boundaries)).ToArray();
            Assert.Equal(Result(whole), Result(whole.Rechunk(new[] { c.rows, c.columns })));
        }));
    }

    private static Boundary Parse(string text)
    {
        string[] parts = text.Split('=');
        return parts[0] switch
        {
            "Reflect" => Boundary.Reflect,
            "Periodic" => Boundary.Periodic,
            "Nearest" => Boundary.Nearest,
            "Constant" => Boundary.Constant(parts[1] == "nan" ? double.NaN : double.Parse(parts[1], CultureInfo.InvariantCulture)),
            _ => Boundary.None,
        };
    }

    private static Tensor<double> Sum(Tensor<double> rows, Tensor<double> row)
    {
        double[] values = rows.ToArray(), single = row.ToArray();
        int columns = (int)rows.Lengths[1];
        return Tensor.Create([.. values.Select((value, i) => value + single[i % columns])], rows.Lengths);
    }

    /// <summary>The stencil of make_golden.py.</summary>
    private static Tensor<double> Stencil(Tensor<double> block, (int Before, int After)[] depths)
    {
        int rows = (int)block.Lengths[0], columns = (int)block.Lengths[1];
        double[] from = block.ToArray(), to = new double[from.Length];
        int number = 0;
        for (int down = -depths[0].Before; down <= depths[0].After; down++)
        {
            for (int right = -depths[1].Before; right <= depths[1].After; right++, number++)
            {
                for (int i = 0; i < to.Length; i++)
                {
                    int row = (i / columns) + down, column = (i % columns) + right;
                    if (row >= 0 && row < rows && column >= 0 && column < columns)
                    {
                        to[i] += (1 + (number / 2.0)) * from[(row * columns) + column];
                    }
                }
            }
        }

        return Tensor.Create(to, block.Lengths);
    }
}
