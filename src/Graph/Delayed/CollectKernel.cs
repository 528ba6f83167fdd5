using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>Puts a container together around computed values.</summary>
internal sealed record CollectKernel(TemplateNode Root) : Kernel
{
    public override string Label => "collect";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Root.Build(inputs);
}
