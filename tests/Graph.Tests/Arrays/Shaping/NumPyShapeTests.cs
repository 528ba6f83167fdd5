using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using Actors.Graph.Tests.Arrays.Selecting;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Shaping;

/// <summary>Functions of shapes over all element types and chunkings, against NumPy.</summary>
[Golden(
    "RollAxis", "FlipLR", "FlipUD", "Rot90", "HStack", "VStack", "DStack", "Block", "BroadcastArrays", "AtLeast2D", "AtLeast3D", "ArraySplit", "Split")]
public class NumPyShapeTests
{
    private static readonly GoldenValues s_golden = new("Shaping");

    public static TheoryData<string> Cuts => NumPyIndexTests.Cuts;

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Doubles(string cut) => Ordered<double>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Floats(string cut) => Ordered<float>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Longs(string cut) => Ordered<long>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Ints(string cut) => Ordered<int>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Shorts(string cut) => Ordered<short>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Bytes(string cut) => Ordered<byte>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Truth(string cut) => Everywhere<bool>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Complexes(string cut) => Numbers<Complex>(cut);

    private static ChunkedArray<T> X<T>(string cut)
        where T : unmanaged => ChunkedArray.FromMemory<T>(GoldenValues.Sample<T>(), [5, 3, 4], NumPyIndexTests.Cut(cut));

