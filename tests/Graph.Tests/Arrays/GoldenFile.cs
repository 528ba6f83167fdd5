using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text.Json;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays;

/// <summary>What NumPy made of the inputs of make_golden.py.</summary>
internal static class GoldenFile
{
    private static readonly Dictionary<string, (long[] Shape, double[] Values)> s_all = Read();

    /// <summary>Compares: the shape that is known before, that of the result, and the values.</summary>
    public static void Check<T>(string name, ChunkedArray<T> array, double relative = 1e-14)
        where T : unmanaged
    {
        (long[] shape, double[] expected) = s_all[name];
        Assert.True(shape.Zip(array.Shape).All(s => s.Second < 0 || s.First == s.Second) && shape.Length == array.Rank,
            $"{name}: shape ({string.Join(", ", array.Shape)}), NumPy has ({string.Join(", ", shape)}).");
        Tensor<T> result = Evaluator.Compute<Tensor<T>>(array);
        Assert.True(shape.SequenceEqual(result.Lengths.ToArray().Select(l => (long)l)) || shape.Length == 0, $"{name}: computed shape.");
        Compare(name, expected, Numbers(result.ToArray()), relative);
    }

    public static void Check<T>(string name, ChunkedScalar<T> value, double relative = 1e-14)
        where T : unmanaged
    {
        (long[] shape, double[] expected) = s_all[name];
        Assert.Empty(shape);
        Compare(name, expected, Numbers([Evaluator.Compute<T>(value)]), relative);
    }

    private static double[] Numbers<T>(T[] values) => values is Complex[] complex
        ? [.. complex.SelectMany(z => new[] { z.Real, z.Imaginary })]
        : [.. values.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))];

    private static void Compare(string name, double[] expected, double[] actual, double relative)
    {
        Assert.True(expected.Length == actual.Length, $"{name}: {actual.Length} values, NumPy has {expected.Length}.");
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = expected[i].Equals(actual[i]) || expected[i] == actual[i]
                || Math.Abs(expected[i] - actual[i]) <= relative * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(same, $"{name}: value {i} is {actual[i]:R}, NumPy has {expected[i]:R}.");
        }
    }

    private static Dictionary<string, (long[] Shape, double[] Values)> Read()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Arrays", "Golden", "golden.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (
            p.Value.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64()).ToArray(),
            p.Value.GetProperty("values").EnumerateArray().Select(e => Number(e.GetString()!)).ToArray()));
    }

    private static double Number(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
