using Actors.Graph.Tasks;

namespace Actors.Graph.Expressions;

/// <summary>
/// A node of the immutable expression tree behind a collection: what is to be computed, not yet how. Its name is made from its
/// content, so that equal expressions are one. Expressions go through the stages of <see cref="ExprPlan"/> and end as tasks.
/// </summary>
public abstract class Expr
{
    private readonly Expr[] _operands;

    /// <summary>An expression over others.</summary>
    /// <param name="operands">What it is computed from.</param>
    protected Expr(params ReadOnlySpan<Expr> operands)
    {
        _operands = operands.IsEmpty ? [] : operands.ToArray();
        foreach (Expr operand in _operands)
        {
            NeedsOptimizing |= operand.NeedsOptimizing;
        }
    }

    /// <summary>The name of the tasks this expression stands for: the operation's name with a token of its content.</summary>
    public abstract TaskGroup Group { get; }

    /// <summary>What it is computed from.</summary>
    public ReadOnlySpan<Expr> Operands => _operands;

    /// <summary>How many results there are: one task for each at the end.</summary>
    public virtual int PartitionCount => 1;

    /// <summary>What is asked of the scheduler for these tasks.</summary>
    public virtual TaskAnnotations Annotations => TaskAnnotations.None;

    /// <summary>The parameters, as <see cref="ExprPlan.Explain"/> shows them behind the name; empty for none.</summary>
    protected internal virtual string Describe => "";

    /// <summary>Whether this expression or one below it changes in the stages; plain task expressions skip them.</summary>
    internal bool NeedsOptimizing { get; private protected set; }

    /// <summary>Whether equal names mean equal content, so that one instance can stand for another.</summary>
    internal virtual bool IsNamedByContent => true;

    internal Expr[] OperandArray => _operands;

    /// <summary>The key of one of the results.</summary>
    /// <param name="partition">Which, from 0.</param>
    public virtual TaskKey Key(int partition = 0) => Group.Key(partition);

    /// <summary>The same operation on other operands.</summary>
    /// <param name="operands">As many as before.</param>
    protected internal abstract Expr WithOperands(ReadOnlySpan<Expr> operands);

    /// <summary>A simpler expression of the same value, or this one. Called until nothing changes, operands first.</summary>
    protected internal virtual Expr Simplify() => this;

    /// <summary>The physical algorithm for this expression, or this one. Called until nothing changes, operands first.</summary>
    protected internal virtual Expr Lower() => this;

    /// <summary>Says what of each operand is needed when <paramref name="demand"/> of this value is; null is all of it.</summary>
    /// <param name="demand">What the consumers need of this value, taken together; null for all of it.</param>
    /// <param name="operands">To be told what is needed of each operand; what is not mentioned is needed whole.</param>
    protected internal virtual void PushDemand(Demand? demand, DemandSink operands)
    {
    }

    /// <summary>This expression over restricted operands, giving at least what is demanded.</summary>
    /// <param name="demand">What the consumers need of this value; null for all of it.</param>
    /// <param name="operands">The operands, restricted already.</param>
    protected internal virtual Expr Restrict(Demand? demand, ReadOnlySpan<Expr> operands) => WithOperands(operands);

    /// <summary>Adds the tasks of this expression to a graph; those of its operands are there already.</summary>
    /// <param name="tasks">The graph, and the ids of the operands' tasks.</param>
    protected internal abstract void AddTasks(ExprTasks tasks);

    /// <summary>The name, with the token.</summary>
    public override string ToString() => Key().ToString();

    /// <summary>Marks this expression as one that the stages change.</summary>
    protected void RequireOptimizing() => NeedsOptimizing = true;
}
