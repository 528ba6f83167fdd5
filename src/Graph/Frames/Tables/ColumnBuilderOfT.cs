using System.Runtime.CompilerServices;

namespace Actors.Frames;

/// <summary>Collects fixed-width values into a <see cref="Column{T}"/>.</summary>
internal sealed class ColumnBuilder<T> : ColumnBuilder
    where T : unmanaged
{
    private T[] values;

    public ColumnBuilder(int capacity = 0) => values = capacity == 0 ? [] : new T[capacity];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(T value)
    {
        if (Count == values.Length)
        {
            Grow();
        }

        values[Count] = Timestamps.Normalise(value);
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
        if (Count == values.Length)
        {
            Grow();
        }

        values[Count] = default;
        MarkNull();
    }

    public override Column<T> Build() => new(values, 0, Count, TakeValidity());

    private void Grow() => Array.Resize(ref values, Grown(values.Length, Count + 1L, "rows"));
}
