using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Masking;

/// <summary>What a user gets of a masked array: the results of its data and of its mask, put together.</summary>
/// <param name="kernel">How.</param>
/// <param name="data">The data's result.</param>
/// <param name="mask">The mask's result.</param>
internal sealed class MaskedResultExpr(Kernel kernel, Expr data, Expr mask) : Expr(data, mask)
{
    public override TaskGroup Group => field ??= TaskGroup.Of("result", ContentToken.Of("masked-result", kernel, Operands[0], Operands[1]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new MaskedResultExpr(kernel, operands[0], operands[1]);

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(kernel, tasks.Id(Operands[0]), tasks.Id(Operands[1]));
}
