using System.Collections.Immutable;
using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>Partition-wise expressions that are done by one task for each partition.</summary>
internal sealed class FusedExpr : BlockwiseExpr
{
    private readonly ImmutableArray<BlockwiseExpr> _members;
    private readonly ImmutableArray<ImmutableArray<StepInput>> _wiring;

    /// <summary>Fused expressions.</summary>
    /// <param name="members">The expressions, each after those it uses; the last one's results are the results.</param>
    /// <param name="wiring">Where each gets its operands from.</param>
    /// <param name="outer">The operands from outside.</param>
    public FusedExpr(ImmutableArray<BlockwiseExpr> members, ImmutableArray<ImmutableArray<StepInput>> wiring, ReadOnlySpan<Expr> outer)
        : base(outer)
    {
        _members = members;
        _wiring = wiring;
        Annotations = members.Any(m => m.Annotations.IsProducer) ? members[^1].Annotations with { IsProducer = true } : members[^1].Annotations;
    }

    public override TaskGroup Group => _members[^1].Group;

    public override int PartitionCount => _members[^1].PartitionCount;

    public override TaskAnnotations Annotations { get; }

    protected internal override string Describe => $"fused: {string.Join(" → ", _members.Select(m => m.Group.Prefix))}";

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new FusedExpr(_members, _wiring, operands);

    protected internal override Kernel KernelFor(int partition)
    {
        var steps = ImmutableArray.CreateBuilder<FusedStep>(_members.Length);
        for (int i = 0; i < _members.Length; i++)
        {
            steps.Add(new FusedStep(_members[i].KernelFor(partition), _wiring[i]));
        }

        return new FusedKernel(steps.MoveToImmutable());
    }
}
