using System.Globalization;

namespace Actors.Arrays.Expressions;

/// <summary>The shape of an array and how it is cut into chunks. A size of -1 is one that is known only when it is computed.</summary>
internal sealed class ArrayLayout : IEquatable<ArrayLayout>
{
    /// <summary>A size that is not known yet.</summary>
    public const long Unknown = -1;

    private readonly long[][] _chunks;
    private readonly long[] _shape;
    private readonly int[] _grid;

    /// <param name="chunks">The sizes of the chunks along each axis; at least one for each axis.</param>
    public ArrayLayout(long[][] chunks)
    {
        _chunks = chunks;
        _shape = Array.ConvertAll(chunks, axis => Array.Exists(axis, size => size < 0) ? Unknown : axis.Sum());
        _grid = Array.ConvertAll(chunks, axis => axis.Length);
        long blocks = 1;
        foreach (int count in _grid)
        {
            blocks = checked(blocks * count);
        }

        BlockCount = checked((int)blocks);
        IsKnown = Array.TrueForAll(_shape, size => size >= 0);
    }

    /// <summary>The layout of a single value.</summary>
    public static ArrayLayout Scalar { get; } = new([]);

    public int Rank => _chunks.Length;

    public ReadOnlySpan<long> Shape => _shape;

    public long[] ShapeArray => _shape;

    /// <summary>The number of chunks along each axis.</summary>
    public ReadOnlySpan<int> Grid => _grid;

    public long[][] Chunks => _chunks;

    public int BlockCount { get; }

    /// <summary>Whether all sizes are known.</summary>
    public bool IsKnown { get; }

    /// <summary>The number of elements; -1 when sizes are not known.</summary>
    public long Size => IsKnown ? _shape.Aggregate(1L, (a, b) => a * b) : Unknown;

    /// <summary>An array of one chunk.</summary>
    public static ArrayLayout Single(ReadOnlySpan<long> shape) => new([.. shape.ToArray().Select(s => new[] { s })]);

    /// <summary>The position in the grid of a block that is counted row by row.</summary>
    public void PositionOf(int block, Span<int> position)
    {
        for (int axis = _grid.Length - 1; axis >= 0; axis--)
        {
            (block, position[axis]) = Math.DivRem(block, _grid[axis]);
        }
    }

    public int[] PositionOf(int block)
    {
        var position = new int[Rank];
        PositionOf(block, position);
        return position;
    }

    /// <summary>The number, counted row by row, of the block at a position of the grid.</summary>
    public int BlockAt(ReadOnlySpan<int> position)
    {
        int block = 0;
        for (int axis = 0; axis < _grid.Length; axis++)
        {
            block = (block * _grid[axis]) + position[axis];
        }

        return block;
    }

    /// <summary>The shape of a block whose sizes are known.</summary>
    public int[] BlockShape(ReadOnlySpan<int> position)
    {
        var shape = new int[Rank];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = checked((int)_chunks[axis][position[axis]]);
        }

        return shape;
    }

    /// <summary>Where each chunk of an axis begins, and behind them the axis' length.</summary>
    public long[] Starts(int axis)
    {
        var starts = new long[_chunks[axis].Length + 1];
        for (int i = 0; i < _chunks[axis].Length; i++)
        {
            starts[i + 1] = starts[i] + _chunks[axis][i];
        }

        return starts;
    }

    /// <summary>The first element's position of a block.</summary>
    public long[] StartOf(ReadOnlySpan<int> position)
    {
        var start = new long[Rank];
        for (int axis = 0; axis < start.Length; axis++)
        {
            for (int i = 0; i < position[axis]; i++)
            {
                start[axis] += _chunks[axis][i];
            }
        }

        return start;
    }

    /// <summary>The layout with another axis' chunks in one place.</summary>
    public ArrayLayout With(int axis, long[] chunks)
    {
        long[][] all = [.. _chunks];
        all[axis] = chunks;
        return new ArrayLayout(all);
    }

    public bool Equals(ArrayLayout? other)
    {
        if (other is null || other.Rank != Rank)
        {
            return false;
        }

        for (int axis = 0; axis < Rank; axis++)
        {
            if (!ReferenceEquals(_chunks[axis], other._chunks[axis]) && !_chunks[axis].AsSpan().SequenceEqual(other._chunks[axis]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ArrayLayout);

    public override int GetHashCode() => HashCode.Combine(Rank, BlockCount, Size);

    /// <summary>A shape as it is printed: <c>(1000, 3)</c>; a question mark for a size that is not known.</summary>
    public static string Print(ReadOnlySpan<long> shape)
    {
        string[] sizes = Array.ConvertAll(shape.ToArray(), s => s < 0 ? "?" : s.ToString(CultureInfo.InvariantCulture));
        return sizes.Length == 1 ? $"({sizes[0]},)" : $"({string.Join(", ", sizes)})";
    }

    public override string ToString() => Print(_shape);
}
