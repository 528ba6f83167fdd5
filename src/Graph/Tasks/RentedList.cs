using System.Buffers;
using System.Runtime.CompilerServices;

namespace Actors.Graph.Tasks;

/// <summary>A list for the time of one operation, in an array of the shared pool: it leaves no large array for the collector to find.</summary>
internal sealed class RentedList<T> : IDisposable
{
    private T[] _items = ArrayPool<T>.Shared.Rent(256);

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            T[] grown = ArrayPool<T>.Shared.Rent(Count * 2);
            Items.CopyTo(grown);
            Return();
            _items = grown;
        }

        _items[Count++] = item;
    }

    public void Dispose()
    {
        Return();
        (_items, Count) = ([], 0);
    }

    private void Return() => ArrayPool<T>.Shared.Return(_items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
