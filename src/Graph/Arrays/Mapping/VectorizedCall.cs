using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>Calls a function of core axes for each position of the loop axes of a block.</summary>
/// <param name="function">The function.</param>
/// <param name="loops">The number of loop axes of the result.</param>
/// <param name="cores">The number of core axes of each input.</param>
internal sealed class VectorizedCall(Func<BlockArguments, Block[]> function, int loops, int[] cores)
{
    public Block[] Run(BlockArguments arguments)
    {
        Block[] inputs = [.. Enumerable.Range(0, cores.Length).Select(arguments.Joined)];
        int[] loop = LoopShape(arguments, inputs);
        EquatableArray<EquatableArray<long>> shapes = new(
            arguments.Shapes.Select(shape => new EquatableArray<long>(shape.Skip(loops))));
        var results = new Block?[arguments.Shapes.Count];
        var at = new int[loops];
        long count = loop.Aggregate(1L, (a, b) => a * b);
        for (long i = 0; i < count; i++)
        {
            arguments.CancellationToken.ThrowIfCancellationRequested();
            Block[][] slices = [.. inputs.Select((block, k) => new[] { Core(block, cores[k], at) })];
            Block[] made = function(new BlockArguments(
                arguments.Operation, slices, arguments.Operands, arguments.Position, shapes, arguments.CancellationToken));
            for (int r = 0; r < results.Length; r++)
            {
                int[] tail = made[r].Shape.ToArray();
                Block whole = results[r] ??= made[r].NewLike([.. loop, .. tail]);
                if (!whole.Shape[loops..].SequenceEqual(tail))
                {
                    throw new InvalidOperationException(
                        $"'{arguments.Operation}': the function gave {made[r]} at position ({string.Join(", ", at)}) of block {arguments.Position}, and another shape before.");
                }

                // The box at this position, without the loop axes.
                int[] corner = [.. at, .. new int[tail.Length]];
                Block box = whole.Region(corner, [.. Enumerable.Repeat(1, loops), .. tail]);
                made[r].CopyTo(whole.View(tail, box.Strides[loops..].ToArray(), box.Offset));
            }

            for (int axis = loops - 1; axis >= 0 && ++at[axis] == loop[axis]; axis--)
            {
                at[axis] = 0;
            }
        }

        return [.. results.Select((block, r) => block ?? Empty(arguments, r, loop))];
    }

    private int[] LoopShape(BlockArguments arguments, Block[] inputs)
    {
        var loop = new int[loops];
        Array.Fill(loop, 1);
        for (int k = 0; k < inputs.Length; k++)
        {
            int own = inputs[k].Rank - cores[k];
            for (int axis = 0; axis < own; axis++)
            {
                int size = inputs[k].Shape[axis];
                ref int shared = ref loop[loops - own + axis];
                shared = shared == 1 ? size : size == 1 || size == shared ? shared : throw new InvalidOperationException(
                    $"'{arguments.Operation}': the chunks of block {arguments.Position}, whose sizes were not known before, do not fit: {shared} and {size}.");
            }
        }

        return loop;
    }

    /// <summary>The core axes of a block at a position of the loop axes.</summary>
    private static Block Core(Block block, int core, int[] at)
    {
        int own = block.Rank - core;
        var corner = new int[block.Rank];
        for (int axis = 0; axis < own; axis++)
        {
            corner[axis] = block.Shape[axis] == 1 ? 0 : at[at.Length - own + axis];
        }

        int[] shape = block.Shape.ToArray();
        Array.Fill(shape, 1, 0, own);
        Block box = block.Region(corner, shape);
        return block.View(shape[own..], box.Strides[own..].ToArray(), box.Offset);
    }

    private Block Empty(BlockArguments arguments, int result, int[] loop)
    {
        long[] tail = [.. arguments.Shapes[result].Skip(loops)];
        return Kernels.BlockViews.New(Kinds[result], [.. loop, .. tail.Select(size => checked((int)Math.Max(0, size)))]);
    }

    /// <summary>The element types of the results: nothing is called for a block without positions.</summary>
    public required ElementKind[] Kinds { get; init; }
}
