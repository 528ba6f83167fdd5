using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>The lower Cholesky factor of a matrix whose rows and columns are cut alike, block by block.</summary>
internal sealed class CholeskyExpr(Expr matrix) : ArrayExpr("cholesky", ((ArrayExpr)matrix).Kind, ((ArrayExpr)matrix).Layout, matrix)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new CholeskyExpr(operands[0]);

    protected override UInt128 MakeToken() => ContentToken.Of("cholesky", Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        int n = Layout.Grid[0];
        var ids = new int[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (j > i)
                {
                    tasks.Add(new FillKernel(Constants.Of(Kind, 0.0), new(Layout.BlockShape([i, j]))));
                    continue;
                }

                var inputs = new List<int> { tasks.Id(Operands[0], (i * n) + j) };
                if (j < i)
                {
                    inputs.Add(ids[j, j]);
                }

                inputs.AddRange(Enumerable.Range(0, j).Select(k => ids[i, k]));
                inputs.AddRange(j < i ? Enumerable.Range(0, j).Select(k => ids[j, k]) : []);
                ids[i, j] = tasks.Add(new CholeskyKernel(j == i), [.. inputs]);
            }
        }
    }
}
