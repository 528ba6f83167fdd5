using System.Collections;
using System.Collections.Immutable;

namespace Actors.Frames.Expressions;

/// <summary>A list that is equal to another with the same items, so that records of it are compared by content.</summary>
/// <typeparam name="T">The items' type.</typeparam>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> _items;

    public EquatableArray(IEnumerable<T> items) => _items = [.. items];

    private EquatableArray(ImmutableArray<T> items) => _items = items;

    public int Count => _items.IsDefault ? 0 : _items.Length;

    public T this[int index] => _items[index];

    public ReadOnlySpan<T> Span => _items.IsDefault ? [] : _items.AsSpan();

    public ReadOnlyMemory<T> Memory => _items.IsDefault ? default : _items.AsMemory();

    /// <summary>Over items that are there already, without a copy.</summary>
    public static EquatableArray<T> Over(ImmutableArray<T> items) => new(items);

    public bool Equals(EquatableArray<T> other) => Span.SequenceEqual(other.Span, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in Span)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", this);

    public IEnumerator<T> GetEnumerator() => (_items.IsDefault ? [] : _items).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
