using Actors.Graph.Tasks;

namespace Actors.Runtime.Tests.Scheduling;

/// <summary>A task of the simulation; it throws the first times it is run.</summary>
internal sealed record SimulatedKernel(int Number, int Failures) : Kernel
{
    public override string Label => "simulated";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        long value = Number + 1;
        foreach (object? input in inputs)
        {
            value = unchecked((value * 1_000_003) + (long)input!);
        }

        return value;
    }
}
