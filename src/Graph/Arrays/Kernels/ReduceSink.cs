using System.Runtime.InteropServices;
using Actors.Arrays.Blocks;

namespace Actors.Arrays.Kernels;

/// <summary>Reduces tiles into the cells of a small block. Sums of doubles keep the error of each addition to a cell.</summary>
/// <typeparam name="T">The elements' type; a byte stands for a bool.</typeparam>
/// <typeparam name="TReducer">The reduction.</typeparam>
internal struct ReduceSink<T, TReducer> : ITileSink
    where T : unmanaged
    where TReducer : struct, Reducers.IReducer<T>
{
    private readonly T[] _cells;
    private readonly double[]? _errors;
    private int _rowStride;
    private int _columnStride;

    public ReduceSink(T[] cells)
    {
        _cells = cells;
        cells.AsSpan().Fill(TReducer.Identity);
        _errors = typeof(TReducer) == typeof(Reducers.Sum<double>) ? new double[cells.Length] : null;
    }

    public void Begin(int rowStride, int columnStride) => (_rowStride, _columnStride) = (rowStride, columnStride);

    public readonly Span<byte> Target(int at, int rows, int columns) => [];

    public readonly void Take(ReadOnlySpan<byte> tile, int at, int rows, int columns)
    {
        ReadOnlySpan<T> values = MemoryMarshal.Cast<byte, T>(tile);
        if (_columnStride == 0 && (_rowStride == 0 || rows == 1))
        {
            Merge(at, TReducer.Row(values));
        }
        else if (_columnStride == 0)
        {
            for (int row = 0; row < rows; row++)
            {
                Merge(at + (row * _rowStride), TReducer.Row(values.Slice(row * columns, columns)));
            }
        }
        else
        {
            for (int row = 0; row < rows; row++)
            {
                TReducer.Columns(values.Slice(row * columns, columns), _cells.AsSpan(at + (row * _rowStride), columns));
            }
        }
    }

    /// <summary>Adds the errors that were kept; the cells are then final.</summary>
    public readonly void Finish()
    {
        if (_errors is null)
        {
            return;
        }

        Span<double> cells = MemoryMarshal.Cast<T, double>(_cells.AsSpan());
        for (int i = 0; i < cells.Length; i++)
        {
            // Of an infinite sum the error is not a number.
            if (double.IsFinite(_errors[i]))
            {
                cells[i] += _errors[i];
            }
        }
    }

    private readonly void Merge(int at, T value)
    {
        if (_errors is not null)
        {
            Span<double> cells = MemoryMarshal.Cast<T, double>(_cells.AsSpan());
            PairwiseSum.Add(ref cells[at], ref _errors[at], (double)(object)value);
        }
        else
        {
            _cells[at] = TReducer.Merge(_cells[at], value);
        }
    }
}
