using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A part of elements that the program has in memory.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal sealed record MemoryKernel<T>(Block<T> Part) : Kernel
    where T : unmanaged
{
    public override string Label => "array";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) => Part;

    public bool Equals(MemoryKernel<T>? other) => other is not null && Part.Shape.SequenceEqual(other.Part.Shape) && Part.Offset == other.Part.Offset
        && Part.Strides.SequenceEqual(other.Part.Strides);

    public override int GetHashCode() => HashCode.Combine(Part.Offset, Part.Length);
}
