using Actors.Arrays.Expressions;
using Actors.Frames.Expressions;
using Actors.Graph.Expressions;

namespace Actors.Arrays.Selecting;

/// <summary>
/// Elements at very many positions of an axis, in any order: what a <see cref="RegionExpr"/> would put together from a piece for each is
/// gathered here, chunk by chunk, from lists of numbers.
/// </summary>
internal sealed class ListTakeExpr : ArrayExpr
{
    // Fewer pieces are selected as regions, which go through elementwise operations and into sources.
    private const int MostPieces = 1_000;

    // Copying runs of neighbours is faster than gathering when they are longer than this.
    private const int LongRun = 8;

    private readonly int _axis;
    private readonly long[] _positions;

    private ListTakeExpr(string name, int axis, long[] positions, ArrayLayout layout, Expr operand)
        : base(name, ((ArrayExpr)operand).Kind, layout, operand)
    {
        _axis = axis;
        _positions = positions;
    }

    /// <summary>Whether positions are better gathered one by one than copied in runs of neighbours.</summary>
    /// <param name="positions">The positions.</param>
    public static bool IsFor(ReadOnlySpan<long> positions)
    {
        int runs = 1;
        for (int i = 1; i < positions.Length; i++)
        {
            runs += positions[i] == positions[i - 1] + 1 ? 0 : 1;
        }

        return runs > MostPieces && runs > positions.Length / LongRun;
    }

    /// <param name="name">The operation.</param>
    /// <param name="array">The array; the axis' sizes are known.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="positions">The positions, from 0; not changed afterwards.</param>
    /// <param name="chunks">How the result's axis is cut; null for chunks as large as the array's.</param>
    public static ListTakeExpr Of(string name, ArrayExpr array, int axis, long[] positions, long[]? chunks = null)
    {
        chunks ??= Chunks.Cut(positions.Length, Math.Max(1, array.Layout.Chunks[axis].Max()));
        return new(name, axis, positions, array.Layout.With(axis, chunks), array);
    }

    protected internal override Expr WithOperands(ReadOnlySpan<Expr> operands) => new ListTakeExpr(Name, _axis, _positions, Layout, operands[0]);

    /// <summary>Of positions in an order that was taken itself, what they are in the array below is known already.</summary>
    protected internal override Expr Simplify() => Operands[0] is ListTakeExpr inner && inner._axis == _axis
        ? new ListTakeExpr(Name, _axis, Array.ConvertAll(_positions, p => inner._positions[p]), Layout, inner.Operands[0])
        : this;

    /// <summary>A part of what is taken: fewer positions, of a part of the array.</summary>
    /// <param name="region">The part; nothing in it is padded.</param>
    public ArrayExpr Part(RegionExpr region)
    {
        var below = (ArrayExpr)Operands[0];
        long[] chunks = below.Layout.Chunks[_axis];
        AxisPlan own = region.Plans[_axis];
        long[] starts = Layout.Starts(_axis);
        var positions = new List<long>();
        foreach (AxisPiece piece in own.Pieces.SelectMany(pieces => pieces))
        {
            for (int i = 0; i < piece.Count; i++)
            {
                positions.Add(_positions[starts[piece.Chunk] + piece.Start + ((long)i * piece.Step)]);
            }
        }

        AxisPlan[] others = [.. region.Plans];
        if (!IsFor(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions)))
        {
            others[_axis] = AxisPlan.Of(chunks, Indexing.Ranges([.. positions]), region.Layout.Chunks[_axis]);
            return new RegionExpr(region.Name, others, below);
        }

        others[_axis] = AxisPlan.Keep(chunks);
        bool isWhole = true;
        for (int axis = 0; axis < others.Length; axis++)
        {
            isWhole &= others[axis].IsIdentity(below.Layout.Chunks[axis]);
        }

        ArrayExpr array = isWhole ? below : new RegionExpr(region.Name, others, below);
        return new ListTakeExpr(region.Name, _axis, [.. positions], region.Layout, array);
    }

    protected override UInt128 MakeToken() => ContentToken.Of(Prefix, _axis, _positions, Layout.Chunks[_axis], Operands[0]);

    protected internal override void AddTasks(ExprTasks tasks)
    {
        ArrayLayout source = ((ArrayExpr)Operands[0]).Layout;
        ListTakeKernel[] kernels = Kernels(source.Starts(_axis), out int[][] chunks);
        var corner = new int[source.Rank];
        for (int block = 0; block < PartitionCount; block++)
        {
            Layout.PositionOf(block, corner);
            int target = corner[_axis];
            int[] inputs = new int[chunks[target].Length];
            for (int i = 0; i < inputs.Length; i++)
            {
                corner[_axis] = chunks[target][i];
                inputs[i] = tasks.Id(Operands[0], source.BlockAt(corner));
            }

            tasks.Add(kernels[target], inputs);
        }
    }

    /// <summary>For each chunk of the axis what gathers it, and from which chunks; they are the same for all blocks beside each other.</summary>
    private ListTakeKernel[] Kernels(long[] starts, out int[][] chunks)
    {
        var kernels = new ListTakeKernel[Layout.Grid[_axis]];
        chunks = new int[kernels.Length][];
        var groups = new PositionGroups(starts.Length - 1);
        long first = 0;
        for (int target = 0; target < kernels.Length; target++)
        {
            int count = checked((int)Layout.Chunks[_axis][target]);
            ReadOnlySpan<long> own = _positions.AsSpan((int)first, count);
            var chunkOf = new int[count];
            for (int i = 0; i < count; i++)
            {
                chunkOf[i] = ComputedPositions.ChunkOf(starts, own[i]);
            }

            (int Chunk, int[] Rows)[] parts = groups.Of(chunkOf);
            var reads = new EquatableArray<int>[Math.Max(1, parts.Length)];
            var writes = new EquatableArray<int>[reads.Length];
            chunks[target] = new int[reads.Length];
            for (int part = 0; part < parts.Length; part++)
            {
                (int chunk, int[] rows) = parts[part];
                var within = new int[rows.Length];
                for (int i = 0; i < rows.Length; i++)
                {
                    within[i] = (int)(own[rows[i]] - starts[chunk]);
                }

                chunks[target][part] = chunk;
                (reads[part], writes[part]) = (PositionGroups.Frozen(within), PositionGroups.Frozen(rows));
            }

            kernels[target] = new ListTakeKernel(_axis, count, new(reads), new(writes));
            first += count;
        }

        return kernels;
    }
}
