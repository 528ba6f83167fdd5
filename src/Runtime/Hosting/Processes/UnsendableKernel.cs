using Actors.Graph.Tasks;

namespace Actors.Runtime.Hosting.Processes;

/// <summary>Stands for a function that could not be sent to the worker.</summary>
/// <param name="Reason">Why.</param>
internal sealed record UnsendableKernel(string Reason) : Kernel
{
    public override string Label => "cannot be sent";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => throw new NotTransferableException(Reason);
}
