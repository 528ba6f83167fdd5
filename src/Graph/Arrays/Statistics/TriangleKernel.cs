using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Statistics;

/// <summary>A block of matrices with zeros above or below a diagonal.</summary>
/// <param name="Diagonal">The diagonal, counted from the block's corner: column minus row.</param>
/// <param name="IsLower">Whether zeros are above it.</param>
internal sealed record TriangleKernel<T>(long Diagonal, bool IsLower) : Kernel
    where T : unmanaged
{
    public override string Label => IsLower ? "tril" : "triu";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var source = (Block<T>)inputs[0]!;
        int rows = source.Shape[^2], columns = source.Shape[^1];
        Block result = source.NewLike(source.Shape.ToArray());
        source.CopyTo(result);
        Span<T> values = ((Block<T>)result).Writable;
        for (int start = 0, line = 0; start < values.Length; start += columns, line++)
        {
            // Columns from 0 to cut belong to the lower triangle.
            long row = line % rows;
            int cut = (int)Math.Clamp(row + Diagonal + (IsLower ? 1 : 0), 0, columns);
            Span<T> cells = values.Slice(start, columns);
            (IsLower ? cells[cut..] : cells[..cut]).Clear();
        }

        return result;
    }
}
