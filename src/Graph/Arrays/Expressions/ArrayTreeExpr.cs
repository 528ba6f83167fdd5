using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>
/// Reduces partial results along axes of the grid by a tree: for each block of the result, groups of partial results are
/// combined until one last step can make the result of them.
/// </summary>
internal sealed class ArrayTreeExpr : ArrayExpr
{
    /// <summary>How many partial results one step takes unless something else is said.</summary>
    public const int DefaultWidth = 8;

    private readonly Kernel _combine;
    private readonly Kernel _finish;
    private readonly int[] _axes;

    public ArrayTreeExpr(string prefix, ElementKind kind, ArrayLayout layout, int[] axes, Kernel combine, Kernel finish, Expr partials)
        : base(prefix, kind, layout, partials)
    {
        _combine = combine;
        _finish = finish;
        _axes = axes;
    }

    /// <summary>The layout of a result whose axes are reduced: dropped, or kept with one element.</summary>
    public static ArrayLayout Reduced(ArrayLayout layout, int[] axes, bool keepDims) => new([.. layout.Chunks
        .Select((chunks, axis) => Array.IndexOf(axes, axis) < 0 ? chunks : keepDims ? [1L] : null).OfType<long[]>()]);

    /// <summary>How many partial results one step takes: 2 at least.</summary>
    public int Width { get; init; } = DefaultWidth;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) =>
        new ArrayTreeExpr(Prefix, Kind, Layout, _axes, _combine, _finish, operands[0]) { Width = Width };

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, _axes, _finish, Width, Layout.Chunks, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout partials = ((ArrayExpr)Operands[0]).Layout;
        var groups = new List<int>[PartitionCount];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = [];
        }

        var position = new int[partials.Rank];
        for (int block = 0; block < partials.BlockCount; block++)
        {
            partials.PositionOf(block, position);
            int target = 0;
            for (int axis = 0; axis < position.Length; axis++)
            {
                target = Array.IndexOf(_axes, axis) < 0 ? (target * partials.Grid[axis]) + position[axis] : target;
            }

            groups[target].Add(tasks.Id(Operands[0], block));
        }

        TaskGroup? steps = null;
        int step = 0;
        foreach (List<int> group in groups)
        {
            int[] level = [.. group];
            while (level.Length > Width)
            {
                steps ??= TaskGroup.Of(Prefix + "-combine", Group.Token);
                var next = new int[(level.Length + Width - 1) / Width];
                for (int i = 0; i < next.Length; i++)
                {
                    int start = (int)((long)level.Length * i / next.Length), end = (int)((long)level.Length * (i + 1) / next.Length);
                    next[i] = tasks.AddStep(steps.Key(step++), _combine, level.AsSpan(start..end));
                }

                level = next;
            }

            tasks.Add(_finish, level);
        }
    }
}
