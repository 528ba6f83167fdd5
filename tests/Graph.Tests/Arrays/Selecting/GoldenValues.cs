using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text.Json;
using Actors.Arrays;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Selecting;

/// <summary>What NumPy gave in a golden.json, by name.</summary>
internal sealed class GoldenValues
{
    private readonly Dictionary<string, (long[] Shape, string[] Values)> _all;

    public GoldenValues(string folder)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Arrays", folder, "golden.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        _all = document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (
            p.Value.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64()).ToArray(),
            p.Value.GetProperty("values").GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>The name by which the golden files know a type.</summary>
    public static string Name<T>() => typeof(T) == typeof(double) ? "double"
        : typeof(T) == typeof(float) ? "float"
        : typeof(T) == typeof(long) ? "long"
        : typeof(T) == typeof(int) ? "int"
        : typeof(T) == typeof(short) ? "short"
        : typeof(T) == typeof(byte) ? "byte"
        : typeof(T) == typeof(bool) ? "bool"
        : "complex";

    /// <summary>A number as an element.</summary>
    public static T Element<T>(double real, double imaginary = 0)
        where T : unmanaged => typeof(T) == typeof(Complex)
            ? (T)(object)new Complex(real, imaginary)
            : typeof(T) == typeof(bool) ? (T)(object)(real != 0)
            : (T)Convert.ChangeType(real, typeof(T), CultureInfo.InvariantCulture);

    /// <summary>The array that the scripts make: shape (5, 3, 4), with numbers that are not in order.</summary>
    public static T[] Sample<T>()
        where T : unmanaged
    {
        var x = new T[60];
        for (int i = 0; i < x.Length; i++)
        {
            int k = (i * 37 % 61) - 30;
            double value = typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Complex) ? k / 4.0
                : typeof(T) == typeof(byte) ? k + 30
                : typeof(T) == typeof(bool) ? k % 3 == 0 ? 1 : 0
                : k;
            bool hasNaN = typeof(T) == typeof(double) || typeof(T) == typeof(float);
            value = !hasNaN ? value : i is 6 or 49 ? double.NaN : i == 35 ? double.PositiveInfinity : value;
            x[i] = Element<T>(value, ((k % 7) + 7) % 7);
        }

        return x;
    }

    /// <summary>Compares the shape that is known before, that of the result and the values, which must be the same but for rounding.</summary>
    public void Check<T>(string name, ChunkedArray<T> array, double relative = 0)
        where T : unmanaged
    {
        Assert.True(_all.TryGetValue(name, out (long[] Shape, string[] Values) expected), $"'{name}' is not in the golden file.");
        Assert.True(
            expected.Shape.Length == array.Rank && expected.Shape.Zip(array.Shape).All(s => s.Second < 0 || s.First == s.Second),
            $"{name}: shape ({string.Join(", ", array.Shape)}), NumPy has ({string.Join(", ", expected.Shape)}).");
        Tensor<T> result = Evaluator.Compute<Tensor<T>>(array);
        Assert.True(
            expected.Shape.Length == 0 || expected.Shape.SequenceEqual(result.Lengths.ToArray().Select(l => (long)l)),
            $"{name}: computed shape ({string.Join(", ", result.Lengths.ToArray())}), NumPy has ({string.Join(", ", expected.Shape)}).");
        double[] numbers = result.ToArray() is Complex[] complex
            ? [.. complex.SelectMany(z => new[] { z.Real, z.Imaginary })]
            : [.. result.ToArray().Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))];
        Assert.True(expected.Values.Length == numbers.Length, $"{name}: {numbers.Length} values, NumPy has {expected.Values.Length}.");
        for (int i = 0; i < numbers.Length; i++)
        {
            double wanted = expected.Values[i] switch
            {
                "nan" => double.NaN,
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                var text => double.Parse(text, CultureInfo.InvariantCulture),
            };
            Assert.True(
                wanted.Equals(numbers[i]) || wanted == numbers[i] || Math.Abs(wanted - numbers[i]) <= relative * Math.Max(1, Math.Abs(wanted)),
                $"{name}: value {i} is {numbers[i]:R}, NumPy has {wanted:R}.");
        }
    }
}
