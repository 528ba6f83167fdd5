using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.Expressions;

/// <summary>A program some of whose inputs are made by the task that uses them, in memory that is used again at once.</summary>
/// <param name="inner">The program, over all its inputs.</param>
/// <param name="inlined">Which of its operands are made: sources.</param>
internal sealed class InlinedExpr(TiledExpr inner, bool[] inlined)
    : ArrayExpr("inlined", inner.Kind, inner.Layout, [.. inner.OperandArray.Where((_, i) => !inlined[i])])
{
    public override TaskGroup Group => inner.Group;

    public override TaskAnnotations Annotations { get; } = TaskAnnotations.None with { IsProducer = !inlined.Contains(false) };

    protected internal override string Describe =>
        $"{inner.Describe} made inside: {string.Join(", ", inner.OperandArray.Where((_, i) => inlined[i]).Select(o => o.Group.Prefix))}";

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands)
    {
        Expr[] all = [.. inner.OperandArray];
        for (int i = 0, next = 0; i < all.Length; i++)
        {
            all[i] = inlined[i] ? all[i] : operands[next++];
        }

        return new InlinedExpr((TiledExpr)inner.WithOperands(all), inlined);
    }

    protected override UInt128 MakeToken() => default;

    protected internal override void AddTasks(ExprTasks tasks)
    {
        bool covered = inner.IsCovered();
        ArrayLayout space = inner.Space;
        var inputs = new List<int>();
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = space.PositionOf(block);
            var sources = new Kernel?[inlined.Length];
            inputs.Clear();
            for (int i = 0; i < sources.Length; i++)
            {
                var operand = (ArrayExpr)inner.OperandArray[i];
                int number = inner.Maps[i].BlockOf(operand.Layout, position);
                if (inlined[i])
                {
                    sources[i] = ((SourceExpr)operand).KernelAt(operand.Layout.PositionOf(number));
                }
                else
                {
                    inputs.Add(tasks.Id(operand, number));
                }
            }

            tasks.Add(new InlinedKernel(inner.MakeKernel(block, covered ? null : space.BlockShape(position)), new(sources)), [.. inputs]);
        }
    }
}
