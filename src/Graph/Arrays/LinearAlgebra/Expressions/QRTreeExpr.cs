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
    private const int Width = 8;

    public QRTreeExpr(Expr matrix)
        : base(matrix)
    {
        RequireOptimizing();
        ArrayLayout layout = ((ArrayExpr)matrix).Layout;
        var levels = new List<int> { layout.BlockCount };
        var heights = new List<int[]> { Array.ConvertAll(layout.Chunks[0], rows => (int)Math.Min(rows, layout.Shape[1])) };
        while (levels[^1] > 1)
        {
            int[] below = heights[^1];
            levels.Add((below.Length + Width - 1) / Width);
            heights.Add([.. Groups(below.Length).Select(group => (int)Math.Min(below[group].Sum(), layout.Shape[1]))]);
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

    /// <summary>Which factorizations of a level are put together: as evenly as possible.</summary>
    /// <param name="count">How many the level has.</param>
    public static IEnumerable<Range> Groups(int count)
    {
        int groups = (count + Width - 1) / Width;
        return Enumerable.Range(0, groups).Select(g => (int)((long)count * g / groups)..(int)((long)count * (g + 1) / groups));
    }

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
            int[] below = level;
            level = [.. Groups(below.Length).Select(group => tasks.Add(kernel, below[group]))];
        }
    }
}
