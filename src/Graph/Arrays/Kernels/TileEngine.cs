using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>
/// Runs a <see cref="TileProgram"/> over blocks, tile by tile, so that what the steps hand to each other stays in the cache. Axes that
/// all operands walk in the same way are merged first; tiles are rectangles of the last two axes that remain.
/// </summary>
internal sealed partial class TileEngine
{
    /// <summary>The elements of a tile: 16 KiB of doubles, so that a few registers fit into the second-level cache, mostly the first.</summary>
    public const int TileLength = 2048;

    // Columns of a tile when some operand walks along columns in large steps.
    private const int TransposedColumns = 64;

    private readonly TileProgram _program;
    private readonly Block[] _inputs;
    private readonly int[] _dims;
    private readonly int[][] _strides;
    private readonly int _slotBytes;
    private readonly int[] _slotOfRegister;
    private readonly int[] _slotOfConstant;
    private readonly int _slotCount;
    private readonly bool[] _isDirect;
    private readonly int[] _at;
    private byte[] _scratch = [];

    /// <param name="program">What to do.</param>
    /// <param name="inputs">Its inputs, each a view with the shape that is walked over.</param>
    /// <param name="shape">The shape that is walked over.</param>
    /// <param name="sinkStrides">The sink's step along each of its axes, in elements; zero where elements are reduced.</param>
    public TileEngine(TileProgram program, ReadOnlySpan<Block> inputs, ReadOnlySpan<int> shape, ReadOnlySpan<int> sinkStrides)
    {
        _program = program;
        _inputs = inputs.ToArray();
        _strides = new int[inputs.Length + 1][];
        _dims = Merge(inputs, shape, sinkStrides, _strides);
        _isDirect = new bool[inputs.Length];
        _at = new int[inputs.Length + 1];
        bool wide = false;
        foreach (Block input in inputs)
        {
            wide |= input.Kind == ElementKind.Complex;
        }

        foreach (TileStep step in program.Steps)
        {
            wide |= step.Out == ElementKind.Complex;
        }

        _slotBytes = TileLength * (wide ? 16 : 8);
        _slotOfRegister = new int[inputs.Length + program.Steps.Count];
        _slotOfConstant = new int[program.Constants.Count];
        _slotCount = AssignSlots();
    }

    public void Run<TSink>(ref TSink sink, CancellationToken cancellationToken)
        where TSink : ITileSink
    {
        if (_dims.AsSpan().Contains(0))
        {
            return;
        }

        _scratch = ArrayPool<byte>.Shared.Rent(Math.Max(1, _slotCount) * _slotBytes);
        try
        {
            FillConstants();
            Walk(ref sink, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_scratch);
            _scratch = [];
        }
    }

