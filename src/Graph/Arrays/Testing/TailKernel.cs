using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;
using MathNet.Numerics;

namespace Actors.Arrays.Testing;

/// <summary>
/// The p-values of a block of statistics, by the regularized incomplete beta and gamma functions. A second input has the first parameter for
/// each statistic.
/// </summary>
/// <param name="Tail">Of which distribution.</param>
/// <param name="First">Its first parameter.</param>
/// <param name="Second">Its second parameter.</param>
internal sealed record TailKernel(Tail Tail, double First, double Second) : Kernel
{
    public override string Label => "p-value";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<double> result = Copy(inputs[0]);
        Span<double> values = result.Writable;
        ReadOnlySpan<double> parameters = inputs.Length > 1 ? Copy(inputs[1]).Span : [];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Of(values[i], parameters.IsEmpty ? First : parameters[i]);
        }

        return result;
    }

    private static Block<double> Copy(object? input)
    {
        var block = (Block)input!;
        var copy = Block<double>.New(block.Shape.ToArray());
        block.CopyTo(copy);
        return copy;
    }

    private double Of(double x, double first)
    {
        if (double.IsNaN(x) || (Tail != Tail.NormalBoth && !(first > 0)) || (Tail == Tail.FUpper && !(Second > 0)))
        {
            return double.NaN;
        }

        return Tail switch
        {
            Tail.NormalBoth => SpecialFunctions.Erfc(Math.Abs(x) / Math.Sqrt(2)),
            Tail.StudentBoth => Share(first, x * x, first / 2, 0.5),
            Tail.ChiSquaredUpper => x <= 0 ? 1 : double.IsInfinity(x) ? 0 : SpecialFunctions.GammaUpperRegularized(first / 2, x / 2),
            _ => x <= 0 ? 1 : Share(Second, first * x, Second / 2, first / 2),
        };
    }

    /// <summary>The regularized incomplete beta function at part / (part + rest).</summary>
    private static double Share(double part, double rest, double a, double b) =>
        double.IsInfinity(rest) ? 0 : SpecialFunctions.BetaRegularized(a, b, part / (part + rest));
}
