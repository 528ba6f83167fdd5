using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Frames.Expressions;

/// <summary>
/// One result of all partitions' partial results, by a tree: groups of at most <see cref="Width"/> neighbours are combined until
/// so few are left that one last step makes the result of them.
/// </summary>
internal class TreeExpr(string prefix, Kernel combine, Kernel finish, Expr partials) : Expr(partials)
{
    /// <summary>How many partial results one step takes.</summary>
    public const int Width = 8;

    /// <inheritdoc/>
    public override TaskGroup Group => field ??= ExprNames.Group(prefix, 1, finish, Operands[0]);

    protected internal override string Describe => finish.Label == prefix ? "" : finish.Label;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new TreeExpr(prefix, combine, finish, operands[0]);

    // A single value is wanted, or nothing: then whoever would have taken it was dropped.
    protected internal override void PushDemand(Demand? demand, DemandSink operands)
    {
        if (demand is not null && this is not IFrameExpr)
        {
            operands.Need(0, ColumnsDemand.Nothing);
        }
    }

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var level = new int[Operands[0].PartitionCount];
        for (int i = 0; i < level.Length; i++)
        {
            level[i] = tasks.Id(Operands[0], i);
        }

        TaskGroup? steps = null;
        int step = 0;
        while (level.Length > Width)
        {
            steps ??= TaskGroup.Of(prefix + "-combine", Group.Token, StepCount(level.Length));
            // Equal shares rather than full ones and a rest.
            var next = new int[(level.Length + Width - 1) / Width];
            for (int i = 0; i < next.Length; i++)
            {
                int start = (int)((long)level.Length * i / next.Length), end = (int)((long)level.Length * (i + 1) / next.Length);
                next[i] = tasks.AddStep(steps.Key(step++), combine, level.AsSpan(start..end));
            }

            level = next;
        }

        tasks.Add(finish, level);
    }

    private static int StepCount(int leaves)
    {
        int steps = 0;
        for (int count = leaves; count > Width;)
        {
            count = (count + Width - 1) / Width;
            steps += count;
        }

        return steps;
    }
}
