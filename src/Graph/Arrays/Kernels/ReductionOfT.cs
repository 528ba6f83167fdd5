using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>A reduction of elements of one type.</summary>
/// <typeparam name="T">The type; a byte stands for a bool.</typeparam>
/// <typeparam name="TReducer">What is done.</typeparam>
internal sealed class Reduction<T, TReducer>(ElementKind kind) : Reduction
    where T : unmanaged
    where TReducer : struct, Reducers.IReducer<T>
{
    public override Block Chunk(
        TileProgram program, ReadOnlySpan<Block> views, int[] shape, ReadOnlySpan<int> axes, CancellationToken cancellationToken)
    {
        int[] kept = [.. shape];
        foreach (int axis in axes)
        {
            kept[axis] = 1;
        }

        int[] strides = StridesOf.Contiguous(kept);
        foreach (int axis in axes)
        {
            strides[axis] = 0;
        }

        long length = 1;
        foreach (int size in kept)
        {
            length *= size;
        }

        var cells = new T[length];
        var sink = new ReduceSink<T, TReducer>(cells);
        new TileEngine(program, views, shape, strides).Run(ref sink, cancellationToken);
        sink.Finish();
        return Make(cells, kept);
    }

    public override Block Combine(ReadOnlySpan<object?> partials)
    {
        var first = (Block)partials[0]!;
        if (partials.Length == 1)
        {
            return first;
        }

        var cells = new T[first.Length];
        cells.AsSpan().Fill(TReducer.Identity);
        foreach (object? partial in partials)
        {
            var block = (Block)partial!;
            if (!block.Shape.SequenceEqual(first.Shape))
            {
                throw new ArgumentException(
                    $"Partial results of one reduction have the shapes ({string.Join(", ", first.Shape.ToArray())}) and "
                    + $"({string.Join(", ", block.Shape.ToArray())}): chunks whose sizes were unknown do not fit.");
            }

            TReducer.Columns(MemoryMarshal.Cast<byte, T>(block.Bytes(block.Offset, block.Length)), cells);
        }

        return Make(cells, first.Shape.ToArray());
    }

    private Block Make(T[] cells, int[] shape)
    {
        if (kind != ElementKind.Bool)
        {
            return new Block<T>(cells, shape);
        }

        var truths = new bool[cells.Length];
        MemoryMarshal.AsBytes(cells.AsSpan()).CopyTo(MemoryMarshal.AsBytes(truths.AsSpan()));
        return new Block<bool>(truths, shape);
    }
}
