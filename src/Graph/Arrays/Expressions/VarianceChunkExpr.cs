using Actors.Arrays.Blocks;
using Actors.Arrays.Kernels;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>The partial variance of each block.</summary>
internal sealed class VarianceChunkExpr(
    int[] axes, ArrayLayout space, TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands, TaskGroup? group = null)
    : TiledExpr("var-chunk", ElementKind.Float64, ReduceChunkExpr.Partials(space, axes), program, maps, group, operands)
{
    private Kernel? _kernel;

    public override ArrayLayout Space { get; } = space;

    public override TiledExpr Fused(TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands) =>
        new VarianceChunkExpr(axes, Space, program, maps, operands, Group);

    protected override UInt128 MakeToken() =>
        ContentToken.Of([axes, .. Program.Steps.Select(s => (object)s), .. Maps.Select(m => (object)m), .. OperandArray]);

    protected internal override Kernel MakeKernel(int block, int[]? shape) => shape is null
        ? _kernel ??= new VarianceChunkKernel(new(axes), Program, new(Maps), null)
        : new VarianceChunkKernel(new EquatableArray<int>(axes), Program, new(Maps), new(shape));
}
