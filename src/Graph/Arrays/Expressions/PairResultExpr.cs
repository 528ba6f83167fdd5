using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>What a user gets of two arrays that belong together: their results, put together.</summary>
/// <param name="kernel">How.</param>
/// <param name="first">The first result.</param>
/// <param name="second">The second result.</param>
internal sealed class PairResultExpr(Kernel kernel, Expr first, Expr second) : Expr(first, second)
{
    public override TaskGroup Group => field ??= TaskGroup.Of("result", ContentToken.Of("pair-result", kernel, Operands[0], Operands[1]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new PairResultExpr(kernel, operands[0], operands[1]);

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(kernel, tasks.Id(Operands[0]), tasks.Id(Operands[1]));
}
