using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>A partition-wise step of a frame computation: named by what it does and to what, with one kernel for all partitions.</summary>
internal abstract class StepExpr : BlockwiseExpr, IRowsExpr
{
    private readonly string _prefix;

    protected StepExpr(string prefix, Kernel kernel, UInt128 rows, params ReadOnlySpan<Expr> operands)
        : base(operands)
    {
        _prefix = prefix;
        Kernel = kernel;
        Rows = rows;
    }

    /// <inheritdoc/>
    public UInt128 Rows { get; }

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(_prefix, PartitionCount, [Kernel, .. OperandArray]);

    /// <summary>What is done to each partition.</summary>
    public Kernel Kernel { get; }

    protected internal override string Describe => Kernel.Label == _prefix ? "" : Kernel.Label;

    protected string Prefix => _prefix;

    protected internal override Kernel KernelFor(int partition) => Kernel;
}
