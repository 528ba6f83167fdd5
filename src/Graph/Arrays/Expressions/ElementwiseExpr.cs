using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>An elementwise operation, its operands broadcast.</summary>
internal sealed class ElementwiseExpr : TiledExpr
{
    private Kernel? _kernel;

    public ElementwiseExpr(
        string prefix, ArrayLayout layout, TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands, TaskGroup? group = null)
        : base(prefix, program.Result, layout, program, maps, group, operands)
    {
    }

    public override TiledExpr Fused(TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands) =>
        new ElementwiseExpr(Prefix, Layout, program, maps, operands, Group);

    /// <summary>The same operation on other blocks of the same operands.</summary>
    public ElementwiseExpr Over(ArrayLayout layout, ReadOnlySpan<Expr> operands) => new(Prefix, layout, Program, Maps, operands);

    protected override UInt128 MakeToken() => ContentToken.Of(
        [Prefix, Program.Constants, .. Program.Steps.Select(s => (object)s), .. Maps.Select(m => (object)m), Layout.Chunks, .. OperandArray]);

    protected internal override Kernel MakeKernel(int block, int[]? shape) => shape is null
        ? _kernel ??= new TileKernel(Program, new(Maps), null)
        : new TileKernel(Program, new(Maps), new(shape));
}
