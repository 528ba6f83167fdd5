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
    private readonly Expr _frame;
    private readonly HeadKernel _kernel;
    private readonly List<Expr> _inner;

    /// <summary>The first or last rows of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="kernel">Which rows.</param>
    /// <param name="inner">The partition-wise steps that lead to the frame and run inside the gated tasks, operands first.</param>
    /// <param name="leaves">What these take from outside.</param>
    private GatedHeadExpr(Expr frame, HeadKernel kernel, List<Expr> inner, Expr[] leaves)
        : base(leaves)
    {
        _frame = frame;
        _kernel = kernel;
        _inner = inner;
        RequireOptimizing();
    }

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(_kernel.Name, 1, _kernel, _frame);

    /// <inheritdoc/>
    public override TaskAnnotations Annotations =>
        _inner.Exists(s => s.Annotations.IsProducer) ? new TaskAnnotations { IsProducer = true } : TaskAnnotations.None;

    /// <inheritdoc/>
    public TableSchema Schema => ExprNames.SchemaOf(_frame);

    /// <inheritdoc/>
    public UInt128 Rows => ContentToken.Of(_kernel, ExprNames.RowsOf(_frame));

    protected internal override string Describe
    {
        get
        {
            IEnumerable<string> steps = _inner.Select(s => s.Describe.Length == 0 ? s.Group.Prefix : s.Group.Prefix + " " + s.Describe);
            return $"{_kernel.Label}, from as many of {_frame.PartitionCount:N0} partitions as it takes: {string.Join("; ", steps)}";
        }
    }

    public static Expr Of(Expr frame, HeadKernel kernel)
    {
        if (!IsInner(frame))
        {
            // Partitions that are there already, or come of steps that need all of them: nothing can be spared.
            var merge = new HeadMergeKernel(kernel);
            return new FrameTreeExpr(kernel.Name, merge, merge, frame, ExprNames.SchemaOf(frame));
        }

        if (frame.PartitionCount == 1)
        {
            return new HeadStepExpr(frame, kernel);
        }

        List<Expr> inner = ExprRewriter.PostOrder([frame], onlyOptimizable: false).FindAll(IsInner);
        Expr[] leaves = [.. inner.SelectMany(s => s.OperandArray).Where(o => !IsInner(o)).Distinct()];
        return new GatedHeadExpr(frame, kernel, inner, leaves);
    }

    // The steps inside do not change any more; operands are what they take from outside.
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands)
    {
        var replaced = new Dictionary<Expr, Expr>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i < operands.Length; i++)
        {
            replaced[Operands[i]] = operands[i];
        }

        var inner = new List<Expr>();
        foreach (Expr step in _inner)
        {
            Expr next = step.WithOperands(Array.ConvertAll(step.OperandArray, o => replaced.GetValueOrDefault(o, o)));
            replaced[step] = next;
            inner.Add(next);
        }

        return new GatedHeadExpr(replaced[_frame], _kernel, inner, operands.ToArray());
    }

    protected internal override void AddTasks(ExprTasks tasks)
    {
        int count = _frame.PartitionCount;
        TaskGroup parts = TaskGroup.Of(_kernel.Name + "-part", Group.Token, count);
        TaskGroup merges = TaskGroup.Of(_kernel.Name + "-merge", Group.Token, (int)Math.Log2(count) + 1);
        var merge = new HeadMergeKernel(_kernel);
        int found = -1;
        for (int first = 0, size = 1, round = 0; first < count; first += size, size *= 2, round++)
        {
            int last = Math.Min(count, first + size);
            var taken = new List<int>();
            for (int i = first; i < last; i++)
            {
                var inputs = new List<int>();
                if (found >= 0)
                {
                    inputs.Add(found);
                }

                FusedKernel partition = Partition(_kernel.FromEnd ? count - 1 - i : i, tasks, inputs, gates: inputs.Count);
                taken.Add(tasks.AddStep(parts.Key(i), new HeadPartKernel(_kernel, found >= 0, partition), [.. inputs]));
            }

            if (found >= 0)
            {
                taken.Insert(0, found);
            }

            if (_kernel.FromEnd)
            {
                taken.Reverse();
            }

            found = last == count ? tasks.Add(merge, [.. taken]) : tasks.AddStep(merges.Key(round), merge, [.. taken]);
        }
    }

    private static bool IsInner(Expr expr) => expr is BlockwiseExpr or StackExpr;

    /// <summary>All the steps of one partition as one kernel; adds what it takes from outside to the task's inputs.</summary>
    private FusedKernel Partition(int partition, ExprTasks tasks, List<int> inputs, int gates)
    {
        var steps = ImmutableArray.CreateBuilder<FusedStep>();
        var known = new Dictionary<Expr, StepInput>(ReferenceEqualityComparer.Instance);

        // Which partition of each step leads to the one that is wanted; users come before what they use.
        var wanted = new Dictionary<Expr, int>(ReferenceEqualityComparer.Instance) { [_frame] = partition };
        for (int i = _inner.Count - 1; i >= 0; i--)
        {
            if (wanted.TryGetValue(_inner[i], out int own))
            {
                foreach ((Expr operand, int index) in Sources(_inner[i], own))
                {
                    wanted[operand] = index;
                }
            }
        }

        foreach (Expr leaf in OperandArray)
        {
            if (wanted.TryGetValue(leaf, out int index))
            {
                known[leaf] = StepInput.Outer(inputs.Count - gates);
                inputs.Add(tasks.Id(leaf, index));
            }
        }

        foreach (Expr step in _inner)
        {
            if (!wanted.TryGetValue(step, out int index))
            {
                continue;
            }

            ImmutableArray<StepInput> sources = [.. Sources(step, index).Select(s => known[s.Operand])];
            if (step is StackExpr)
            {
                known[step] = sources[0];
            }
            else
            {
                known[step] = StepInput.Step(steps.Count);
                steps.Add(new FusedStep(((BlockwiseExpr)step).KernelFor(index), sources));
            }
        }

        // A frame that stands in a stack as it is: its partition is an input, and only passed on.
        if (steps.Count == 0 || !known[_frame].IsStep)
        {
            steps.Add(new FusedStep(new PassKernel(), [known[_frame]]));
        }

        return new FusedKernel(steps.ToImmutable());
    }

    private static IEnumerable<(Expr Operand, int Partition)> Sources(Expr step, int partition) => step is StackExpr stack
        ? [stack.Source(partition)]
        : step.OperandArray.Select(o => (o, o.PartitionCount == 1 ? 0 : partition));
}
