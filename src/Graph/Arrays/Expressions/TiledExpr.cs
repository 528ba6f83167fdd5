using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>
/// An operation that runs a <see cref="TileProgram"/> over blocks of its operands. Neighbours of this kind are fused by
/// <see cref="TileFusion"/>: the programs become one.
/// </summary>
internal abstract class TiledExpr : ArrayExpr
{
    private readonly TaskGroup? _group;

    protected TiledExpr(
        string prefix, ElementKind kind, ArrayLayout layout, TileProgram program, AxisMap[] maps, TaskGroup? group, ReadOnlySpan<Expr> operands)
        : base(prefix, kind, layout, operands)
    {
        Program = program;
        Maps = maps;
        _group = group;
    }

    public override TaskGroup Group => _group ?? base.Group;

    /// <summary>What is done with each element.</summary>
    public TileProgram Program { get; }

    /// <summary>How each operand's axes stand under those of <see cref="Space"/>.</summary>
    public AxisMap[] Maps { get; }

    /// <summary>The index space that is walked over; it has the grid of the result.</summary>
    public virtual ArrayLayout Space => Layout;

    protected internal override string Describe => _group is null ? base.Describe : $"{base.Describe} fused: {Program.Label}";

    /// <summary>The same operation under the same name, after a fused program.</summary>
    public abstract TiledExpr Fused(TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => Fused(Program, Maps, operands);

    /// <summary>The kernel of a block.</summary>
    /// <param name="block">Which.</param>
    /// <param name="shape">Its shape where the inputs do not say it; else null.</param>
    protected internal abstract Kernel MakeKernel(int block, int[]? shape);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        bool covered = IsCovered();
        var inputs = new int[Operands.Length];
        var position = new int[Space.Rank];
        for (int block = 0; block < PartitionCount; block++)
        {
            Space.PositionOf(block, position);
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = tasks.Id(Operands[i], Maps[i].BlockOf(((ArrayExpr)Operands[i]).Layout, position));
            }

            tasks.Add(MakeKernel(block, covered ? null : Space.BlockShape(position)), inputs);
        }
    }

    /// <summary>Whether the inputs' shapes say the shape of each block.</summary>
    public bool IsCovered()
    {
        for (int axis = 0; axis < Space.Rank; axis++)
        {
            // One element may stand beside empty chunks, which no repeated element tells.
            bool covered = Space.Chunks[axis] is [1];
            for (int i = 0; i < Maps.Length && !covered; i++)
            {
                covered = Maps[i][axis] is >= 0 and var own && ((ArrayExpr)Operands[i]).Layout is var operand
                    && operand.Shape[own] == Space.Shape[axis] && operand.Grid[own] == Space.Grid[axis];
            }

            if (!covered)
            {
                return false;
            }
        }

        return true;
    }
}
