using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Rounds numbers to a number of decimals, halves to even.</summary>
internal sealed record RoundKernel(int Decimals) : Kernel
{
    public override string Label => $"round {Decimals}";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ColumnOps.Round((Column)inputs[0]!, Decimals);
}
