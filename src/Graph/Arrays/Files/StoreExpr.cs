using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Files;

/// <summary>Writes each block of an array; its last result is the number of bytes.</summary>
internal sealed class StoreExpr : Expr
{
    private readonly UInt128 _token;
    private readonly Func<int[], Kernel> _kernel;

    /// <param name="token">What tells this writing from every other one: what is asked for twice is written twice.</param>
    /// <param name="kernel">Makes the kernel of the block at a position of the grid.</param>
    /// <param name="array">The array.</param>
    public StoreExpr(UInt128 token, Func<int[], Kernel> kernel, Expr array)
        : base(array)
    {
        RequireOptimizing();
        _token = token;
        _kernel = kernel;
    }

    public override TaskGroup Group => field ??= TaskGroup.Of("stored", _token);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new StoreExpr(_token, _kernel, operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout layout = ((ArrayExpr)Operands[0]).Layout;
        TaskGroup parts = TaskGroup.Of("store", Group.Token);
        var ids = new int[layout.BlockCount];
        for (int block = 0; block < ids.Length; block++)
        {
            ids[block] = tasks.AddStep(parts.Key(block), _kernel(layout.PositionOf(block)), tasks.Id(Operands[0], block));
        }

        tasks.Add(new StoredKernel(), ids);
    }
}
