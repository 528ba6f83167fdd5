using Actors.Arrays.Blocks;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>
/// An array each of whose blocks one kernel makes of the blocks that stand under it in each operand: at the same position, or the only
/// one along axes where an operand has one block. The plain seam for operations that are neither elementwise nor reductions.
/// </summary>
/// <param name="prefix">The operation's name.</param>
/// <param name="kind">The element type of the result.</param>
/// <param name="layout">The layout of the result.</param>
/// <param name="kernel">Makes the kernel of the block at a position of the grid.</param>
/// <param name="token">A token of the parameters.</param>
/// <param name="operands">Arrays; an operand that is no array has one result for all blocks.</param>
internal sealed class KernelExpr(
    string prefix, ElementKind kind, ArrayLayout layout, Func<int[], Kernel> kernel, UInt128 token, params ReadOnlySpan<Expr> operands)
    : ArrayExpr(prefix, kind, layout, operands)
{
    /// <summary>For each operand how its axes stand under the result's; null for all as they broadcast.</summary>
    public AxisMap[]? Maps { get; init; }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        new KernelExpr(Prefix, Kind, Layout, kernel, token, operands) { Maps = Maps };

    protected override UInt128 MakeToken() =>
        ContentToken.Of([Prefix, token, Kind, Layout.Chunks, .. (Maps ?? []).Select(m => (object)m), .. OperandArray]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var inputs = new int[OperandArray.Length];
        var maps = new AxisMap[inputs.Length];
        for (int i = 0; i < maps.Length; i++)
        {
            maps[i] = Maps?[i] ?? (OperandArray[i] is ArrayExpr array ? AxisMap.Trailing(array.Layout.Rank, Layout.Rank) : default);
        }

        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = tasks.Id(OperandArray[i], OperandArray[i] is ArrayExpr array ? maps[i].BlockOf(array.Layout, position) : 0);
            }

            tasks.Add(kernel(position), inputs);
        }
    }
}
