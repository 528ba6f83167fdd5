using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Mapping;

/// <summary>A user's function of blocks in index notation: each block of the result is made of the blocks that stand under it.</summary>
/// <param name="call">What is called.</param>
/// <param name="kind">The element type; of several results, that of the first.</param>
/// <param name="layout">The layout of the result; of several, that of the axes they share.</param>
/// <param name="arrays">The operands that are arrays.</param>
internal sealed class BlockCallExpr(BlockCall call, ElementKind kind, ArrayLayout layout, params ReadOnlySpan<Expr> arrays)
    : ArrayExpr(call.Name, kind, layout, arrays)
{
    protected internal override string Describe => $"{call.Operation}: {base.Describe}";

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new BlockCallExpr(call, Kind, Layout, operands);

    protected override UInt128 MakeToken() => ContentToken.Of(
    [
        call.Operation, call.Token, Kind, Layout.Chunks, .. call.Indices.Select(i => (object?)i), .. call.Constants,
        .. call.Tails.Select(tail => (object)tail), .. OperandArray,
    ]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        UInt128 token = ContentToken.Of([call.Token, .. call.Constants]);
        var own = new BlockPositions(Layout);
        BlockPositions[] positions = [.. OperandArray.Select(array => new BlockPositions(((ArrayExpr)array).Layout))];
        var inputs = new List<int>();
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            var operands = new CallOperand[call.Indices.Length];
            inputs.Clear();
            for (int i = 0, array = 0; i < operands.Length; i++)
            {
                if (call.Indices[i] is not { } index)
                {
                    operands[i] = new CallOperand(default, null, call.Constants[i]);
                    continue;
                }

                (int[] first, int[] grid) = Box(((ArrayExpr)OperandArray[array]).Layout, index, position);
                AddBox(tasks, (ArrayExpr)OperandArray[array], first, grid, inputs);
                operands[i] = new CallOperand(new(grid), positions[array++].At(first, grid), null);
            }

            BlockPosition at = own.At(position);
            EquatableArray<long>[] shapes = call.Tails.Length == 0
                ? [new(at.Shape)] : [.. call.Tails.Select(tail => new EquatableArray<long>([.. at.Shape, .. tail]))];
            tasks.Add(new BlockCallKernel(call.Operation, call.Name, token, call.Function, new(operands), at, new(shapes)), [.. inputs]);
        }
    }

    /// <summary>Which blocks of an operand stand under a block of the result: one, or all along axes that the result has not.</summary>
    private (int[] First, int[] Grid) Box(ArrayLayout operand, int[] index, int[] position)
    {
        var first = new int[operand.Rank];
        var grid = new int[operand.Rank];
        for (int axis = 0; axis < first.Length; axis++)
        {
            bool isOwn = index[axis] < Layout.Rank;
            first[axis] = isOwn && operand.Grid[axis] > 1 ? position[index[axis]] : 0;
            grid[axis] = isOwn ? 1 : operand.Grid[axis];
        }

        return (first, grid);
    }

    private static void AddBox(ExprTasks tasks, ArrayExpr operand, int[] first, int[] grid, List<int> inputs)
    {
        int[] corner = [.. first];
        while (true)
        {
            inputs.Add(tasks.Id(operand, operand.Layout.BlockAt(corner)));
            int axis = corner.Length - 1;
            while (axis >= 0 && ++corner[axis] == first[axis] + grid[axis])
            {
                corner[axis] = first[axis];
                axis--;
            }

            if (axis < 0)
            {
                return;
            }
        }
    }
}