    /// <summary>Leaves out axes of one element, merges neighbours, and returns at least two axes.</summary>
    private static int[] Merge(ReadOnlySpan<Block> inputs, ReadOnlySpan<int> shape, ReadOnlySpan<int> sinkStrides, int[][] strides)
    {
        var dims = new List<int>();
        var steps = new List<int>[inputs.Length + 1];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = [];
        }

        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] == 1)
            {
                continue;
            }

            bool merge = dims.Count > 0;
            for (int i = 0; merge && i < steps.Length; i++)
            {
                int step = i < inputs.Length ? inputs[i].Strides[axis] : sinkStrides[axis];
                merge = steps[i][^1] == (long)step * shape[axis];
            }

            if (merge)
            {
                dims[^1] *= shape[axis];
            }
            else
            {
                dims.Add(shape[axis]);
            }

            for (int i = 0; i < steps.Length; i++)
            {
                int step = i < inputs.Length ? inputs[i].Strides[axis] : sinkStrides[axis];
                if (merge)
                {
                    steps[i][^1] = step;
                }
                else
                {
                    steps[i].Add(step);
                }
            }
        }

        while (dims.Count < 2)
        {
            dims.Insert(0, 1);
            foreach (List<int> own in steps)
            {
                own.Insert(0, 0);
            }
        }

        for (int i = 0; i < steps.Length; i++)
        {
            strides[i] = [.. steps[i]];
        }

        return [.. dims];
    }

    /// <summary>A slot of scratch memory for each input that may need one, constant and step; those of steps are used again.</summary>
    private int AssignSlots()
    {
        int count = 0, inputs = _inputs.Length;
        for (int i = 0; i < inputs; i++)
        {
            _slotOfRegister[i] = count++;
        }

        for (int i = 0; i < _slotOfConstant.Length; i++)
        {
            _slotOfConstant[i] = count++;
        }

        var lastUse = new int[_slotOfRegister.Length];
        for (int s = 0; s < _program.Steps.Count; s++)
        {
            TileStep step = _program.Steps[s];
            for (int i = 0; i < step.OperandCount; i++)
            {
                if (step.Operand(i) >= 0)
                {
                    lastUse[step.Operand(i)] = s;
                }
            }
        }

        var free = new Stack<int>();
        for (int s = 0; s < _program.Steps.Count; s++)
        {
            // Before its operands' slots are free: a step never writes over what it reads.
            _slotOfRegister[inputs + s] = free.TryPop(out int slot) ? slot : count++;
            TileStep step = _program.Steps[s];
            for (int i = 0; i < step.OperandCount; i++)
            {
                int operand = step.Operand(i);
                bool again = (i > 0 && operand == step.A) || (i > 1 && operand == step.B);
                if (operand >= inputs && lastUse[operand] == s && !again)
                {
                    free.Push(_slotOfRegister[operand]);
                }
            }
        }

        return count;
    }

    private void Walk<TSink>(ref TSink sink, CancellationToken cancellationToken)
        where TSink : ITileSink
    {
        int rank = _dims.Length, rows = _dims[rank - 2], columns = _dims[rank - 1];
        bool transposed = false;
        for (int i = 0; i < _inputs.Length; i++)
        {
            transposed |= _strides[i][rank - 1] is not (0 or 1);
        }

        // Nothing is computed and nothing copied: the longer the better.
        int length = _program.Steps.Count == 0 && !transposed && _strides[0][rank - 1] == 1 && !_inputs[0].IsVirtual ? 32 * TileLength : TileLength;
        if (length > TileLength && rows > 1 && _strides[0][rank - 2] != columns)
        {
            length = Math.Max(TileLength, columns);
        }

        int tileColumns = Math.Min(columns, transposed && rows > 1 ? TransposedColumns : length);
        int tileRows = Math.Min(rows, Math.Max(1, length / tileColumns));
        int[] sinkSteps = _strides[^1];
        sink.Begin(sinkSteps[rank - 2], sinkSteps[rank - 1]);
        var position = new int[rank - 2];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int top = 0; top < rows; top += tileRows)
            {
                int height = Math.Min(tileRows, rows - top);
                for (int left = 0; left < columns; left += tileColumns)
                {
                    int width = Math.Min(tileColumns, columns - left);
                    for (int i = 0; i < _at.Length; i++)
                    {
                        int[] own = _strides[i];
                        int at = (i < _inputs.Length ? _inputs[i].Offset : 0) + (top * own[rank - 2]) + (left * own[rank - 1]);
                        for (int axis = 0; axis < position.Length; axis++)
                        {
                            at += position[axis] * own[axis];
                        }

                        _at[i] = at;
                    }

                    Tile(ref sink, height, width);
                }
            }

            int next = position.Length - 1;
            while (next >= 0 && ++position[next] == _dims[next])
            {
                position[next--] = 0;
            }

            if (next < 0)
            {
                return;
            }
        }
    }

    private void Tile<TSink>(ref TSink sink, int rows, int columns)
        where TSink : ITileSink
    {
        int rank = _dims.Length, count = rows * columns, at = _at[^1];
        Span<byte> target = sink.Target(at, rows, columns);
        int steps = _program.Steps.Count;
        for (int i = 0; i < _inputs.Length; i++)
        {
            int columnStride = _strides[i][rank - 1], rowStride = _strides[i][rank - 2];
            _isDirect[i] = (columnStride == 1 || columns == 1) && (rows == 1 || rowStride == columns) && !_inputs[i].IsVirtual;
            if (!_isDirect[i] || (steps == 0 && !target.IsEmpty))
            {
                Span<byte> to = steps == 0 && !target.IsEmpty ? target : Slot(_slotOfRegister[i]);
                _inputs[i].Gather(_at[i], rows, rowStride, columns, columnStride, to);
            }
        }

        for (int s = 0; s < steps; s++)
        {
            TileStep step = _program.Steps[s];
            Span<byte> to = s == steps - 1 && !target.IsEmpty ? target : Slot(_slotOfRegister[_inputs.Length + s]);
            Execute(step, count, to);
        }

        if (target.IsEmpty)
        {
            int last = _slotOfRegister.Length - 1, size = _program.Result.Size();
            sink.Take(steps == 0 && _isDirect[0] ? _inputs[0].Bytes(_at[0], count) : Slot(_slotOfRegister[last])[..(count * size)],
                at, rows, columns);
        }
    }

    private Span<byte> Slot(int slot) => _scratch.AsSpan(slot * _slotBytes, _slotBytes);

    /// <summary>An operand of a step: elements of an input where they stand, or a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<T> Get<T>(int operand, int count)
        where T : unmanaged
    {
        if ((uint)operand < (uint)_inputs.Length && _isDirect[operand])
        {
            return MemoryMarshal.Cast<byte, T>(_inputs[operand].Bytes(_at[operand], count));
        }

        int slot = operand < 0 ? _slotOfConstant[~operand] : _slotOfRegister[operand];
        return MemoryMarshal.Cast<byte, T>(Slot(slot))[..count];
    }

    private bool IsConstant<T>(int operand, out T value)
        where T : unmanaged
    {
        value = operand < 0 ? (T)_program.Constants[~operand] : default;
        return operand < 0;
    }

    private void FillConstants()
    {
        for (int i = 0; i < _slotOfConstant.Length; i++)
        {
            Span<byte> slot = Slot(_slotOfConstant[i]);
            switch (_program.Constants[i])
            {
                case bool value: MemoryMarshal.Cast<byte, bool>(slot).Fill(value); break;
                case byte value: slot.Fill(value); break;
                case short value: MemoryMarshal.Cast<byte, short>(slot).Fill(value); break;
                case int value: MemoryMarshal.Cast<byte, int>(slot).Fill(value); break;
                case long value: MemoryMarshal.Cast<byte, long>(slot).Fill(value); break;
                case float value: MemoryMarshal.Cast<byte, float>(slot).Fill(value); break;
                case double value: MemoryMarshal.Cast<byte, double>(slot).Fill(value); break;
                case System.Numerics.Complex value: MemoryMarshal.Cast<byte, System.Numerics.Complex>(slot).Fill(value); break;
                default: throw new InvalidOperationException($"A program has a constant of type {_program.Constants[i].GetType()}.");
            }
        }
    }
}
