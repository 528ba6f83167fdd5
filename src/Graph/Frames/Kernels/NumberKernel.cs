using System.Globalization;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Arithmetic of two single numbers, as doubles. A number that stands in the program is a parameter.</summary>
internal sealed record NumberKernel(BinaryOperation Operation, object? Left, object? Right) : Kernel
{
    public override string Label => Operation.Prefix();

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        double left = Number(Left ?? inputs[0]), right = Number(Right ?? inputs[^1]);
        return Operation switch
        {
            BinaryOperation.Add => left + right,
            BinaryOperation.Subtract => left - right,
            BinaryOperation.Multiply => left * right,
            _ => left / right,
        };
    }

    // A value that there is not, the maximum of nothing, is not a number.
    private static double Number(object? value) => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
