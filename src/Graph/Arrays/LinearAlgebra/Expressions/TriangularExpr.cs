using Actors.Arrays.Blocks;
using Actors.Arrays.Expressions;
using Actors.Arrays.LinearAlgebra.Kernels;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

namespace Actors.Arrays.LinearAlgebra.Expressions;

/// <summary>
/// The solution of triangular equations, block by block: rows and columns of the matrix and the rows of the right side are cut alike.
/// </summary>
internal sealed class TriangularExpr(bool lower, bool unit, Expr matrix, Expr right)
    : ArrayExpr("solve_triangular", ((ArrayExpr)right).Kind, ((ArrayExpr)right).Layout, matrix, right)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new TriangularExpr(lower, unit, operands[0], operands[1]);

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, lower, unit, Operands[0], Operands[1]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        int rows = Layout.Grid[0], columns = Layout.Grid[1];
        var kernel = new TriangularKernel(lower, unit);
        TaskGroup steps = TaskGroup.Of(Prefix + "-step", Group.Token);
        var ids = new int[rows, columns];
        for (int step = 0; step < rows; step++)
        {
            int i = lower ? step : rows - 1 - step;
            int[] known = [.. Enumerable.Range(0, step).Select(k => lower ? k : rows - 1 - k)];
            for (int j = 0; j < columns; j++)
            {
                int[] inputs =
                [
                    tasks.Id(Operands[0], (i * rows) + i),
                    tasks.Id(Operands[1], (i * columns) + j),
                    .. known.Select(k => tasks.Id(Operands[0], (i * rows) + k)),
                    .. known.Select(k => ids[k, j]),
                ];
                // Results are added row by row; from below they are steps first.
                ids[i, j] = lower ? tasks.Add(kernel, inputs) : tasks.AddStep(steps.Key((i * columns) + j), kernel, inputs);
            }
        }

        if (!lower)
        {
            var pass = new PassKernel();
            foreach (int id in ids)
            {
                tasks.Add(pass, id);
            }
        }
    }
}
