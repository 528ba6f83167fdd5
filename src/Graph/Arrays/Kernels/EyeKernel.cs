using Actors.Arrays.Blocks;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Kernels;

/// <summary>A block of a matrix that has ones on one diagonal.</summary>
/// <param name="Rows">The number of rows.</param>
/// <param name="Columns">The number of columns.</param>
/// <param name="Diagonal">The column of this block, minus the row, on the diagonal.</param>
internal sealed record EyeKernel<T>(int Rows, int Columns, long Diagonal) : Kernel
    where T : unmanaged
{
    public override string Label => "eye";

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        Block<T> block = Block<T>.New(Rows, Columns);
        block.Writable.Clear();
        var one = (T)Constants.Of(ElementKinds.Of<T>(), 1);
        for (long row = Math.Max(0, -Diagonal); row < Rows && row + Diagonal < Columns; row++)
        {
            block.Writable[checked((int)((row * Columns) + row + Diagonal))] = one;
        }

        return block;
    }
}
