using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>A kernel of each block of an array, and one of all their results, which gives the value: a picture, how much was written.</summary>
internal sealed class GatherExpr : Expr
{
    private readonly string _step;
    private readonly string _name;
    private readonly UInt128 _token;
    private readonly Func<int[], Kernel> _kernel;
    private readonly Kernel _finish;

    /// <param name="step">What the kernels of blocks do.</param>
    /// <param name="name">What is made of their results.</param>
    /// <param name="token">What tells it from every other one, the array aside.</param>
    /// <param name="kernel">Makes the kernel of the block at a position of the grid.</param>
    /// <param name="finish">The kernel of all results, counted as blocks are.</param>
    /// <param name="array">The array.</param>
    public GatherExpr(string step, string name, UInt128 token, Func<int[], Kernel> kernel, Kernel finish, Expr array)
        : base(array)
    {
        RequireOptimizing();
        (_step, _name, _token, _kernel, _finish) = (step, name, token, kernel, finish);
    }

    public override TaskGroup Group => field ??= TaskGroup.Of(_name, ContentToken.Of(_token, Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new GatherExpr(_step, _name, _token, _kernel, _finish, operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout layout = ((ArrayExpr)Operands[0]).Layout;
        TaskGroup steps = TaskGroup.Of(_step, Group.Token);
        var ids = new int[layout.BlockCount];
        for (int block = 0; block < ids.Length; block++)
        {
            ids[block] = tasks.AddStep(steps.Key(block), _kernel(layout.PositionOf(block)), tasks.Id(Operands[0], block));
        }

        tasks.Add(_finish, ids);
    }
}
