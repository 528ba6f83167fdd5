using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.ChunkSizes;

/// <summary>A block that must have a shape.</summary>
/// <param name="Shape">The shape.</param>
internal sealed record SizedKernel(EquatableArray<int> Shape) : Kernel
{
    public override string Label => "sized";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => ((Block)inputs[0]!).Shape.SequenceEqual(Shape.Span)
        ? inputs[0]
        : throw new InvalidOperationException(
            $"A block has the shape ({string.Join(", ", ((Block)inputs[0]!).Shape.ToArray())}), but had ({Shape}) when the chunk sizes were computed: "
            + "what makes it does not give the same each time. Persist the array before its sizes are computed.");
}
