using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Calls;

/// <summary>One task that was written by hand: a delayed call. Each operand gives one input.</summary>
internal sealed class CallExpr : Expr
{
    private readonly TaskKey _key;
    private readonly Kernel _kernel;
    private readonly TaskAnnotations? _annotations;
    private readonly bool _isPure;

    public CallExpr(TaskKey key, Kernel kernel, ReadOnlySpan<Expr> operands, TaskAnnotations? annotations = null, bool isPure = false)
        : base(operands)
    {
        foreach (Expr operand in operands)
        {
            if (operand.PartitionCount != 1)
            {
                throw new ArgumentException($"'{operand}' has {operand.PartitionCount} parts; a call takes one value for each argument.");
            }
        }

        _key = key;
        _kernel = kernel;
        _annotations = annotations;
        _isPure = isPure;
    }

    public override TaskGroup Group => _key.Group;

    public override TaskAnnotations Annotations => _annotations ?? TaskAnnotations.None;

    internal override bool IsNamedByContent => _isPure;

    protected internal override string Describe => _kernel.Label == _key.Prefix ? "" : _kernel.Label;

    public override TaskKey Key(int partition = 0) => _key;

    /// <summary>The same call under a name made of its content: equal calls become one task.</summary>
    public CallExpr Pure() => new(ContentKey(_key.Prefix, _kernel, Operands), _kernel, Operands, _annotations, isPure: true);

    /// <summary>A call of a built-in operation, which is always pure.</summary>
    public static CallExpr BuiltIn(string name, Kernel kernel, ReadOnlySpan<Expr> operands) =>
        new(ContentKey(name, kernel, operands), kernel, operands, isPure: true);

    /// <summary>One of the calls of a built-in operation that takes many, which share a group: the tree of a sum.</summary>
    public static CallExpr BuiltIn(TaskKey key, Kernel kernel, ReadOnlySpan<Expr> operands) => new(key, kernel, operands, isPure: true);

    public CallExpr WithKey(TaskKey key) => new(key, _kernel, Operands, _annotations);

    public CallExpr WithAnnotations(TaskAnnotations annotations) => new(_key, _kernel, Operands, annotations, _isPure);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new CallExpr(_key, _kernel, operands, _annotations, _isPure);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        int count = Operands.Length;
        Span<int> inputs = count <= 64 ? stackalloc int[count] : new int[count];
        for (int i = 0; i < count; i++)
        {
            inputs[i] = tasks.Id(Operands[i]);
        }

        tasks.Add(_kernel, inputs);
    }

    /// <summary>The key that equal calls share: a token of what is called and of the keys of its operands.</summary>
    private static TaskKey ContentKey(string name, Kernel kernel, ReadOnlySpan<Expr> operands)
    {
        var parts = new object?[operands.Length + 1];
        parts[0] = kernel;
        for (int i = 0; i < operands.Length; i++)
        {
            parts[i + 1] = operands[i].Key();
        }

        return TaskGroup.Of(name, ContentToken.Of(parts)).Key();
    }
}
