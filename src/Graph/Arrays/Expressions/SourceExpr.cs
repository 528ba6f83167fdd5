using Actors.Arrays.Blocks;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>An array whose blocks are made, or read, without other arrays.</summary>
/// <param name="prefix">The operation's name.</param>
/// <param name="kind">The element type.</param>
/// <param name="layout">The layout.</param>
/// <param name="token">What tells this array from others.</param>
/// <param name="kernel">Makes the kernel of the block at a position of the grid.</param>
internal sealed class SourceExpr(string prefix, ElementKind kind, ArrayLayout layout, UInt128 token, Func<int[], Kernel> kernel)
    : ArrayExpr(prefix, kind, layout)
{
    /// <summary>In how many places its blocks may be made anew rather than kept: for what is cheaper to make than to store.</summary>
    public int InlineUses { get; init; }

    /// <summary>
    /// Makes, or reads, no more than a box of a block: the block's position, and on each axis the first element, the step and how many.
    /// Null where only whole blocks can be made.
    /// </summary>
    public Func<int[], int[], int[], int[], Kernel>? Part { get; init; }

    /// <summary>The kernel of the block at a position of the grid.</summary>
    public Kernel KernelAt(int[] position) => kernel(position);

    public override TaskAnnotations Annotations { get; } = TaskAnnotations.None with { IsProducer = true };

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => this;

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, token, Kind, Layout.Chunks);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        for (int block = 0; block < PartitionCount; block++)
        {
            tasks.Add(kernel(Layout.PositionOf(block)));
        }
    }
}
