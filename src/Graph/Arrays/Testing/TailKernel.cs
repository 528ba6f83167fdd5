using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Testing;

/// <summary>
/// The p-values of a block of statistics. A second input has the first parameter for each statistic.
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

    private double Of(double x, double first) => Tail switch
    {
        Tail.NormalBoth => Tails.NormalBoth(x),
        Tail.StudentBoth => Tails.StudentBoth(x, first),
        Tail.ChiSquaredUpper => Tails.ChiSquaredUpper(x, first),
        _ => Tails.FUpper(x, first, Second),
    };
}
