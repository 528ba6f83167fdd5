using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Graph.Tests.Expressions;

/// <summary>A partition-wise operation whose results say how they came about: <c>f(a0,b0)</c>.</summary>
internal sealed class SampleExpr : BlockwiseExpr
{
    private readonly string _name;
    private readonly int _partitions;
    private readonly bool _canFuse;

    public SampleExpr(string name, int partitions, ReadOnlySpan<Expr> operands, TaskAnnotations? annotations = null, bool canFuse = true)
        : base(operands)
    {
        _name = name;
        _partitions = partitions;
        _canFuse = canFuse;
        Annotations = annotations ?? TaskAnnotations.None;
        var keys = new List<object?> { name, partitions };
        foreach (Expr operand in operands)
        {
            keys.Add(operand);
        }

        Group = TaskGroup.Of(name, ContentToken.Of([.. keys]), partitions);
    }

    public override TaskGroup Group { get; }

    public override int PartitionCount => _partitions;

    public override TaskAnnotations Annotations { get; }

    public static SampleExpr Source(string name, int partitions = 2) => new(name, partitions, []);

    public SampleExpr Then(string name, params Expr[] more) => new(name, _partitions, [this, .. more]);

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new SampleExpr(_name, _partitions, operands, Annotations, _canFuse);

    protected internal override Kernel KernelFor(int partition) => new TextKernel(_name, Operands.Length == 0 ? partition : -1, _canFuse);

    private sealed record TextKernel(string Name, int Partition, bool Fuses) : Kernel
    {
        public override string Label => Name;

        public override bool CanFuse => Fuses;

        public override object? Run(ReadOnlySpan<object?> inputs, KernelContext context) =>
            inputs.Length == 0 ? $"{Name}{Partition}" : $"{Name}({string.Join(",", inputs.ToArray())})";
    }
}
