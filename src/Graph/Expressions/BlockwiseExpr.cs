using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// An operation that works partition by partition: result <c>i</c> needs partition <c>i</c> of each operand, or the one result of
/// an operand that has only one. Neighbouring operations of this kind are fused.
/// </summary>
public abstract class BlockwiseExpr : Expr
{
    private readonly int _partitions;

    /// <summary>A partition-wise operation.</summary>
    /// <param name="operands">Each with this expression's number of partitions, or with one.</param>
    /// <exception cref="ArgumentException">The operands' numbers of partitions do not fit.</exception>
    protected BlockwiseExpr(params ReadOnlySpan<Expr> operands)
        : base(operands)
    {
        RequireOptimizing();
        _partitions = 1;
        foreach (Expr operand in operands)
        {
            if (operand.PartitionCount != 1 && _partitions != 1 && operand.PartitionCount != _partitions)
            {
                throw new ArgumentException(
                    $"A partition-wise operation needs operands with the same number of partitions, or one: "
                    + $"{string.Join(", ", operands.ToArray().Select(o => $"'{o}' has {o.PartitionCount}"))}.");
            }

            _partitions = Math.Max(_partitions, operand.PartitionCount);
        }
    }

    /// <inheritdoc/>
    public override int PartitionCount => _partitions;

    /// <summary>What is done for one partition; its inputs are the operands' partitions, in their order.</summary>
    /// <param name="partition">Which, from 0.</param>
    protected internal abstract Kernel KernelFor(int partition);

    /// <inheritdoc/>
    protected internal override void AddTasks(ExprTasks tasks)
    {
        Span<int> inputs = Operands.Length <= 64 ? stackalloc int[Operands.Length] : new int[Operands.Length];
        for (int partition = 0; partition < PartitionCount; partition++)
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = tasks.Id(Operands[i], Operands[i].PartitionCount == 1 ? 0 : partition);
            }

            tasks.Add(KernelFor(partition), inputs);
        }
    }
}
