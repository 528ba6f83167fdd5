using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Kernels;

/// <summary>Gives some rows and columns of a table that the program had in memory.</summary>
internal sealed record TableKernel(Table Table, int Start, int Length, EquatableArray<string> Names) : Kernel
{
    public override string Label => "from-table";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
        Tables.Slice(Tables.Select(Table, Names), Start, Length);
}
