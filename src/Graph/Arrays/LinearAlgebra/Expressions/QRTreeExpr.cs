using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>
/// The QR factorizations of the blocks of a matrix of one column of blocks, then of groups of their R one above the other, up to one.
/// Its results are all of them, level by level.
/// </summary>
internal sealed class QRTreeExpr : Expr
{
    /// <summary>How many R are put one above the other.</summary>
    public const int Width = 4;

    public QRTreeExpr(Expr matrix)
        : base(matrix)
    {
        RequireOptimizing();
        ArrayLayout layout = ((ArrayExpr)matrix).Layout;
        var levels = new List<int> { layout.BlockCount };
        var heights = new List<int[]> { Array.ConvertAll(layout.Chunks[0], rows => (int)Math.Min(rows, layout.Shape[1])) };
        while (levels[^1] > 1)
        {
            levels.Add((levels[^1] + Width - 1) / Width);
            heights.Add([.. heights[^1].Chunk(Width).Select(part => (int)Math.Min(part.Sum(), layout.Shape[1]))]);
        }

        Levels = [.. levels];
        Heights = [.. heights];
    }

    /// <summary>How many factorizations each level has.</summary>
    public int[] Levels { get; }

    /// <summary>The rows of each one's R.</summary>
    public int[][] Heights { get; }

    public override int PartitionCount => Levels.Sum();

    public override TaskGroup Group => field ??= TaskGroup.Of("qr", ContentToken.Of("qr-tree", Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new QRTreeExpr(operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var kernel = new QRKernel();
        var level = new int[Levels[0]];
        for (int i = 0; i < level.Length; i++)
        {
            level[i] = tasks.Add(kernel, tasks.Id(Operands[0], i));
        }

        while (level.Length > 1)
        {
            level = [.. level.Chunk(Width).Select(part => tasks.Add(kernel, part))];
        }
    }
}
