using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>The partitions of several frames with the same columns, one frame after the other.</summary>
internal sealed class StackExpr : Expr, IFrameExpr
{
    private StackExpr(ReadOnlySpan<Expr> frames)
        : base(frames)
    {
        RequireOptimizing();
    }

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group("stack", PartitionCount, OperandArray);

    /// <inheritdoc/>
    public override int PartitionCount => OperandArray.Sum(o => o.PartitionCount);

    /// <inheritdoc/>
    public TableSchema Schema => ExprNames.SchemaOf(Operands[0]);

    /// <inheritdoc/>
    public UInt128 Rows => field == default
        ? field = ContentToken.Of(["rows", .. OperandArray.Select(o => (object)ExprNames.RowsOf(o))])
        : field;

    public static StackExpr Of(IEnumerable<Expr> frames) => new(frames.ToArray());

    /// <summary>The frame that a partition is of, and which of its partitions it is.</summary>
    public (Expr Frame, int Partition) Source(int partition)
    {
        foreach (Expr frame in OperandArray)
        {
            if (partition < frame.PartitionCount)
            {
                return (frame, partition);
            }

            partition -= frame.PartitionCount;
        }

        throw new ArgumentOutOfRangeException(nameof(partition));
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new StackExpr(operands);

    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        for (int i = 0; i < Operands.Length; i++)
        {
            operands.Need(i, demand);
        }
    }

    // All frames are cut down to the same columns in the same order: their own demands by others may have differed.
    protected internal override Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands)
    {
        var names = new EquatableArray<string>(Schema.Demanded(demand));
        return new StackExpr(Array.ConvertAll(
            operands.ToArray(), o => ExprNames.SchemaOf(o).Names.SequenceEqual(names) ? o : new SelectExpr(o, names)));
    }

    protected internal override void AddTasks(ExprTasks tasks)
    {
        foreach (Expr frame in OperandArray)
        {
            for (int i = 0; i < frame.PartitionCount; i++)
            {
                tasks.Add(new PassKernel(), tasks.Id(frame, i));
            }
        }
    }
}
