using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;
using System.Reflection;
using Actors.Arrays;
using Actors.Arrays.Blocks;
using Actors.Arrays.LinearAlgebra.Dense;
using Actors.Graph.Tests.Frames;

namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>Every case of the files beside this class, in one chunk, in uneven chunks, in chunks of one element and in chunks that differ between operands.</summary>
public class GoldenCaseTests
{
    private const int Reported = 12;

    private static readonly string[] s_cuts = ["whole", "uneven", "single", "mixed"];

    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string file, string operation) in GoldenCases.All.Select(c => (c.File, c.Operation)).Distinct())
            {
                data.Add(file, operation);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_gives_what_NumPy_gives(string file, string operation)
    {
        var wrong = new List<string>();
        foreach (GoldenCase golden in GoldenCases.All.Where(c => c.File == file && c.Operation == operation))
        {
            foreach ((string cut, IDenseLinearAlgebra? implementation) in s_cuts.SelectMany(cut => Implementations(file).Select(i => (cut, i))))
            {
                DenseLinearAlgebra.Force(implementation);
                if (Check(golden, cut) is { } message)
                {
                    wrong.Add($"{golden}, {cut}{(implementation is null ? "" : " on " + implementation.Name)}: {message}");
                    break;
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} cases of {operation} are not as in NumPy:\n{string.Join('\n', wrong.Take(Reported))}");
    }

    /// <summary>Linear algebra runs on each of its implementations that this machine has; the rest on the one that is used.</summary>
    private static IDenseLinearAlgebra?[] Implementations(string file) =>
        file != "linalg" ? [null] : OpenBlas.Instance is { } openBlas ? [openBlas, DenseLinearAlgebra.Managed] : [DenseLinearAlgebra.Managed];

    private static string? Check(GoldenCase golden, string cut)
    {
        int number = 0;
        object? Array(string name) => GoldenCases.Inputs[golden.File].TryGetValue(name, out GoldenValue? value)
            ? value.ToArray(cut, golden.WholeAxes, number++) : null;
        object[] results;
        try
        {
            results = [.. GoldenCall.Results(GoldenCall.Invoke(golden, Array))];
        }
        catch (Exception e) when (e is not MissingMethodException)
        {
            string name = "!" + e.GetType().Name;
            return golden.Expected[0] == name ? null : $"{name} ({e.Message}), NumPy has {Short(golden.Expected[0])}";
        }

        if (results.Length != golden.Expected.Count || golden.Expected[0][0] == '!')
        {
            return $"{results.Length} results, not {Short(string.Join(" ; ", golden.Expected))}";
        }

        for (int i = 0; i < results.Length; i++)
        {
            try
            {
                if (Compare(golden, results[i], GoldenValue.Parse(golden.Expected[i])) is { } message)
                {
                    return message;
                }
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or NotSupportedException or IndexOutOfRangeException)
            {
                return $"computing it failed with {e.GetType().Name} ({e.Message}), NumPy has {Short(golden.Expected[i])}";
            }
        }

        return null;
    }

    private static string? Compare(GoldenCase golden, object result, GoldenValue expected)
    {
        Type type = result.GetType().GetGenericTypeDefinition();
        string check = type == typeof(ChunkedArray<>) ? nameof(OfArray) : type == typeof(MaskedArray<>) ? nameof(OfMasked)
            : type == typeof(MaskedScalar<>) ? nameof(OfMaskedScalar) : nameof(OfScalar);
        MethodInfo method = typeof(GoldenCaseTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (string?)method.MakeGenericMethod(result.GetType().GetGenericArguments()[0])
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [golden, result, expected], CultureInfo.InvariantCulture);
    }

    private static string? OfScalar<T>(GoldenCase golden, ChunkedScalar<T> result, GoldenValue expected)
        where T : unmanaged => expected.Shape.Length > 0
        ? $"a scalar, NumPy has an array of shape ({string.Join(", ", expected.Shape)})"
        : Values<T>(golden, [Evaluator.Compute<T>(result)], expected);

    private static string? OfArray<T>(GoldenCase golden, ChunkedArray<T> result, GoldenValue expected)
        where T : unmanaged
    {
        if (result.Rank != expected.Shape.Length || result.Shape.Zip(expected.Shape).Any(s => s.First >= 0 && s.First != s.Second))
        {
            return $"shape ({string.Join(", ", result.Shape)}), NumPy has ({string.Join(", ", expected.Shape)})";
        }

        Tensor<T> computed = Evaluator.Compute<Tensor<T>>(result);
        return computed.FlattenedLength != expected.Values.Length || (expected.Shape.Length > 0 && !computed.Lengths.ToArray().Select(l => (long)l).SequenceEqual(expected.Shape))
            ? $"computed shape ({string.Join(", ", computed.Lengths.ToArray())}), NumPy has ({string.Join(", ", expected.Shape)})"
            : Values(golden, computed.ToArray(), expected);
    }

    private static string? OfMaskedScalar<T>(GoldenCase golden, MaskedScalar<T> result, GoldenValue expected)
        where T : unmanaged
    {
        T? actual = Evaluator.Compute<T?>(result);
        return expected.Shape.Length > 0 || expected.Mask is null ? "a scalar that may be masked, NumPy has something else"
            : actual is null != expected.Mask[0] ? $"{(actual is null ? "masked" : actual)}, in NumPy it is {(expected.Mask[0] ? "masked" : "not")}"
            : Values(golden, [actual ?? default], expected);
    }

    private static string? OfMasked<T>(GoldenCase golden, MaskedArray<T> result, GoldenValue expected)
        where T : unmanaged
    {
        MaskedTensor<T> computed = Evaluator.Compute<MaskedTensor<T>>(result);
        bool[] mask = [.. computed.Mask];
        return !result.Shape.SequenceEqual(expected.Shape) || computed.Data.FlattenedLength != expected.Values.Length || expected.Mask is null
            ? $"a masked array of shape ({string.Join(", ", result.Shape)}), NumPy has {expected.Kind.Name()} of ({string.Join(", ", expected.Shape)})"
            : !mask.SequenceEqual(expected.Mask) ? $"masked {string.Concat(mask.Select(m => m ? '1' : '0'))}, NumPy has {string.Concat(expected.Mask.Select(m => m ? '1' : '0'))}"
            : Values(golden, [.. computed.Data], expected);
    }

    private static string? Values<T>(GoldenCase golden, T[] actual, GoldenValue expected)
        where T : unmanaged
    {
        if (expected.Values is not T[] wanted || expected.Kind != ElementKinds.Of<T>())
        {
            return $"elements of type {typeof(T).Name}, NumPy has {expected.Kind.Name()}";
        }

        bool isFloat = typeof(T) == typeof(float);
        double relative = golden.Relative ?? (isFloat ? 1e-6 : 1e-14), absolute = golden.Absolute ?? relative;
        for (int i = 0; i < wanted.Length; i++)
        {
            bool same = expected.Mask?[i] == true || (wanted[i], actual[i]) switch
            {
                (double a, double b) => Near(a, b, relative, absolute),
                (float a, float b) => Near(a, b, relative, absolute),
                (Complex a, Complex b) => Near(a, b, relative, absolute),
                _ => wanted[i].Equals(actual[i]),
            };
            if (!same)
            {
                return string.Create(CultureInfo.InvariantCulture, $"value {i} is {actual[i]:R}, NumPy has {wanted[i]:R}");
            }
        }

        return null;
    }

    private static bool Near(double wanted, double actual, double relative, double absolute) =>
        wanted == actual ? wanted != 0 || double.IsNegative(wanted) == double.IsNegative(actual) || absolute > 0
        : double.IsNaN(wanted) ? double.IsNaN(actual)
        : double.IsFinite(wanted) && Math.Abs(wanted - actual) <= Math.Max(absolute, relative * Math.Abs(wanted));

    private static bool Near(Complex wanted, Complex actual, double relative, double absolute)
    {
        // An infinite or undefined part says nothing about the other one: C leaves it open.
        if (!Complex.IsFinite(wanted))
        {
            return !Complex.IsFinite(actual);
        }

        double limit = Math.Max(Math.Max(absolute, double.Epsilon), relative * Complex.Abs(wanted));
        return Near(wanted.Real, actual.Real, 0, limit) && Near(wanted.Imaginary, actual.Imaginary, 0, limit);
    }

    private static string Short(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
