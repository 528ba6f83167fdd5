using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>
/// One step of a <see cref="TileProgram"/>. Operands are numbers of registers: the inputs first, then the results of the steps;
/// <c>~i</c> is constant <c>i</c> of the program; unused ones are 0.
/// </summary>
/// <param name="Op">What is done.</param>
/// <param name="In">The type of the operands (of <see cref="TileOp.Where"/>: of the second and third).</param>
/// <param name="Out">The type of the result.</param>
/// <param name="A">The first operand.</param>
/// <param name="B">The second operand.</param>
/// <param name="C">The third operand.</param>
internal readonly record struct TileStep(TileOp Op, ElementKind In, ElementKind Out, int A, int B, int C)
{
    public int OperandCount => Op == TileOp.Where ? 3 : Op >= TileOp.Add ? 2 : 1;

    public int Operand(int which) => which switch { 0 => A, 1 => B, _ => C };

    /// <summary>The type of one of the operands.</summary>
    public ElementKind OperandKind(int which) => Op == TileOp.Where && which == 0 ? ElementKind.Bool : In;
}
