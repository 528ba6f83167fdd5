using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Fourier;

/// <summary>Writes transforms.</summary>
internal static class Transforming
{
    /// <summary>A transform along one axis, which must be one chunk.</summary>
    public static ArrayExpr Apply(string name, ArrayExpr array, int axis, long? length, FourierForm form, bool isInverse, FourierNorm norm = FourierNorm.Backward)
    {
        ArrayLayout layout = array.Layout;
        int along = Reducing.Axis(name, layout, axis);
        long given = Reducing.Count(name, layout, [along]);
        if (layout.Grid[along] != 1)
        {
            throw new ArgumentException(
                $"'{name}' transforms along axis {along}, which must be one chunk, and an array of shape {layout} has {layout.Grid[along]} there: "
                + $"rechunk it first, for example Rechunk(Chunks.Of({string.Join(", ", Enumerable.Range(0, layout.Rank).Select(a => a == along ? "-1" : "Chunks.AutoSize"))})).");
        }

        long n = length ?? (form == FourierForm.ToReal ? 2 * (given - 1) : given);
        if (n < 1)
        {
            throw new ArgumentException($"'{name}' cannot transform {n} numbers along axis {along} of an array of shape {layout}.", nameof(length));
        }

        if (form == FourierForm.FromReal && array.Kind == ElementKind.Complex)
        {
            throw new NotSupportedException($"'{name}' is for real numbers: use Fft for complex ones.");
        }

        ArrayExpr source = Elementwise.Cast(array, form == FourierForm.FromReal ? ElementKind.Float64 : ElementKind.Complex);
        var kernel = new FourierKernel(along, checked((int)n), form, isInverse);
        var result = new KernelExpr(
            name, form == FourierForm.ToReal ? ElementKind.Float64 : ElementKind.Complex,
            layout.With(along, [form == FourierForm.FromReal ? (n / 2) + 1 : n]), _ => kernel, ContentToken.Of(kernel), source);
        double factor = Factor(n, norm, isInverse);
        return factor == 1 ? result
            : Elementwise.Apply(TileOp.Multiply, result.Kind, result.Kind, result, result.Kind == ElementKind.Complex ? (object)new Complex(factor, 0) : factor);
    }

    /// <summary>What results of a transform of n numbers are multiplied by; without it inverse ones are divided by n, others by nothing.</summary>
    public static double Factor(long n, FourierNorm norm, bool isInverse) => norm switch
    {
        FourierNorm.Backward => 1,
        FourierNorm.Ortho => isInverse ? Math.Sqrt(n) : 1 / Math.Sqrt(n),
        FourierNorm.Forward => isInverse ? n : 1.0 / n,
        _ => throw new ArgumentOutOfRangeException(nameof(norm), $"There is no norm {norm} of Fourier transforms."),
    };

    /// <summary>Complex transforms along several axes, the last one first.</summary>
    public static ArrayExpr ApplyAll(string name, ArrayExpr array, int[]? axes, bool isInverse, FourierNorm norm = FourierNorm.Backward)
    {
        ArrayExpr result = array;
        foreach (int axis in Axes(name, array, axes).Reverse())
        {
            result = Apply(name, result, axis, null, FourierForm.Complex, isInverse, norm);
        }

        return result;
    }

    public static int[] Axes(string name, ArrayExpr array, int[]? axes)
    {
        int[] all = axes is null or { Length: 0 }
            ? [.. Enumerable.Range(0, array.Layout.Rank)]
            : Array.ConvertAll(axes, axis => Reducing.Axis(name, array.Layout, axis));
        return all.Length > 0 ? all : throw new ArgumentException($"'{name}' needs an array with at least one axis.");
    }
}
