using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>
/// The sums of products of two arrays over their common axes: the left one's axes are batch, free, contracted, the right one's batch,
/// contracted, free; batch and contracted axes are cut alike. Each block of the result is one task that adds up products in place; where
/// very many blocks are contracted, partial sums of some are added by a tree.
/// </summary>
internal sealed class ContractExpr : ArrayExpr
{
    // Each input stays in memory until all of a task's inputs are there.
    private const int Width = 16;

    private readonly int _batch;
    private readonly int _contracted;

    public ContractExpr(string prefix, int batch, int contracted, Expr left, Expr right)
        : base(prefix, ((ArrayExpr)left).Kind, Result((ArrayExpr)left, (ArrayExpr)right, batch, contracted), left, right)
    {
        _batch = batch;
        _contracted = contracted;
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ContractExpr(Prefix, _batch, _contracted, operands[0], operands[1]);

    protected override UInt128 MakeToken() => ContentToken.Of([Prefix, _batch, _contracted, .. OperandArray]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout left = ((ArrayExpr)Operands[0]).Layout, right = ((ArrayExpr)Operands[1]).Layout;
        int leftFree = left.Rank - _batch - _contracted;
        var inner = new ArrayLayout(left.Chunks[(_batch + leftFree)..]);
        var kernel = new ContractKernel(_batch, _contracted);
        var add = new AddBlocksKernel();
        TaskGroup? steps = null;
        int step = 0;
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            var lefts = new int[inner.BlockCount];
            var rights = new int[inner.BlockCount];
            for (int k = 0; k < inner.BlockCount; k++)
            {
                int[] along = inner.PositionOf(k);
                lefts[k] = tasks.Id(Operands[0], left.BlockAt([.. position.AsSpan(0, _batch + leftFree), .. along]));
                rights[k] = tasks.Id(Operands[1], right.BlockAt([.. position.AsSpan(0, _batch), .. along, .. position.AsSpan(_batch + leftFree)]));
            }

            if (inner.BlockCount <= Width)
            {
                tasks.Add(kernel, [.. lefts, .. rights]);
                continue;
            }

            steps ??= TaskGroup.Of(Prefix + "-part", Group.Token);
            var level = new List<int>();
            for (int k = 0; k < lefts.Length; k += Width)
            {
                int end = Math.Min(lefts.Length, k + Width);
                level.Add(tasks.AddStep(steps.Key(step++), kernel, [.. lefts.AsSpan(k..end), .. rights.AsSpan(k..end)]));
            }

            while (level.Count > Width)
            {
                level = [.. level.Chunk(Width).Select(part => tasks.AddStep(steps.Key(step++), add, part))];
            }

            tasks.Add(add, [.. level]);
        }
    }

    private static ArrayLayout Result(ArrayExpr left, ArrayExpr right, int batch, int contracted) =>
        new([.. left.Layout.Chunks[..^contracted], .. right.Layout.Chunks[(batch + contracted)..]]);
}
