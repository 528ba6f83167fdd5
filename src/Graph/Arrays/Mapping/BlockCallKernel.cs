using Actors.Arrays.Blocks;
using Actors.Frames.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Mapping;

/// <summary>A user's function of the blocks that stand under a block of the result.</summary>
/// <param name="Operation">The operation's name, for messages.</param>
/// <param name="Name">What the call is called.</param>
/// <param name="Token">What tells the function and the constants it takes from others: that of equal calls is the same, their delegates are not.</param>
/// <param name="Function">Makes the block of each result.</param>
/// <param name="Operands">What it takes.</param>
/// <param name="Position">Where the result stands.</param>
/// <param name="Shapes">The shape that each result has to have; -1 for a size that is not known.</param>
internal sealed record BlockCallKernel(
    string Operation,
    string Name,
    UInt128 Token,
    Func<BlockArguments, Block[]> Function,
    EquatableArray<CallOperand> Operands,
    BlockPosition Position,
    EquatableArray<EquatableArray<long>> Shapes) : Kernel
{
    public override string Label => Name;

    public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context)
    {
        var blocks = new Block[Operands.Count][];
        int next = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            int count = Operands[i].Position is null ? 0 : 1;
            foreach (int size in Operands[i].Grid)
            {
                count *= size;
            }

            blocks[i] = new Block[count];
            for (int b = 0; b < count; b++)
            {
                blocks[i][b] = (Block)inputs[next++]!;
            }
        }

        Block[] results = Function(new BlockArguments(Operation, blocks, Operands, Position, Shapes, context.CancellationToken));
        return results.Length == 1 ? results[0] : new BlockTuple(results);
    }

    public bool Equals(BlockCallKernel? other) => other is not null && Token == other.Token && Operation == other.Operation
        && Position.Equals(other.Position) && Operands.Equals(other.Operands) && Shapes.Equals(other.Shapes);

    public override int GetHashCode() => HashCode.Combine(Token, Position);
}
