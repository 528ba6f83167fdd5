using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Mapping;

/// <summary>What NumPy made of the inputs of make_golden.py: values, shapes and element types.</summary>
internal static class MappingGolden
{
    private static readonly Dictionary<string, (long[] Shape, string Type, double[] Values)> s_all = Read();

    public static TheoryData<string> Cuts => new("whole", "uneven", "single");

    /// <summary>The arrays of (5, 3, 4) elements.</summary>
    public static ChunkedArray<T> Array<T>(string cut, Func<int, T> element)
        where T : unmanaged => ChunkedArray.FromMemory<T>(Enumerable.Range(0, 60).Select(element).ToArray(), [5, 3, 4], Cut(cut));

    public static ChunkedArray<double> X(string cut) => Array(cut, Number);

    public static ChunkedArray<int> I(string cut) => Array(cut, k => (k * 17 % 23) - 11);

    public static ChunkedArray<byte> B(string cut) => Array(cut, k => (byte)(k * 37 % 61));

    public static ChunkedArray<bool> T(string cut) => Array(cut, k => k * 7 % 5 > 1);

    public static ChunkedArray<double> N(string cut) => Array(cut, k => k switch
    {
        6 or 49 or 53 or 57 => double.NaN,
        35 => double.PositiveInfinity,
        12 => double.NegativeInfinity,
        _ => Number(k),
    });

    private static double Number(int k) => ((k * 37 % 61) - 30) / 4.0;

    public static Chunks Cut(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        _ => new[] { new long[] { 1, 3, 1 }, [2, 1], [3, 1] },
    };

    /// <summary>Compares shape and type, both known before, and what is computed.</summary>
    public static void Check<T>(string name, ChunkedArray<T> array, double relative = 1e-13)
        where T : unmanaged
    {
        (long[] shape, string type, double[] expected) = s_all[name];
        Assert.True(shape.SequenceEqual(array.Shape), $"{name}: {array}, NumPy has ({string.Join(", ", shape)}).");
        Tensor<T> result = Evaluator.Compute<Tensor<T>>(array);
        Assert.True(shape.Length == 0 || shape.SequenceEqual(result.Lengths.ToArray().Select(l => (long)l)), $"{name}: computed shape.");
        Compare(name, type, expected, result.ToArray(), relative);
    }

    public static void Check<T>(string name, ChunkedScalar<T> value, double relative = 1e-13)
        where T : unmanaged
    {
        (long[] shape, string type, double[] expected) = s_all[name];
        Assert.Empty(shape);
        Compare(name, type, expected, [Evaluator.Compute<T>(value)], relative);
    }

    private static void Compare<T>(string name, string type, double[] expected, T[] values, double relative)
    {
        string own = typeof(T) == typeof(double) ? "double" : typeof(T) == typeof(float) ? "float" : typeof(T) == typeof(long) ? "long"
            : typeof(T) == typeof(int) ? "int" : typeof(T) == typeof(short) ? "short" : typeof(T) == typeof(byte) ? "byte" : "bool";
        Assert.True(own == type, $"{name}: elements of type {own}, NumPy has {type}.");
        Assert.True(expected.Length == values.Length, $"{name}: {values.Length} values, NumPy has {expected.Length}.");
        for (int i = 0; i < expected.Length; i++)
        {
            double actual = Convert.ToDouble(values[i], CultureInfo.InvariantCulture);
            bool same = expected[i].Equals(actual) || expected[i] == actual || Math.Abs(expected[i] - actual) <= relative * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(same, $"{name}: value {i} is {actual:R}, NumPy has {expected[i]:R}.");
        }
    }

    private static Dictionary<string, (long[] Shape, string Type, double[] Values)> Read()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Arrays", "Mapping", "golden.json")));
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (
            p.Value.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64()).ToArray(),
            p.Value.GetProperty("type").GetString()!,
            p.Value.GetProperty("values").EnumerateArray().Select(e => e.GetString() switch
            {
                "nan" => double.NaN,
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                var text => double.Parse(text!, CultureInfo.InvariantCulture),
            }).ToArray()));
    }
}
