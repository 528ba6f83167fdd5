using Actors.Arrays.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>A factorization of one block that gives several matrices; <see cref="PartExpr"/> takes them.</summary>
internal sealed class FactorsExpr : Expr
{
    private readonly string _prefix;
    private readonly Kernel _kernel;

    public FactorsExpr(string prefix, Kernel kernel, Expr matrix)
        : base(matrix)
    {
        RequireOptimizing();
        _prefix = prefix;
        _kernel = kernel;
    }

    public override TaskGroup Group => field ??= TaskGroup.Of(_prefix, ContentToken.Of(_prefix, _kernel, Operands[0]));

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new FactorsExpr(_prefix, _kernel, operands[0]);

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(_kernel, tasks.Id(Operands[0]));
}
