namespace Actors.Graph.Tasks;

/// <summary>A list whose array is handed over instead of copied when it is exactly full.</summary>
internal struct GrowingArray<T>(int capacity)
{
    private T[] _items = new T[capacity];

    public int Count { get; private set; }

    public readonly int Capacity => _items.Length;

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public readonly T this[int index] => _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow(Count + 1);
        }

        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _items.Length)
        {
            Grow(Count + items.Length);
        }

        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>The items. A full array is not copied: what is added later goes to another one.</summary>
    public readonly T[] ToArray() => Count == _items.Length ? _items : Items.ToArray();

    private void Grow(int needed) => Array.Resize(ref _items, Math.Max(needed, Math.Max(4, _items.Length * 2)));
}
