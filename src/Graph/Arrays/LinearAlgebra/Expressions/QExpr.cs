using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>Q of a <see cref="QRTreeExpr"/>.</summary>
internal sealed class QExpr(ElementKind kind, ArrayLayout layout, Expr tree) : ArrayExpr("q", kind, layout, tree)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new QExpr(Kind, Layout, operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of("q", Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var tree = (QRTreeExpr)Operands[0];
        bool isTriangular = tree.Heights[0].All(height => height == Layout.Shape[1]);
        for (int block = 0; block < PartitionCount; block++)
        {
            var ids = new int[tree.Levels.Length];
            var starts = new int[tree.Levels.Length - 1];
            for (int level = 0, first = 0, at = block; level < ids.Length; level++)
            {
                ids[level] = tasks.Id(tree, first + at);
                first += tree.Levels[level];
                if (level < starts.Length)
                {
                    Range[] groups = [.. QRTreeExpr.Groups(tree.Levels[level])];
                    int group = Array.FindLastIndex(groups, g => g.Start.Value <= at);
                    starts[level] = tree.Heights[level][groups[group].Start..at].Sum();
                    at = group;
                }
            }

            tasks.Add(new QRProductKernel(new(starts), isTriangular), ids);
        }
    }
}
