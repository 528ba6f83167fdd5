using Actors.Arrays.Expressions;
using Actors.Arrays.Kernels;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Assigning;

/// <summary>An array some of whose elements are replaced. Blocks of which none is stay as they are.</summary>
internal sealed class AssignExpr : ArrayExpr
{
    private readonly AxisPut[][] _puts;

    /// <param name="puts">For each axis what is replaced of each chunk.</param>
    /// <param name="array">The array.</param>
    /// <param name="value">The elements, with as many axes; cut where the array is, or of one element along an axis.</param>
    /// <param name="lazies">Positions that are computed, each in one block.</param>
    public AssignExpr(AxisPut[][] puts, ArrayExpr array, ArrayExpr value, IEnumerable<ArrayExpr> lazies)
        : base("setitem", array.Kind, array.Layout, [array, value, .. lazies]) => _puts = puts;

    private AssignExpr(AssignExpr other, ReadOnlySpan<Expr> operands)
        : base("setitem", other.Kind, other.Layout, operands) => _puts = other._puts;

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new AssignExpr(this, operands);

    protected override UInt128 MakeToken() =>
        ContentToken.Of([.. _puts.Select(axis => (object)axis), .. OperandArray]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        var value = (ArrayExpr)OperandArray[1];
        var pass = new PassBlockKernel();
        var corner = new int[Layout.Rank];
        var inputs = new int[OperandArray.Length];
        for (int lazy = 2; lazy < inputs.Length; lazy++)
        {
            inputs[lazy] = tasks.Id(OperandArray[lazy]);
        }

        for (int block = 0; block < PartitionCount; block++)
        {
            int[] position = Layout.PositionOf(block);
            var puts = new AxisPut[position.Length];
            for (int axis = 0; axis < puts.Length; axis++)
            {
                puts[axis] = _puts[axis][position[axis]];
                corner[axis] = value.Layout.Grid[axis] == 1 ? 0 : puts[axis].Chunk < 0 ? position[axis] : puts[axis].Chunk;
            }

            inputs[0] = tasks.Id(OperandArray[0], block);
            if (Array.Exists(puts, p => p.Count == 0))
            {
                tasks.Add(pass, inputs[0]);
                continue;
            }

            inputs[1] = tasks.Id(value, value.Layout.BlockAt(corner));
            tasks.Add(new AssignKernel(new(puts)), inputs);
        }
    }
}
