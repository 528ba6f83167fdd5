using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Frames;
using static Actors.Graph.Tests.Arrays.Mapping.MappingGolden;

namespace Actors.Graph.Tests.Arrays.Mapping;

[Golden("Blockwise")]
public class BlockwiseTests
{
    private static ChunkedArray<double> M0(Chunks chunks) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, 12).Select(k => (double)((k % 7) - 2)).ToArray(), [3, 4], chunks);

    private static ChunkedArray<double> R(Chunks chunks) => ChunkedArray.Arange(0.0, 20, 1).Reshape(4, 5).Rechunk(chunks);

    private static ChunkedArray<double> V(Chunks chunks) => ChunkedArray.FromArray([1.0, -2.0, 0.5, 3.0], chunks);

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void Contracted_axes_come_put_together(int first, int second)
    {
        Check("einsum", ChunkedArray.Blockwise("ij,jk->ik", Product, M0(first), R(second)));
        Check("blockwise 3", ChunkedArray.Blockwise("ij,j,k->ik", (m, v, w) =>
        {
            double[] left = [.. m.ToArray().Chunk(4).Select(row => row.Zip(v.ToArray(), (a, b) => a * b).Sum())];
            return Tensor.Create([.. left.SelectMany(a => w.ToArray().Select(b => a * b))], [left.Length, w.Lengths[0]]);
        }, M0(first), V(second), V(first)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 2)]
    public void Contracted_axes_come_as_lists(int size, int blocks)
    {
        Check("einsum", ChunkedArray.Blockwise("ij,jk->ik", a =>
        {
            Assert.Equal(blocks, a.GridOf(0)[1]);
            Assert.Equal(1, a.GridOf(1)[1]);
            double[]? sum = null;
            nint[] shape = [];
            foreach ((Tensor<double> left, Tensor<double> right) in a.GetBlocks<double>(0).Zip(a.GetBlocks<double>(1)))
            {
                Tensor<double> product = Product(left, right);
                shape = product.Lengths.ToArray();
                sum = sum is null ? product.ToArray() : [.. sum.Zip(product.ToArray(), (x, y) => x + y)];
            }

            return Tensor.Create(sum!, shape);
        }, [M0(size), R(size)]));
    }

    [Fact]
    public void Axes_are_moved_added_and_changed_in_length()
    {
        ChunkedArray<double> m = M0((2, 3));
        ChunkedArray<double> turned = ChunkedArray.Blockwise("ij->ji", Turned, m);
        Assert.Equal([3L, 1L], turned.Chunks[0]);
        Assert.Equal(Values(m.T), Values(turned));

        ChunkedArray<double> added = ChunkedArray.Blockwise(
            "ij->zij", b => Tensor.Create([.. b.ToArray(), .. b.ToArray()], [2, b.Lengths[0], b.Lengths[1]]), m, new() { NewAxes = new Dictionary<char, long[]> { ['z'] = [2] } });
        Assert.Equal([2L, 3L, 4L], added.Shape);
        Assert.Equal([.. Values(m), .. Values(m)], Values(added));

        ChunkedArray<double> twice = ChunkedArray.Blockwise(
            "ij->ij", b => Tensor.Create([.. b.ToArray(), .. b.ToArray()], [b.Lengths[0] * 2, b.Lengths[1]]), m,
            new() { AdjustChunks = new Dictionary<char, Func<long, long>> { ['i'] = size => 2 * size } });
        Assert.Equal([4L, 2L], twice.Chunks[0]);
        ChunkedArray<double> first = ChunkedArray.Blockwise(
            "ij->ij", b => Tensor.Create([b[0, 0]], [1, 1]), m, new() { ChunkSizes = new Dictionary<char, long[]> { ['i'] = [1, 1], ['j'] = [1, 1] } });
        Assert.Equal([-2, 1, -1, 2], Values(first));
    }

    [Fact]
    public void Arrays_are_cut_to_fit_unless_they_are_matched_by_number()
    {
        ChunkedArray<double> a = V(3), b = V(2);
        ChunkedArray<double> sum = ChunkedArray.Blockwise("i,i->i", Add, a, b);
        Assert.Equal([2L, 1L, 1L], sum.Chunks[0]);
        Assert.Equal(Values(V(-1) + V(-1)), Values(sum));
        ChunkedArray<double> numbered = ChunkedArray.Blockwise(
            "i,i->i", (x, y) => Tensor.Create([x.ToArray().Sum() + y.ToArray().Sum()], [1]), a, b,
            new() { AlignArrays = false, ChunkSizes = new Dictionary<char, long[]> { ['i'] = [1, 1] } });
        Assert.Equal([-1.5, 6.5], Values(numbered));
        ChunkedArray<double> one = ChunkedArray.FromArray([10.0], 1);
        Assert.Equal(Values(V(2) + 10.0), Values(ChunkedArray.Blockwise("i,i->i", (x, y) => Tensor.Create([.. x.ToArray().Select(v => v + y[0])], x.Lengths), b, one)));
        Assert.Equal(Values(V(2) * 3.0), Values(ChunkedArray.Blockwise(
            "i,->i", args => Tensor.Create([.. args.GetBlock<double>(0).ToArray().Select(v => v * args.GetConstant<double>(1))], [args.GetBlock<double>(0).FlattenedLength]), [b, BlockOperand.Constant(3.0)])));
    }

    [Fact]
    public void What_does_not_fit_is_refused_when_it_is_written()
    {
        ChunkedArray<double> m = M0(2), v = V(2);
        void Refused(string part, Action write) => Assert.Contains(part, Assert.ThrowsAny<ArgumentException>(write).Message, StringComparison.Ordinal);
        Refused("\"ij\"", () => ChunkedArray.Blockwise("ij", (Tensor<double> b) => b, m));
        Refused("\"ii\"", () => ChunkedArray.Blockwise("ii->i", (Tensor<double> b) => b, m));
        Refused("(3, 4)", () => ChunkedArray.Blockwise("i->i", (Tensor<double> b) => b, m));
        Refused("1 operands", () => ChunkedArray.Blockwise("ij,j->i", (Tensor<double> b) => b, m));
        Refused("'z'", () => ChunkedArray.Blockwise("ij->zij", (Tensor<double> b) => b, m));
        Refused("'j'", () => ChunkedArray.Blockwise("ij->i", (Tensor<double> b) => b, m, new() { NewAxes = new Dictionary<char, long[]> { ['j'] = [1] } }));
        Refused("'i'", () => ChunkedArray.Blockwise("ij->ij", (Tensor<double> b) => b, m, new() { NewAxes = new Dictionary<char, long[]> { ['i'] = [1] } }));
        Refused("'j'", () => ChunkedArray.Blockwise("ij->ij", (Tensor<double> b) => b, m, new() { ChunkSizes = new Dictionary<char, long[]> { ['j'] = [1] } }));
        Refused("(3, 4) and (4,)", () => ChunkedArray.Blockwise("ij,i->ij", (Tensor<double> a, Tensor<double> b) => a, m, v));
        Refused("blocks", () => ChunkedArray.Blockwise("i,i->i", (Tensor<double> a, Tensor<double> b) => a, v, V(1), new() { AlignArrays = false }));
        string message = Assert.Throws<InvalidOperationException>(() => Values(ChunkedArray.Blockwise("ij->ji", (Tensor<double> b) => b, M0((1, 2))))).Message;
        Assert.Contains("'blockwise'", message, StringComparison.Ordinal);
        Assert.Contains("(1, 2)", message, StringComparison.Ordinal);
        Assert.Contains("(2, 1)", message, StringComparison.Ordinal);
    }

    private static double[] Values(ChunkedArray<double> array) => Evaluator.Compute<Tensor<double>>(array).ToArray();

    private static Tensor<double> Add(Tensor<double> a, Tensor<double> b) => Tensor.Create([.. a.ToArray().Zip(b.ToArray(), (x, y) => x + y)], a.Lengths);

    private static Tensor<double> Turned(Tensor<double> block)
    {
        int rows = (int)block.Lengths[0], columns = (int)block.Lengths[1];
        double[] from = block.ToArray();
        return Tensor.Create([.. Enumerable.Range(0, from.Length).Select(i => from[(i % rows * columns) + (i / rows)])], [columns, rows]);
    }

    private static Tensor<double> Product(Tensor<double> left, Tensor<double> right)
    {
        int rows = (int)left.Lengths[0], inner = (int)left.Lengths[1], columns = (int)right.Lengths[1];
        double[] a = left.ToArray(), b = right.ToArray(), result = new double[rows * columns];
        for (int i = 0; i < result.Length; i++)
        {
            for (int j = 0; j < inner; j++)
            {
                result[i] += a[(i / columns * inner) + j] * b[(j * columns) + (i % columns)];
            }
        }

        return Tensor.Create(result, [rows, columns]);
    }
}
