using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>The whole of an array as what a user gets: a tensor, or the value of an array of rank 0.</summary>
internal sealed class ResultExpr : Expr
{
    private readonly bool _single;
    private readonly ArrayLayout _layout;

    public ResultExpr(ArrayExpr array, bool single)
        : this(array.Layout, single, array)
    {
    }

    private ResultExpr(ArrayLayout layout, bool single, Expr operand)
        : base(operand)
    {
        _layout = layout;
        _single = single;
        RequireOptimizing();
    }

    public override TaskGroup Group => field ??= TaskGroup.Of("result", ContentToken.Of("array-result", _single, Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ResultExpr(_layout, _single, operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var ids = new int[Operands[0].PartitionCount];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = tasks.Id(Operands[0], i);
        }

        tasks.Add(_single ? new ItemKernel() : new TensorKernel(new(_layout.Grid.ToArray())), ids);
    }
}
