using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;

namespace Actors.Graph.Tests.Arrays.Selecting;

/// <summary>Every kind of index, read and assigned, over all element types and chunkings, against NumPy.</summary>
[Golden("get_Item", "set_Item", "With", "VIndex", "Take")]
public class NumPyIndexTests
{
    private static readonly GoldenValues s_golden = new("Selecting");

    private static readonly long[] s_il = [4, -1, 0, 0, 2];
    private static readonly int[] s_i4 = [3, 0, -3];
    private static readonly bool[] s_rows = [true, false, false, true, true], s_mid = [true, false, true], s_cols = [false, true, true, false];

    public static TheoryData<string> Cuts => new("whole", "uneven", "single", "empty");

    internal static Chunks Cut(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        "uneven" => new[] { new long[] { 1, 3, 1 }, [2, 1], [3, 1] },
        _ => new[] { new long[] { 0, 2, 0, 3 }, [1, 2, 0], [0, 4] },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Doubles(string cut) => Check<double>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Floats(string cut) => Check<float>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Longs(string cut) => Check<long>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Ints(string cut) => Check<int>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Shorts(string cut) => Check<short>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Bytes(string cut) => Check<byte>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Truth(string cut) => Check<bool>(cut);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Complexes(string cut) => Check<Complex>(cut);

    private static void Check<T>(string cut)
        where T : unmanaged
    {
        Read<T>(cut);
        Assign<T>(cut);
    }

    private static ChunkedArray<T> X<T>(string cut)
        where T : unmanaged => ChunkedArray.FromMemory<T>(GoldenValues.Sample<T>(), [5, 3, 4], Cut(cut));

    // Masks in other chunks than the array's.
    private static ChunkedArray<bool> M3(string cut) =>
        ChunkedArray.FromMemory<int>(Enumerable.Range(0, 60).Select(k => (k * 17 % 23) - 11).ToArray(), [5, 3, 4], cut == "uneven" ? (2, 2, 2) : Cut(cut)) > 0;

    private static ChunkedArray<bool> Mask(bool[] values, string cut) => ChunkedArray.FromArray(values, cut == "single" ? 1 : 2);

    private static void Read<T>(string cut)
        where T : unmanaged
    {
        ChunkedArray<T> x = X<T>(cut);
        void Same(string name, ChunkedArray<T> result) => s_golden.Check($"{GoldenValues.Name<T>()} {name}", result);
        Same("x[2]", x[2]);
        Same("x[-1, 1]", x[^1, 1]);
        Same("x[4, 2, 3]", x[4, 2, 3]);
        Same("x[1:4]", x[1..4]);
        Same("x[::-1]", x[Slice.Reverse]);
        Same("x[4:0:-2, ::-1, 1:]", x[new Slice(4, 0, -2), Slice.Reverse, 1..]);
        Same("x[10:]", x[10..]);
        Same("x[-100:100:3]", x[new Slice(-100, 100, 3)]);
        Same("x[3:1]", x[3..1]);
        Same("x[:0, 1]", x[..0, 1]);
        Same("x[..., ::2]", x[Slice.Ellipsis, Slice.Every(2)]);
        Same("x[:, None, 1]", x[.., Slice.NewAxis, 1]);
        Same("x[None, ..., None]", x[Slice.NewAxis, Slice.Ellipsis, Slice.NewAxis]);
        Same("x[...]", x[Slice.Ellipsis]);
        Same("x[[2, 0, 0, -1]]", x[[2, 0, 0, -1]]);
        Same("x[:, [2, 0]]", x[.., new[] { 2, 0 }]);
        Same("x[..., [3, 3, 0, 1]]", x[Slice.Ellipsis, new[] { 3, 3, 0, 1 }]);
        Same("x[rows, 1:]", x[s_rows, 1..]);
        Same("x[0, :, [1, 2]]", x[0, .., new[] { 1, 2 }]);
        Same("x[:, 0, [1, 2]]", x[.., 0, new[] { 1, 2 }]);
        Same("x[0, None, [0, 1]]", x[0, Slice.NewAxis, new[] { 0, 1 }]);
        Same("x[[1, 3], :, 0]", x[new[] { 1, 3 }, .., 0]);
        Same("x[..., 0, [1, 2]]", x[Slice.Ellipsis, 0, new[] { 1, 2 }]);
        Same("x[[1, 3], 0]", x[new[] { 1, 3 }, 0]);
        Same("x[1:4, [0, 2], ::-2]", x[1..4, new[] { 0, 2 }, Slice.Every(-2)]);

        ChunkedArray<bool> m3 = M3(cut), m2 = m3[.., .., 1], m12 = m3[2];
        Same("x[m3]", x[m3]);
        Same("x[m2]", x[m2]);
        Same("x[:, m12]", x[.., m12]);
        Same("x[m2, 0]", x[m2, 0]);
        Same("x[0, m12]", x[0, m12]);
        Same("x[:, mid]", x[.., Mask(s_mid, cut)]);
        Same("x[..., cols]", x[Slice.Ellipsis, Mask(s_cols, cut)]);
        Same("x[::-2, mid, 1]", x[Slice.Every(-2), Mask(s_mid, cut), 1]);
        Same("x[0, :, cols]", x[0, .., Mask(s_cols, cut)]);

        var il = ChunkedArray.FromArray(s_il, 2);
        var i4 = ChunkedArray.FromArray(s_i4, cut == "single" ? 1 : 2);
        ChunkedArray<int> i0 = i4[1] - 2;
        Same("x[il]", x[il]);
        Same("x[:, [2, 0, -1]]", x.Take(ChunkedArray.FromArray([2, 0, -1], 2), axis: 1));
        Same("x[1, :, i4]", x[1, .., i4]);
        Same("x[..., i4]", x[Slice.Ellipsis, i4]);
        Same("x[i0]", x[i0]);
        Same("x[..., i0]", x[Slice.Ellipsis, i0]);
        Same("x[1, ..., i0]", x[1, Slice.Ellipsis, i0]);

        Same("x[[0, 2, 4], [1, 1, -1]]", x.VIndex(new[] { 0, 2, 4 }, new[] { 1, 1, -1 }));
        Same("x[[0, 2, 4], 1, [3, 0, 0]]", x.VIndex(new[] { 0, 2, 4 }, 1, new[] { 3, 0, 0 }));
        Same("np.moveaxis(x[::-1, [0, 2], [1, 3]], 1, 0)", x.VIndex(Slice.Reverse, new[] { 0, 2 }, new[] { 1, 3 }));
        Same("np.take(x, [1, 1, -1], axis=2)", x.Take([1, 1, -1], axis: 2));
    }

    private static void Assign<T>(string cut)
        where T : unmanaged
    {
        ChunkedArray<bool> m3 = M3(cut), m2 = m3[.., .., 1], m12 = m3[2];
        ChunkedArray<bool> rows = Mask(s_rows, cut), mid = Mask(s_mid, cut), cols = Mask(s_cols, cut);
        var il = ChunkedArray.FromArray(s_il, 2);
        var i4 = ChunkedArray.FromArray(s_i4, cut == "single" ? 1 : 2);
        ChunkedArray<int> i0 = i4[1] - 2;
        T one = GoldenValues.Element<T>(1);
        Chunks values = cut == "whole" ? -1 : 2;
        void Same(string name, Action<ChunkedArray<T>> change)
        {
            ChunkedArray<T> x = X<T>(cut);
            ChunkedArray<T> before = x[..];
            change(x);
            s_golden.Check($"{GoldenValues.Name<T>()} {name}", x);
            s_golden.Check($"{GoldenValues.Name<T>()} x[...]", before);
        }

        ChunkedArray<T> V(params long[] shape) => ChunkedArray.FromMemory<T>(
            Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(k => GoldenValues.Element<T>(k)).ToArray(), shape, values);
        Same("x[1] = v(1)", x => x[1] = one);
        s_golden.Check($"{GoldenValues.Name<T>()} x[-1, ::-1, 1:] = v(3, 3)", X<T>(cut).With(V(3, 3), -1, Slice.Reverse, 1..));
        Same("x[...] = v(4)", x => x[Slice.Ellipsis] = V(4));
        Same("x[:] = v(3, 1)", x => x[..] = V(3, 1));
        Same("x[::-2, 1] = v(3, 4)", x => x[Slice.Every(-2), 1] = V(3, 4));
        Same("x[4:1:-1, ::2] = v(3, 2, 4)", x => x[new Slice(4, 1, -1), Slice.Every(2)] = V(3, 2, 4));
        Same("x[-1, ::-1, 1:] = v(3, 3)", x => x[-1, Slice.Reverse, 1..] = V(3, 3));
        Same("x[2, 1, 3] = v(1, 1)", x => x[2, 1, 3] = V(1, 1));
        Same("x[3:3] = v(1)", x => x[3..3] = one);
        Same("x[[3, 0, 3]] = v(3, 3, 4)", x => x[[3, 0, 3]] = V(3, 3, 4));
        Same("x[:, [2, 0], 1:] = v(5, 2, 3)", x => x[.., new[] { 2, 0 }, 1..] = V(5, 2, 3));
        Same("x[..., [1, 2]] = v(2)", x => x[Slice.Ellipsis, new[] { 1, 2 }] = V(2));
        Same("x[rows] = v(3, 1, 4)", x => x[s_rows, ..] = V(3, 1, 4));
        Same("x[rows] = v(3, 1, 4)", x => x[rows] = V(3, 1, 4));
        Same("x[0, :, [1, 2]] = v(2, 3)", x => x[0, .., new[] { 1, 2 }] = V(2, 3));
        Same("x[:, None, 1] = v(1, 4)", x => x[.., Slice.NewAxis, 1] = V(1, 4));
        Same("x[m3] = v(1)", x => x[m3] = one);
        Same("x[mm] = v(1)", x => x[x != default(T)] = one);
        Same("x[m2] = v(4)", x => x[m2] = V(4));
        Same("x[:, mid] = v(5, 1, 4)", x => x[.., mid] = V(5, 1, 4));
        Same("x[m3] = v(m3.sum())", x => x[m3] = V(29));
        Same("x[m2] = v(m2.sum(), 4)", x => x[m2] = V(6, 4));
        Same("x[m2, 0] = v(m2.sum())", x => x[m2, 0] = V(6));
        Same("x[:, m12] = v(5, m12.sum())", x => x[.., m12] = V(5, 6));
        Same("x[:, mid, ::2] = v(5, 2, 2)", x => x[.., mid, Slice.Every(2)] = V(5, 2, 2));
        Same("x[0, :, cols] = v(2, 3)", x => x[0, .., cols] = V(2, 3));
        Same("x[il] = v(5, 3, 4)", x => x[il] = V(5, 3, 4));
        Same("x[il, 1] = v(4)", x => x[il, 1] = V(4));
        Same("x[..., i4] = v(5, 3, 3)", x => x[Slice.Ellipsis, i4] = V(5, 3, 3));
        Same("x[1, :, i4] = v(3, 3)", x => x[1, .., i4] = V(3, 3));
        Same("x[i0] = v(3, 4)", x => x[i0] = V(3, 4));
        Same("x[i0, i0, :2] = v(2)", x => x[i0, i0, ..2] = V(2));
    }
}
