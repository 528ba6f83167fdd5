using Actors.Arrays.Kernels;
using Actors.Arrays.Rechunking;
using Actors.Arrays.Selecting;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Expressions;

/// <summary>
/// Elements of an array chosen axis by axis: slices, index lists, other chunks, rolled, repeated or padded axes. Only the blocks
/// that are needed are asked for.
/// </summary>
internal sealed class RegionExpr : ArrayExpr
{
    private readonly AxisPlan[] _plans;
    private readonly object? _padding;

    public RegionExpr(string prefix, AxisPlan[] plans, Expr operand, object? padding = null)
        : base(prefix, ((ArrayExpr)operand).Kind, new ArrayLayout(Array.ConvertAll(plans, p => p.Chunks)), operand)
    {
        _plans = plans;
        _padding = padding;
    }

    /// <summary>For each axis where the elements come from.</summary>
    public AxisPlan[] Plans => _plans;

    /// <summary>What stands where no element of the source does.</summary>
    public object? Padding => _padding;

    /// <summary>Whether this is one step of a plan, to be left as it is.</summary>
    public bool IsStep { get; init; }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new RegionExpr(Prefix, _plans, operands[0], _padding) { IsStep = IsStep };

    protected internal override Expr Simplify() => Selection.Push(this);

    protected internal override Expr Lower() => IsStep ? this : RechunkPlan.Lower(this);

    protected override UInt128 MakeToken() =>
        ContentToken.Of(Prefix, Array.ConvertAll(_plans, p => p.Content), Layout.Chunks, _padding, Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        int rank = Layout.Rank;
        var position = new int[rank];
        var counter = new int[rank];
        var corner = new int[rank];
        for (int block = 0; block < PartitionCount; block++)
        {
            Layout.PositionOf(block, position);
            var ids = new List<int>();
            var boxes = new List<RegionBox>();
            bool isEmpty = false;
            for (int axis = 0; axis < rank; axis++)
            {
                isEmpty |= _plans[axis].Pieces[position[axis]].Length == 0;
            }

            Array.Clear(counter);
            while (!isEmpty)
            {
                var start = new int[rank];
                var steps = new int[rank];
                var counts = new int[rank];
                var target = new int[rank];
                bool padding = false;
                for (int axis = 0; axis < rank; axis++)
                {
                    AxisPiece piece = _plans[axis].Pieces[position[axis]][counter[axis]];
                    (corner[axis], start[axis], steps[axis], counts[axis], target[axis]) = (piece.Chunk, piece.Start, piece.Step, piece.Count, piece.Target);
                    padding |= piece.Chunk < 0;
                }

                if (!padding)
                {
                    int id = tasks.Id(Operands[0], source.BlockAt(corner));
                    int input = ids.IndexOf(id);
                    if (input < 0)
                    {
                        input = ids.Count;
                        ids.Add(id);
                    }

                    boxes.Add(new RegionBox(input, new(start), new(steps), new(counts), new(target)));
                }

                int next = rank - 1;
                while (next >= 0 && ++counter[next] == _plans[next].Pieces[position[next]].Length)
                {
                    counter[next--] = 0;
                }

                if (next < 0)
                {
                    break;
                }
            }

            if (ids.Count == 0)
            {
                // Padding or nothing at all.
                tasks.Add(new FillKernel(_padding ?? Activator.CreateInstance(Blocks.ElementKinds.ClrType(Kind))!, new(Layout.BlockShape(position))));
                continue;
            }

            EquatableArray<int> shape = new(Layout.IsKnown ? Layout.BlockShape(position) : KnownShape(position));
            tasks.Add(new RegionKernel(shape, new(boxes), _padding), [.. ids]);
        }
    }

    private int[] KnownShape(int[] position)
    {
        var shape = new int[position.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = (int)Layout.Chunks[axis][position[axis]];
        }

        return shape;
    }
}
