using System.Numerics;
using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block in which one value repeats; it takes no memory.</summary>
internal sealed record FillKernel(object Value, EquatableArray<int> Shape) : Kernel
{
    public override string Label => "full";

    /// <summary>A block of a value that can be written to.</summary>
    public static Block Materialized(object value, int[] shape)
    {
        Block filled = Filled(value, shape);
        Block copy = filled.NewLike(shape);
        filled.CopyTo(copy);
        return copy;
    }

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Filled(Value, [.. Shape]);

    private static Block Filled(object value, int[] shape) => value switch
    {
        bool v => Block<bool>.Filled(v, shape),
        byte v => Block<byte>.Filled(v, shape),
        short v => Block<short>.Filled(v, shape),
        int v => Block<int>.Filled(v, shape),
        long v => Block<long>.Filled(v, shape),
        float v => Block<float>.Filled(v, shape),
        double v => Block<double>.Filled(v, shape),
        Complex v => Block<Complex>.Filled(v, shape),
        _ => throw new NotSupportedException($"Arrays have no elements of type {value.GetType()}."),
    };
}
