using System.Collections.Immutable;
using Actors.Frames.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>
/// How the first (or last) rows are found without computing the other partitions. Partitions are taken in rounds of 1, 2, 4, 8 …:
/// each task of a round holds all the steps of its partition and runs them only when the rounds before did not find rows enough.
/// So usually one partition is read, and where a filter leaves few rows the rest is still read in parallel.
/// </summary>
internal sealed class GatedHeadExpr : Expr, IFrameExpr
{
    private readonly BlockwiseExpr _frame;
    private readonly HeadKernel _kernel;
    private readonly List<Expr> _steps;

    private GatedHeadExpr(BlockwiseExpr frame, HeadKernel kernel, List<Expr> steps, Expr[] leaves)
        : base(leaves)
    {
        _frame = frame;
        _kernel = kernel;
        _steps = steps;
        RequireOptimizing();
    }

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(_kernel.Name, 1, _kernel, _frame);

    /// <inheritdoc/>
    public override TaskAnnotations Annotations =>
        _steps.Exists(s => s.Annotations.IsProducer) ? new TaskAnnotations { IsProducer = true } : TaskAnnotations.None;

    /// <inheritdoc/>
    public TableSchema Schema => ExprNames.SchemaOf(_frame);

    /// <inheritdoc/>
    public UInt128 Rows => ContentToken.Of(_kernel, ExprNames.RowsOf(_frame));

    protected internal override string Describe =>
        $"{_kernel.Label}, from as many partitions as it takes of: {string.Join("; ", _steps.Select(s => s.Describe.Length == 0 ? s.Group.Prefix : s.Group.Prefix + " " + s.Describe))}";

    public static Expr Of(Expr frame, HeadKernel kernel)
    {
        if (frame is not BlockwiseExpr { PartitionCount: > 1 } blockwise)
        {
            return frame.PartitionCount == 1 ? new HeadStepExpr(frame, kernel) : HeadOfHeld(frame, kernel);
        }

        var steps = new List<Expr>();
        var leaves = new List<Expr>();
        foreach (Expr expr in ExprRewriter.PostOrder([frame], onlyOptimizable: false))
        {
            if (Inlined(expr))
            {
                steps.Add(expr);
            }
        }

        foreach (Expr step in steps)
        {
            foreach (Expr operand in step.Operands)
            {
                if (!Inlined(operand) && !leaves.Contains(operand))
                {
                    leaves.Add(operand);
                }
            }
        }

        return new GatedHeadExpr(blockwise, kernel, steps, [.. leaves]);
    }

    // The steps that were taken in do not change any more: operands are what they take from outside.
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands)
    {
        var replaced = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < operands.Length; i++)
        {
            replaced[Operands[i]] = operands[i];
        }

        var steps = new List<Expr>();
        foreach (Expr step in _steps)
        {
            Expr next = step.WithOperands(Array.ConvertAll(step.OperandArray, o => replaced.GetValueOrDefault(o, o)));
            replaced[step] = next;
            steps.Add(next);
        }

        return new GatedHeadExpr((BlockwiseExpr)replaced[_frame], _kernel, steps, operands.ToArray());
    }

    protected internal override void AddTasks(ExprTasks tasks)
    {
        int count = _frame.PartitionCount;
        int rounds = (int)Math.Log2(count) + 1;
        TaskGroup parts = TaskGroup.Of(_kernel.Name + "-part", Group.Token, count);
        TaskGroup merges = TaskGroup.Of(_kernel.Name + "-merge", Group.Token, rounds);
        int found = -1;
        for (int first = 0, size = 1, round = 0; first < count; first += size, size *= 2, round++)
        {
            int last = Math.Min(count, first + size);
            var taken = new List<int>();
            for (int i = first; i < last; i++)
            {
                int partition = _kernel.FromEnd ? count - 1 - i : i;
                taken.Add(tasks.AddStep(parts.Key(i), PartKernel(partition, found >= 0), [.. Inputs(tasks, partition, found)]));
            }

            if (found >= 0)
            {
                taken.Insert(0, found);
            }

            if (_kernel.FromEnd)
            {
                taken.Reverse();
            }

            var merge = new HeadMergeKernel(_kernel);
            found = last == count ? tasks.Add(merge, [.. taken]) : tasks.AddStep(merges.Key(round), merge, [.. taken]);
        }
    }

    private static bool Inlined(Expr expr) => expr is BlockwiseExpr { PartitionCount: > 1 };

    /// <summary>Partitions that are there already, or made by steps that are not partition-wise: nothing can be spared.</summary>
    private static FrameTreeExpr HeadOfHeld(Expr frame, HeadKernel kernel) =>
        new FrameTreeExpr(kernel.Name, new HeadMergeKernel(kernel), new HeadMergeKernel(kernel), frame, ExprNames.SchemaOf(frame));

    private List<int> Inputs(ExprTasks tasks, int partition, int found)
    {
        var inputs = new List<int>();
        if (found >= 0)
        {
            inputs.Add(found);
        }

        foreach (Expr leaf in Operands)
        {
            inputs.Add(tasks.Id(leaf, leaf.PartitionCount == 1 ? 0 : partition));
        }

        return inputs;
    }

    private HeadPartKernel PartKernel(int partition, bool gated)
    {
        var steps = ImmutableArray.CreateBuilder<FusedStep>(_steps.Count);
        foreach (Expr step in _steps)
        {
            var inputs = ImmutableArray.CreateBuilder<StepInput>(step.Operands.Length);
            foreach (Expr operand in step.Operands)
            {
                int inner = _steps.IndexOf(operand);
                inputs.Add(inner >= 0 ? StepInput.Step(inner) : StepInput.Outer(Array.IndexOf(OperandArray, operand)));
            }

            steps.Add(new FusedStep(((BlockwiseExpr)step).KernelFor(partition), inputs.MoveToImmutable()));
        }

        return new HeadPartKernel(_kernel, gated, new FusedKernel(steps.MoveToImmutable()));
    }
}