    private static void Everywhere<T>(string cut)
        where T : unmanaged
    {
        ChunkedArray<T> x = X<T>(cut);
        void Same(string name, ChunkedArray<T> result) => s_golden.Check($"{GoldenValues.Name<T>()} {name}", result);
        Same("x.reshape(15, 4)", x.Reshape(15, 4));
        Same("x.reshape(3, 20)", x.Reshape(3, -1));
        Same("x.reshape(5, 2, 6)", x.Reshape(5, 2, 6));
        Same("x.reshape(5, 12)", x.Reshape(-1, 12));
        Same("x.reshape(2, 2, 15)", x.Reshape(2, 2, 15));
        Same("x.reshape(1, 5, 1, 3, 4)", x.Reshape(1, 5, 1, 3, 4));
        Same("x.reshape(60)", x.Ravel());
        Same("np.swapaxes(x, 0, -1)", x.SwapAxes(0, -1));
        Same("np.moveaxis(x, (0, 1), (-1, 0))", x.MoveAxis([0, 1], [-1, 0]));
        Same("np.rollaxis(x, 2)", x.RollAxis(2));
        Same("np.rollaxis(x, 0, 3)", x.RollAxis(0, 3));
        Same("np.expand_dims(x, 1)", x.ExpandDims(1));
        Same("np.squeeze(x[:, :1])", x[.., ..1].Squeeze());
        Same("np.fliplr(x)", x.FlipLR());
        Same("np.flipud(x)", x.FlipUD());
        Same("np.rot90(x)", x.Rot90());
        Same("np.rot90(x, -1, (0, 2))", x.Rot90(-1, 0, 2));
        Same("np.rot90(x, 2, (1, 2))", x.Rot90(2, 1, 2));
        Same("np.roll(x, (2, -1), (0, 2))", x.Roll([2, -1], [0, 2]));
        Same("np.roll(x, 3)", x.Roll(3));
        Same("np.tile(x, (2, 1, 3))", x.Tile(2, 1, 3));
        Same("np.tile(x[0, 0], (2, 2))", x[0, 0].Tile(2, 2));
        Same("np.repeat(x, 2, axis=-1)", x.Repeat(2, axis: -1));
        Same("np.repeat(x, [0, 2, 1, 0, 3], axis=0)", x.Repeat([0, 2, 1, 0, 3], axis: 0));
        Same("np.repeat(x, 2)", x.Repeat(2));
        Same("np.stack([x, x[::-1]], axis=1)", ChunkedArray.Stack([x, x[Slice.Reverse]], 1));
        Same("np.hstack([x, x[:, :1]])", ChunkedArray.HStack(x, x[.., ..1]));
        Same("np.vstack([x, x[:1]])", ChunkedArray.VStack(x, x[..1]));
        Same("np.dstack([x, x[:, :, :1]])", ChunkedArray.DStack(x, x[.., .., ..1]));
        Same("np.hstack([x[0, 0], x[1, 1]])", ChunkedArray.HStack(x[0, 0], x[1, 1]));
        Same("np.vstack([x[0, 0], x[1, 1]])", ChunkedArray.VStack(x[0, 0], x[1, 1]));
        Same("np.dstack([x[0, 0], x[1, 1]])", ChunkedArray.DStack(x[0, 0], x[1, 1]));
        ChunkedArray<T>[][] rows = [[x[0], x[1]], [x[2, ..1], x[3, ..1]]], row = [[x[0, 0], x[1, 0]]];
        Same("np.block([[x[0], x[1]], [x[2, :1], x[3, :1]]])", ChunkedArray.Block<T>(rows));
        Same("np.block([[x[0, 0], x[1, 0]]])", ChunkedArray.Block<T>(row));
        Same("np.broadcast_to(x[0, 0], (2, 3, 4))", x[0, 0].BroadcastTo(2, 3, 4));
        Same("np.broadcast_to(x[0, 0], (2, 3, 4))", ChunkedArray.BroadcastArrays(x[0, 0], x[..2])[0]);
        Same("np.atleast_3d(x[0])", ChunkedArray.AtLeast3D(x[0]));
        Same("np.atleast_3d(x[0, 0])", ChunkedArray.AtLeast3D(x[0, 0]));
        Same("np.atleast_2d(x[0, 0])", ChunkedArray.AtLeast2D(x[0, 0]));
        Same("np.array_split(x, 3)[0]", x.ArraySplit(3)[0]);
        Same("np.array_split(x, 3)[2]", x.ArraySplit(3)[2]);
        Same("np.split(x, [1, 3], axis=-1)[1]", x.Split([1, 3], axis: -1)[1]);
        Same("np.pad(x, ((1, 2), (0, 0), (2, 0)))", x.Pad([(1, 2), (0, 0), (2, 0)]));
        Same("np.pad(x, 2, mode=\"edge\")", x.Pad([(2, 2)], PadMode.Edge));
        Same("np.pad(x, ((7, 9), (5, 0), (0, 6)), mode=\"reflect\")", x.Pad([(7, 9), (5, 0), (0, 6)], PadMode.Reflect));
        Same("np.pad(x, ((7, 9), (5, 0), (0, 6)), mode=\"symmetric\")", x.Pad([(7, 9), (5, 0), (0, 6)], PadMode.Symmetric));
        Same("np.pad(x, ((4, 5), (3, 0), (0, 4)), mode=\"wrap\")", x.Pad([(4, 5), (3, 0), (0, 4)], PadMode.Wrap));
        Same("np.pad(x[:1], ((2, 2), (0, 0), (0, 0)), mode=\"reflect\")", x[..1].Pad([(2, 2), (0, 0), (0, 0)], PadMode.Reflect));
        (T, T)[] sides = [(GoldenValues.Element<T>(0), GoldenValues.Element<T>(1)), (GoldenValues.Element<T>(1), GoldenValues.Element<T>(0)),
            (GoldenValues.Element<T>(1), GoldenValues.Element<T>(1))];
        Same("np.pad(x, ((1, 2), (0, 1), (2, 0)), constant_values=((0, 1), (1, 0), (1, 1)))", x.Pad([(1, 2), (0, 1), (2, 0)], sides));
        Same("x[:0].reshape(0, 4, 3)", x[..0].Reshape(0, 4, 3));
        Same("np.concatenate([x[:0], x, x[:, :, ::-1]])", ChunkedArray.Concatenate([x[..0], x, x[.., .., Slice.Reverse]]));
        Same("np.roll(x[:, :0], 1, axis=1)", x[.., ..0].Roll(1, axis: 1));
    }

    private static void Numbers<T>(string cut)
        where T : unmanaged
    {
        Everywhere<T>(cut);
        ChunkedArray<T> x = X<T>(cut);
        void Same(string name, ChunkedArray<T> result) => s_golden.Check($"{GoldenValues.Name<T>()} {name}", result, typeof(T) == typeof(float) ? 1e-5 : 1e-13);
        Same("np.pad(x, ((2, 3), (1, 0), (0, 2)), mode=\"linear_ramp\")", x.Pad([(2, 3), (1, 0), (0, 2)], PadMode.LinearRamp));
        Same("np.pad(x, ((2, 3), (1, 0), (0, 2)), mode=\"mean\")", x.Pad([(2, 3), (1, 0), (0, 2)], PadMode.Mean));
    }

