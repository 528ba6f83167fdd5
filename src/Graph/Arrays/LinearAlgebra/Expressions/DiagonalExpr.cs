using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>The elements whose positions on two axes, of one length and cut alike, are equal; along a new last axis.</summary>
internal sealed class DiagonalExpr : ArrayExpr
{
    private readonly int _first;
    private readonly int _second;

    private DiagonalExpr(int first, int second, ArrayExpr operand)
        : base("diagonal", operand.Kind, new([.. operand.Layout.Chunks.Where((_, axis) => axis != first && axis != second), operand.Layout.Chunks[first]]), operand)
    {
        _first = first;
        _second = second;
    }

    /// <summary>The diagonal of two axes of one length.</summary>
    public static DiagonalExpr Of(ArrayExpr array, int first, int second)
    {
        long[][] chunks = array.Layout.Chunks;
        long[] common = chunks[first].AsSpan().SequenceEqual(chunks[second]) ? chunks[first] : Elementwise.Refine(chunks[first], chunks[second]);
        return new(first, second, Elementwise.Rechunk(array, array.Layout.With(first, common).With(second, common)));
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new DiagonalExpr(_first, _second, (ArrayExpr)operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of("diagonal", _first, _second, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        var kernel = new DiagonalKernel(_first, _second);
        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            var own = new int[source.Rank];
            for (int axis = 0, next = 0; axis < own.Length; axis++)
            {
                own[axis] = axis == _first || axis == _second ? position[^1] : position[next++];
            }

            tasks.Add(kernel, tasks.Id(Operands[0], source.BlockAt(own)));
        }
    }
}
