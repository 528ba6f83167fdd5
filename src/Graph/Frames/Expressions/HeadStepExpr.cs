using Actors.Frames.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Frames.Expressions;

/// <summary>The first or the last rows of a frame of one partition.</summary>
internal sealed class HeadStepExpr(Expr frame, HeadKernel kernel)
    : FrameExpr(kernel.Name, kernel, ContentToken.Of(kernel, ExprNames.RowsOf(frame)), frame)
{
    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new HeadStepExpr(operands[0], (HeadKernel)Kernel);

    protected override TableSchema MakeSchema() => ExprNames.SchemaOf(Operands[0]);
}
