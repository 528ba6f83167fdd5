using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Collects fixed-width values into a <see cref="Column{T}"/>.</summary>
internal sealed class ColumnBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private T[] _values;

    public ColumnBuilder(int capacity = 0) => _values = capacity == 0 ? [] : new T[capacity];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(T value)
    {
        if (Count == _values.Length)
        {
            Grow();
        }

        _values[Count] = Timestamps.Normalise(value);
        MarkValid();
    }

    public void Append(T? value)
    {
        if (value is { } v)
        {
            Append(v);
        }
        else
        {
            AppendNull();
        }
    }

    public override void AppendNull()
    {
        if (Count == _values.Length)
        {
            Grow();
        }

        _values[Count] = default;
        MarkNull();
    }

    public override Column<T> Build() => new(_values, 0, Count, TakeValidity());

    private void Grow() => Array.Resize(ref _values, Grown(_values.Length, Count + 1L, "rows"));
}
