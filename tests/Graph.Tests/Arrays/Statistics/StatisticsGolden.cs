using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text.Json;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Statistics;

/// <summary>What NumPy made of the inputs of make_golden.py.</summary>
internal static class StatisticsGolden
{
    private static readonly Dictionary<string, (long[] Shape, double[] Values)> s_all = Read();

    /// <summary>The 5 × 12 numbers of make_golden.py.</summary>
    public static double[] Numbers { get; } = [.. Enumerable.Range(0, 60).Select(k => ((k * 37 % 61) - 30) / 4.0)];

    public static TheoryData<string> Cuts => new("whole", "uneven", "single");

    public static Chunks Cut(string cut) => cut switch
    {
        "whole" => -1,
        "single" => 1,
        _ => new[] { new long[] { 1, 3, 1 }, [5, 1, 6] },
    };

    /// <summary>Compares the shape that is known before, that of the result, and the values.</summary>
    public static void Check<T>(string name, ChunkedArray<T> array, double tolerance = 1e-13)
        where T : unmanaged
    {
        (long[] shape, double[] expected) = s_all[name];
        Assert.Equal(shape.Length, array.Rank);
        Assert.All(shape.Zip(array.Shape), s => Assert.True(s.Second < 0 || s.First == s.Second, $"{name}: shape {array}"));
        Tensor<T> result = Evaluator.Compute<Tensor<T>>(array);
        Compare(name, expected, result.ToArray(), tolerance);
    }

    public static void Check<T>(string name, ChunkedScalar<T> value, double tolerance = 1e-13)
        where T : unmanaged => Compare(name, s_all[name].Values, [Evaluator.Compute<T>(value)], tolerance);

    private static void Compare<T>(string name, double[] expected, T[] values, double tolerance)
    {
        double[] actual = values is Complex[] complex
            ? [.. complex.SelectMany(z => new[] { z.Real, z.Imaginary })]
            : [.. values.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))];
        Assert.True(expected.Length == actual.Length, $"{name}: {actual.Length} values, NumPy has {expected.Length}.");
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = expected[i].Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i]));
            Assert.True(same, $"{name}: value {i} is {actual[i]:R}, NumPy has {expected[i]:R}.");
        }
    }

    private static Dictionary<string, (long[] Shape, double[] Values)> Read()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Arrays", "Statistics", "golden.json")));
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (
            p.Value.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64()).ToArray(),
            p.Value.GetProperty("values").EnumerateArray().Select(e => e.GetString() switch
            {
                "nan" => double.NaN,
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                var text => double.Parse(text!, CultureInfo.InvariantCulture),
            }).ToArray()));
    }
}
