using Actors.Graph.Tasks;

namespace Actors.Arrays.ChunkSizes;

/// <summary>Shapes in one list.</summary>
internal sealed record BlockShapesKernel : Kernel
{
    public override string Label => "shapes";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var shapes = new int[inputs.Length][];
        for (int i = 0; i < shapes.Length; i++)
        {
            shapes[i] = (int[])inputs[i]!;
        }

        return shapes;
    }
}
