using Actors.Arrays.Kernels;
using Actors.Arrays.Rechunking;
using Actors.Arrays.Selecting;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;

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
        int rank = Layout.Rank, cuts = 0;
        TaskGroup? pieces = tasks.MovesResults && RechunkPlan.CutsAtSource(this) ? TaskGroup.Of(Prefix + "-piece", Group.Token) : null;
        var position = new int[rank];
        var counter = new int[rank];
        var corner = new int[rank];
        for (int block = 0; block < PartitionCount; block++)
        {
            Layout.PositionOf(block, position);
            var ids = new List<int>();
            var sizes = new List<long>();
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
                        sizes.Add(pieces is null ? 0 : source.BlockShape(corner).Aggregate(1L, (product, count) => product * count));
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

            if (pieces is not null && ids.Count > 1)
            {
                CutPieces(tasks, pieces, ref cuts, ids, sizes, boxes);
            }

            EquatableArray<int> shape = new(Layout.IsKnown ? Layout.BlockShape(position) : KnownShape(position));
            tasks.Add(new RegionKernel(shape, new(boxes), _padding), [.. ids]);
        }
    }

    /// <summary>Has the boxes that are less than half of their block cut out of it by tasks of their own.</summary>
    /// <param name="tasks">The graph.</param>
    /// <param name="pieces">What these tasks are named by.</param>
    /// <param name="cuts">How many there are.</param>
    /// <param name="ids">The blocks' tasks; afterwards those of pieces, and of blocks that are taken whole.</param>
    /// <param name="sizes">The number of elements of each block.</param>
    /// <param name="boxes">The boxes of the blocks; afterwards those of the pieces.</param>
    private static void CutPieces(ExprTasks tasks, TaskGroup pieces, ref int cuts, List<int> ids, List<long> sizes, List<RegionBox> boxes)
    {
        var inputs = new List<int>();
        var whole = new Dictionary<int, int>();
        for (int i = 0; i < boxes.Count; i++)
        {
            RegionBox box = boxes[i];
            int rank = box.Counts.Count, input = inputs.Count;
            if (2 * box.Counts.Aggregate(1L, (product, count) => product * count) < sizes[box.Input])
            {
                int[] none = new int[rank], ones = new int[rank];
                Array.Fill(ones, 1);
                var piece = new RegionBox(0, box.Start, box.Steps, box.Counts, new(none));
                inputs.Add(tasks.AddStep(pieces.Key(cuts++), new RegionKernel(box.Counts, new([piece]), null), ids[box.Input]));
                boxes[i] = new RegionBox(input, new(none), new(ones), box.Counts, box.Target);
            }
            else if (whole.TryAdd(box.Input, input))
            {
                inputs.Add(ids[box.Input]);
                boxes[i] = box with { Input = input };
            }
            else
            {
                boxes[i] = box with { Input = whole[box.Input] };
            }
        }

        ids.Clear();
        ids.AddRange(inputs);
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
