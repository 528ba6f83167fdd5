using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>The first or the last rows of a frame, as one table.</summary>
internal sealed class HeadExpr : Expr, IFrameExpr
{
    private readonly HeadKernel _kernel;

    public HeadExpr(Expr frame, HeadKernel kernel)
        : base(frame)
    {
        _kernel = kernel;
        RequireOptimizing();
    }

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(_kernel.Name, 1, _kernel, Operands[0]);

    /// <inheritdoc/>
    public TableSchema Schema => ExprNames.SchemaOf(Operands[0]);

    /// <inheritdoc/>
    public UInt128 Rows => ContentToken.Of(_kernel, ExprNames.RowsOf(Operands[0]));

    protected internal override string Describe => _kernel.Label;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new HeadExpr(operands[0], _kernel);

    protected internal override void PushDemand(Demand? demand, DemandSink operands) => operands.Need(0, demand);

    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) =>
        new HeadExpr(ExprNames.Narrowed(operands[0], demand), _kernel);

    protected internal override Expr Lower() => GatedHeadExpr.Of(Operands[0], _kernel);

    protected internal override void AddTasks(ExprTasks tasks) => tasks.Add(_kernel, tasks.Id(Operands[0]));
}
