using System.Numerics;
using Actors.Arrays;
using Actors.Graph.Tests.Arrays.Golden;
using static Actors.Arrays.ArrayMath;
using static Actors.Graph.Tests.Arrays.GoldenFile;

namespace Actors.Graph.Tests.Arrays;

/// <summary>Every operation against NumPy, in one chunk, in uneven ones and in chunks of one element.</summary>
public class NumPyTests
{
    public static TheoryData<string> Cuts => new("whole", "uneven", "single");

    private static Chunks Cut(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        _ => new[] { new long[] { 1, 3, 1 }, [2, 1], [3, 1] },
    };

    private static ChunkedArray<double> X(string cut) =>
        ChunkedArray.FromMemory<double>(Enumerable.Range(0, 60).Select(k => ((k * 37 % 61) - 30) / 4.0).ToArray(), [5, 3, 4], Cut(cut));

    private static ChunkedArray<double> N(string cut)
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(k => ((k * 37 % 61) - 30) / 4.0)];
        values[6] = values[49] = values[53] = values[57] = double.NaN;
        values[35] = double.PositiveInfinity;
        return ChunkedArray.FromMemory<double>(values, [5, 3, 4], Cut(cut));
    }

    private static ChunkedArray<int> I(string cut) =>
        ChunkedArray.FromMemory<int>(Enumerable.Range(0, 60).Select(k => (k * 17 % 23) - 11).ToArray(), [5, 3, 4], Cut(cut));

    private static ChunkedArray<double> V() => ChunkedArray.FromArray([3.0, -1.5, 0.25, 8.0], 3);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Operators_give_what_NumPy_gives(string cut)
    {
        ChunkedArray<double> x = X(cut), n = N(cut), v = V();
        ChunkedArray<int> i = I(cut);
        ChunkedArray<bool> b = i > 0;
        Check("x + v", x + v);
        Check("x - v", x - v);
        Check("x * v", x * v);
        Check("x / v", x / v);
        Check("x % v", x % v);
        Check("x // v", FloorDivide(x, v));
        Check("x ** v", Power(x, v));
        Check("i + 3", i + 3);
        Check("i - 3", i - 3);
        Check("i * 3", i * 3);
        Check("i / 3", i / 3);
        Check("i % 3", i % 3);
        Check("i // 3", FloorDivide(i, 3));
        Check("i ** 3", Power(i, 3));
        Check("x < n", x < n);
        Check("x <= n", x <= n);
        Check("x > n", x > n);
        Check("x >= n", x >= n);
        Check("x == n", x == n);
        Check("x != n", x != n);
        ChunkedArray<float> f = x.Cast<float>();
        Check("mixed", ((i / 3) + (f * 2.0)) * x);
        Check("maximum", Maximum(n, 1));
        Check("fmin", FMin(n, 1));
        Check("where", ArrayMath.Where(b, x, -1.0));
        Check("clip", Clip(x, -2, 3));
        Check("round1", Round(x, 1));
        Check("logical", (!b & (x < 3)) | ((i == 2) ^ b));
        ChunkedArray<Complex> z = x + (i * Complex.ImaginaryOne);
        Check("complex", z * Conjugate(z) / new Complex(1, 2), 1e-13);
        Check("complex abs", Abs(z));
        Check("complex sum", z.Sum(0));
        Check("complex std", z.Std(1));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Functions_give_what_NumPy_gives(string cut)
    {
        ChunkedArray<double> n = N(cut);
        Check("sin", Sin(n));
        Check("cos", Cos(n));
        Check("tan", Tan(n));
        Check("arctan", Atan(n));
        Check("sinh", Sinh(n));
        Check("cosh", Cosh(n));
        Check("tanh", Tanh(n));
        Check("arcsinh", Asinh(n), 1e-12);
        Check("exp", Exp(n));
        Check("exp2", Exp2(n));
        Check("expm1", Expm1(n));
        Check("cbrt", Cbrt(n));
        Check("floor", Floor(n));
        Check("ceil", Ceil(n));
        Check("trunc", Trunc(n));
        Check("rint", Round(n));
        Check("sign", Sign(n));
        Check("square", Square(n));
        Check("absolute", Abs(n));
        Check("isnan", IsNaN(n));
        Check("isinf", IsInfinity(n));
        Check("isfinite", IsFinite(n));
        Check("sqrt", Sqrt(n));
        Check("log", Log(n));
        Check("log2", Log2(n));
        Check("log10", Log10(n));
        Check("log1p", Log1p(n));
        Check("arcsin", Asin(n));
        Check("arccos", Acos(n));
        Check("arctanh", Atanh(n), 1e-12);
        Check("arccosh", Acosh(n), 1e-12);
    }

    [Golden("CumSum", "CumProd")]
    [Theory]
    [MemberData(nameof(Cuts))]
    public void Reductions_give_what_NumPy_gives(string cut)
    {
        (string Name, int[] Axes)[] cases =
            [("0", [0]), ("1", [1]), ("2", [2]), ("-1", [-1]), ("(0, 2)", [0, 2]), ("(1, 2)", [1, 2]), ("(0, 1, 2)", [0, 1, 2]), ("None", [0, 1, 2])];
        ChunkedArray<double> x = X(cut), n = N(cut);
        ChunkedArray<int> i = I(cut);
        foreach ((string axes, int[] a) in cases)
        {
            foreach (bool keep in (bool[])[false, true])
            {
                string end = $"{axes} {(keep ? "True" : "False")}";
                Check($"sum {end}", x.Sum(a, keep));
                Check($"prod {end}", x.Prod(a, keep));
                Check($"min {end}", x.Min(a, keep));
                Check($"max {end}", x.Max(a, keep));
                Check($"mean {end}", x.Mean(a, keep));
                Check($"std {end}", x.Std(a, keep));
                Check($"var {end}", x.Var(a, keep));
                Check($"nansum {end}", n.NanSum(a, keep));
                Check($"nanprod {end}", n.NanProd(a, keep));
                Check($"nanmin {end}", n.NanMin(a, keep));
                Check($"nanmax {end}", n.NanMax(a, keep));
                Check($"nanmean {end}", n.NanMean(a, keep));
                Check($"nanstd {end}", n.NanStd(a, keep));
                Check($"nanvar {end}", n.NanVar(a, keep));
                Check($"any {end}", (x > 7).Any(a, keep));
                Check($"all {end}", (x < 7).All(a, keep));
                Check($"int sum {end}", i.Sum(a, keep));
                Check($"int mean {end}", i.Mean(a, keep));
                Check($"nan max {end}", n.Max(a, keep));
                Check($"float sum {end}", x.Cast<float>().Sum(a, keep), 1e-6);
            }
        }

        foreach (int axis in (int[])[0, 1, 2, -1])
        {
            Check($"argmin {axis}", x.ArgMin(axis));
            Check($"argmax {axis}", n.ArgMax(axis));
            Check($"cumsum {axis}", x.CumSum(axis));
            Check($"cumprod {axis}", (x / 4).CumProd(axis));
            Check($"median {axis}", x.Median(axis));
            Check($"quantile {axis}", x.Quantile(0.3, axis));
        }

        Check("argmin None", x.ArgMin());
        Check("argmax None", n.ArgMax());
        Check("cumsum None", x.CumSum());
        Check("cumprod None", (x / 4).CumProd());
        Check("median None", x.Median());
        Check("quantile None", x.Quantile(0.3));
        Check("sum None False", x.Sum());
        Check("mean None False", x.Mean());
        Check("std None False", x.Std());
        Check("max None False", x.Max());
        Check("nanmin None False", n.NanMin());
        Check("var ddof", x.Var(0, ddof: 1));
    }

    [Golden("Transpose", "get_T", "MoveAxis", "Reshape", "Ravel", "Concatenate", "Stack", "Flip", "Roll", "Tile", "Repeat", "Pad", "BroadcastTo")]
    [Theory]
    [MemberData(nameof(Cuts))]
    public void Shapes_are_those_of_NumPy(string cut)
    {
        ChunkedArray<double> x = X(cut);
        Check("transpose", x.Transpose(2, 0, 1));
        Check("moveaxis", x.MoveAxis(0, 2));
        ChunkedArray<double> square = x[..4, 0, ..4];
        Check("x + x.T", square + square.T);
        Check("reshape a", x.Reshape(15, 4));
        Check("reshape b", x.Reshape(4, -1));
        Check("reshape c", x.Reshape(5, 12));
        Check("reshape d", x.Reshape(5, 2, 6));
        Check("reshape e", x.Reshape(1, 60, 1));
        Check("ravel", x.Ravel());
        Check("concatenate", ChunkedArray.Concatenate([x, x[..2] * 2]));
        Check("stack", ChunkedArray.Stack([x, x + 1], -1));
        Check("flip", x.Flip(0, 2));
        Check("roll", x.Roll(3, 0));
        Check("roll flat", x.Roll(-7));
        Check("tile", x.Tile(2, 1, 2));
        Check("repeat", x.Repeat(3, 1));
        Check("pad", x.Pad([(1, 2), (0, 0), (2, 0)], 9));
        Check("pad edge", x.Pad([(1, 1)], PadMode.Edge));
        Check("pad reflect", x.Pad([(2, 3), (1, 2), (0, 1)], PadMode.Reflect));
        Check("pad symmetric", x.Pad([(2, 3), (1, 2), (0, 1)], PadMode.Symmetric));
        Check("pad wrap", x.Pad([(2, 3), (1, 2), (0, 1)], PadMode.Wrap));
        Check("broadcast", V().BroadcastTo(3, 4));
    }

    [Golden("get_Item", "Where")]
    [Theory]
    [MemberData(nameof(Cuts))]
    public void Indexes_select_what_NumPy_selects(string cut)
    {
        ChunkedArray<double> x = X(cut);
        Check("x[3]", x[3]);
        Check("x[-1,1:,::2]", x[^1, 1.., Slice.Every(2)]);
        Check("x[...,None,-2]", x[Slice.Ellipsis, Slice.NewAxis, -2]);
        Check("x[4:0:-2,::-1]", x[new Slice(4, 0, -2), Slice.Reverse]);
        Check("x[list]", x[.., new[] { 2, 0, 0, -1 }]);
        Check("x[mask list]", x[new[] { true, false, false, true, true }]);
        Check("x[b]", x[I(cut) > 0]);
        Check("x[rows]", x[x[.., 0, 0] > 0]);
    }

    [Fact]
    public void Made_arrays_are_those_of_NumPy()
    {
        Check("diag", ChunkedArray.Diag(V()));
        Check("eye", ChunkedArray.Eye(4, 6, 1, (3, 2)));
        Check("arange", ChunkedArray.Arange(2, 17, 3, 2));
        Check("arange f", ChunkedArray.Arange(5.0, -1.0, -0.75, 3));
        Check("linspace", ChunkedArray.Linspace(-1, 2, 13, chunks: 4));
        Check("indices", ChunkedArray.Indices([3, 4], (2, 3)));
    }
}