    private static void Ordered<T>(string cut)
        where T : unmanaged
    {
        Numbers<T>(cut);
        ChunkedArray<T> x = X<T>(cut);
        void Same(string name, ChunkedArray<T> result) => s_golden.Check($"{GoldenValues.Name<T>()} {name}", result);
        Same("np.pad(x, ((2, 3), (1, 0), (0, 2)), mode=\"maximum\")", x.Pad([(2, 3), (1, 0), (0, 2)], PadMode.Maximum));
        Same("np.pad(x, ((2, 3), (1, 0), (0, 2)), mode=\"minimum\")", x.Pad([(2, 3), (1, 0), (0, 2)], PadMode.Minimum));
    }

    [Fact]
    public void Any_reshape_of_any_chunks_is_that_of_one_chunk_in_blocks_of_about_the_same_size()
    {
        long[][] shapes = [[4, 6, 10], [24, 10], [240], [2, 2, 60], [4, 60], [8, 3, 10], [240, 1], [3, 80], [1, 4, 3, 2, 10], [2, 120], [16, 15], [4, 6, 2, 5]];
        double[] values = [.. Enumerable.Range(0, 240).Select(i => (double)i)];
        foreach (long[] from in shapes)
        {
            foreach (long[] to in shapes)
            {
                foreach (int size in (int[])[1, 2, 3, 100])
                {
                    ChunkedArray<double> x = ChunkedArray.FromMemory<double>(values, from, size).MapBlocks(b => b);
                    long block = x.Chunks.Aggregate(1L, (a, c) => a * c.Max());

                    ChunkedArray<double> y = x.Reshape(to);

                    Assert.Equal(to, y.Shape);
                    Assert.Equal(values, Evaluator.Compute(y).ToArray());
                    Assert.InRange(y.Chunks.Aggregate(1L, (a, c) => a * c.Max()), 1, Math.Max(2, 4 * block));
                }
            }
        }
    }

    [Fact]
    public void Shapes_that_cannot_be_are_errors_that_name_them()
    {
        ChunkedArray<double> x = ChunkedArray.Ones([4, 6], (2, 3)), y = ChunkedArray.Ones([5, 5]);
        void Fails(Func<object?> write, params string[] parts)
        {
            var error = Assert.ThrowsAny<ArgumentException>(write);
            Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
        }

        Fails(() => x.Reshape(5, 5), "reshape", "(5, 5)", "(4, 6)");
        Fails(() => x.Reshape(-1, -1), "reshape", "(4, 6)");
        Fails(() => x.Reshape(-1, 7), "reshape", "(-1, 7)".Replace("-1", "?", StringComparison.Ordinal));
        Fails(() => x.Transpose(0, 0), "transpose", "(4, 6)");
        Fails(() => x.MoveAxis(2, 0), "moveaxis", "axis 2", "(4, 6)");
        Fails(() => x.MoveAxis([0, 1], [0, 0]), "moveaxis", "(4, 6)");
        Fails(() => x.Squeeze(0), "squeeze", "axis 0", "(4, 6)");
        Fails(() => x.BroadcastTo(3, 6), "broadcast_to", "(3, 6)", "(4, 6)");
        Fails(() => ChunkedArray.BroadcastArrays(x, y), "broadcast_arrays", "(4, 6)", "(5, 5)");
        Fails(() => ChunkedArray.Concatenate([x, y]), "concatenate", "(4, 6)", "(5, 5)");
        Fails(() => ChunkedArray.Stack([x, y]), "stack", "(4, 6)", "(5, 5)");
        ChunkedArray<double>[][] rows = [[x, y]], none = [[]];
        Fails(() => ChunkedArray.Block<double>(rows), "(4, 6)", "(5, 5)");
        Fails(() => ChunkedArray.Block<double>(none), "block");
        Fails(() => x.Split(4, axis: 1), "split", "axis 1", "(4, 6)");
        Fails(() => x.Rot90(1, 1, -1), "rot90", "(4, 6)");
        Fails(() => x[0].FlipLR(), "fliplr", "(6,)");
        Fails(() => x.Roll([1, 2], [0]), "roll", "(4, 6)");
        Fails(() => x.Repeat([1, 2], axis: 0), "repeat", "(4, 6)");
        Fails(() => x.Pad([(1, 1), (1, 1), (1, 1)]), "pad", "(4, 6)");
        Fails(() => x.Pad([(-1, 1)]), "pad", "(-1, 1)");
        Fails(() => x[..0].Pad([(1, 1)], PadMode.Edge), "pad", "(0, 6)");
    }
}
