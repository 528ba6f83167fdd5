using Actors.Arrays.Kernels;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>The partial result of each block; reduced axes keep one element for each block.</summary>
internal sealed class ReduceChunkExpr : TiledExpr
{
    private readonly ReduceOp _op;
    private readonly int[] _axes;
    private Kernel? _kernel;

    public ReduceChunkExpr(
        ReduceOp op, int[] axes, ArrayLayout space, TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands, TaskGroup? group = null)
        : base($"{op.ToString().ToLowerInvariant()}-chunk", program.Result, Partials(space, axes), program, maps, group, operands)
    {
        _op = op;
        _axes = axes;
        Space = space;
    }

    public override ArrayLayout Space { get; }

    public override TiledExpr Fused(TileProgram program, AxisMap[] maps, ReadOnlySpan<Expr> operands) =>
        new ReduceChunkExpr(_op, _axes, Space, program, maps, operands, Group);

    /// <summary>The layout of partial results.</summary>
    public static ArrayLayout Partials(ArrayLayout space, int[] axes) => new([.. space.Chunks.Select((chunks, axis) =>
        Array.IndexOf(axes, axis) < 0 ? chunks : [.. Enumerable.Repeat(1L, chunks.Length)])]);

    protected override UInt128 MakeToken() =>
        ContentToken.Of([_op, _axes, .. Program.Steps.Select(s => (object)s), .. Maps.Select(m => (object)m), .. OperandArray]);

    protected override Kernel MakeKernel(int block, int[]? shape) => shape is null
        ? _kernel ??= new ReduceChunkKernel(_op, new(_axes), Program, new(Maps), null)
        : new ReduceChunkKernel(_op, new EquatableArray<int>(_axes), Program, new(Maps), new(shape));
}
