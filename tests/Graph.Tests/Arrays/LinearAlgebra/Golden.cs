using System.Globalization;
using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.LinearAlgebra;

/// <summary>What NumPy answers, and the inputs it was asked about.</summary>
internal static class Golden
{
    private static readonly Dictionary<string, (long[] Shape, double[] Values)> s_all = Read();

    /// <summary>The values of <c>sample</c> in golden.py.</summary>
    public static double[] Sample(int count, int seed = 0) =>
        [.. Enumerable.Range(0, count).Select(at => ((at + seed) * 7919L % 1009 / 1009.0) - 0.5)];

    public static void Check(string name, Tensor<double> actual, double tolerance = 1e-12)
    {
        (long[] shape, double[] values) = s_all[name];
        Assert.Equal(shape, actual.Lengths.ToArray().Select(l => (long)l));
        Close(values, [.. actual], tolerance);
    }

    /// <summary>A lazy array, whose shape is known before; a single value has none.</summary>
    public static void Check(string name, ChunkedArray<double> array, double tolerance = 1e-12)
    {
        (long[] shape, double[] values) = s_all[name];
        Assert.Equal(shape, array.Shape);
        Close(values, [.. Evaluator.Compute<Tensor<double>>(array)], tolerance);
    }

    public static void Check(string name, double actual) => Close(s_all[name].Values, [actual], 1e-12);

    public static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])),
                $"element {i} is {actual[i]:R}, not {expected[i]:R}");
        }
    }

    private static Dictionary<string, (long[], double[])> Read()
    {
        var all = new Dictionary<string, (long[], double[])>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "linear-algebra.txt")))
        {
            string[] parts = line.Split('|');
            all.Add(
                parts[0],
                (Array.ConvertAll(parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries), s => long.Parse(s, CultureInfo.InvariantCulture)),
                Array.ConvertAll(parts[2].Split(' '), s => double.Parse(s, CultureInfo.InvariantCulture))));
        }

        return all;
    }
}
