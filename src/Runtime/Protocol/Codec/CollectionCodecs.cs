using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codecs of the base library's generic collections.</summary>
internal static class CollectionCodecs
{
    private static readonly Dictionary<Type, string> s_makers = new()
    {
        [typeof(Nullable<>)] = nameof(OfNullable),
        [typeof(Memory<>)] = nameof(OfMemory),
        [typeof(ReadOnlyMemory<>)] = nameof(OfReadOnlyMemory),
        [typeof(ArraySegment<>)] = nameof(OfSegment),
        [typeof(Tensor<>)] = nameof(OfTensor),
        [typeof(List<>)] = nameof(OfList),
        [typeof(Dictionary<,>)] = nameof(OfDictionary),
        [typeof(HashSet<>)] = nameof(OfHashSet),
        [typeof(Queue<>)] = nameof(OfQueue),
        [typeof(Stack<>)] = nameof(OfStack),
        [typeof(LinkedList<>)] = nameof(OfLinkedList),
        [typeof(SortedDictionary<,>)] = nameof(OfSortedDictionary),
        [typeof(SortedList<,>)] = nameof(OfSortedList),
        [typeof(SortedSet<>)] = nameof(OfSortedSet),
        [typeof(PriorityQueue<,>)] = nameof(OfPriorityQueue),
        [typeof(ConcurrentDictionary<,>)] = nameof(OfConcurrentDictionary),
        [typeof(ConcurrentQueue<>)] = nameof(OfConcurrentQueue),
        [typeof(ConcurrentBag<>)] = nameof(OfConcurrentBag),
        [typeof(Collection<>)] = nameof(OfCollection),
        [typeof(ObservableCollection<>)] = nameof(OfObservable),
        [typeof(ReadOnlyCollection<>)] = nameof(OfReadOnlyCollection),
        [typeof(ReadOnlyDictionary<,>)] = nameof(OfReadOnlyDictionary),
        [typeof(ImmutableArray<>)] = nameof(OfImmutableArray),
        [typeof(ImmutableList<>)] = nameof(OfImmutableList),
        [typeof(ImmutableDictionary<,>)] = nameof(OfImmutableDictionary),
        [typeof(ImmutableHashSet<>)] = nameof(OfImmutableHashSet),
        [typeof(ImmutableSortedDictionary<,>)] = nameof(OfImmutableSortedDictionary),
        [typeof(ImmutableSortedSet<>)] = nameof(OfImmutableSortedSet),
        [typeof(ImmutableQueue<>)] = nameof(OfImmutableQueue),
        [typeof(ImmutableStack<>)] = nameof(OfImmutableStack),
        [typeof(FrozenDictionary<,>)] = nameof(OfFrozenDictionary),
        [typeof(FrozenSet<>)] = nameof(OfFrozenSet),
    };

    public static TypeCodec? Find(Type type)
    {
        // A frozen collection's own class is one of many; what it is for is their common base.
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (t.IsConstructedGenericType && s_makers.TryGetValue(t.GetGenericTypeDefinition(), out string? maker)
                && (t == type || (TypePolicy.IsBase(type.Assembly) && t.Name.StartsWith("Frozen", StringComparison.Ordinal))))
            {
                MethodInfo method = typeof(CollectionCodecs).GetMethod(maker, BindingFlags.Static | BindingFlags.NonPublic)!;
                return (TypeCodec)method.MakeGenericMethod(t.GetGenericArguments()).Invoke(null, null)!;
            }
        }

        return null;
    }

    private static LambdaCodec<T?> OfNullable<T>()
        where T : struct => new(
            (w, v) =>
            {
                w.WriteBool(v.HasValue);
                if (v.HasValue)
                {
                    w.WriteValue(v.GetValueOrDefault());
                }
            },
            r => r.ReadBool() ? r.ReadValue<T>() : null);

    private static LambdaCodec<Memory<T>> OfMemory<T>() => new(WriteMemory, r => ReadMemory<T>(r));

    private static LambdaCodec<ReadOnlyMemory<T>> OfReadOnlyMemory<T>() => new((w, v) => WriteMemory(w, MemoryMarshal.AsMemory(v)), r => ReadMemory<T>(r));

    private static LambdaCodec<ArraySegment<T>> OfSegment<T>() => new((w, v) => w.WriteValue(v.Array is null ? null : v.ToArray()), r => r.ReadValue<T[]?>() ?? default(ArraySegment<T>));

    /// <summary>The part of the buffer that is seen. A large one of plain values is not copied.</summary>
    private static void WriteMemory<T>(WireWriter writer, Memory<T> memory)
    {
        if (PlainCodecs.IsElement(typeof(T)))
        {
            Elements<T>.Write(writer, memory);
        }
        else
        {
            writer.WriteValue(memory.ToArray());
        }
    }

    private static T[] ReadMemory<T>(WireReader reader) =>
        PlainCodecs.IsElement(typeof(T)) ? Elements<T>.Read(reader) : reader.ReadValue<T[]>() ?? throw new WireFormatException("A buffer is missing.");

    private static TensorCodec<T> OfTensor<T>() => new();

    private static AddingCodec<List<T>, T> OfList<T>() => new((n, _) => new(n), c => c, (c, x) => c.Add(x));

    private static AddingCodec<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfDictionary<TKey, TValue>()
        where TKey : notnull =>
        new((n, c) => new(n, (IEqualityComparer<TKey>?)c), d => d, (d, p) => d.Add(p.Key, p.Value), d => d.Comparer);

    private static AddingCodec<HashSet<T>, T> OfHashSet<T>() => new(
        (n, c) => new(n, (IEqualityComparer<T>?)c), s => s, (s, x) => _ = s.Add(x) ? true : throw new ArgumentException($"{x} is in the set twice."), s => s.Comparer);

    private static AddingCodec<Queue<T>, T> OfQueue<T>() => new((n, _) => new(n), q => q, (q, x) => q.Enqueue(x));

    private static AddingCodec<Stack<T>, T> OfStack<T>() => new((n, _) => new(n), s => s.Reverse(), (s, x) => s.Push(x));

    private static AddingCodec<LinkedList<T>, T> OfLinkedList<T>() => new((_, _) => new(), l => l, (l, x) => l.AddLast(x));

    private static AddingCodec<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfSortedDictionary<TKey, TValue>()
        where TKey : notnull => new((_, c) => new((IComparer<TKey>?)c), d => d, (d, p) => d.Add(p.Key, p.Value), d => d.Comparer);

    private static AddingCodec<SortedList<TKey, TValue>, KeyValuePair<TKey, TValue>> OfSortedList<TKey, TValue>()
        where TKey : notnull => new((n, c) => new(n, (IComparer<TKey>?)c), d => d, (d, p) => d.Add(p.Key, p.Value), d => d.Comparer);

    private static AddingCodec<SortedSet<T>, T> OfSortedSet<T>() => new((_, c) => new((IComparer<T>?)c), s => s, (s, x) => s.Add(x), s => s.Comparer);

    private static AddingCodec<PriorityQueue<T, TPriority>, (T, TPriority)> OfPriorityQueue<T, TPriority>() => new(
        (n, c) => new(n, (IComparer<TPriority>?)c), q => q.UnorderedItems, (q, x) => q.Enqueue(x.Item1, x.Item2), q => q.Comparer);

    private static AddingCodec<ConcurrentDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfConcurrentDictionary<TKey, TValue>()
        where TKey : notnull => new(
            (_, c) => new((IEqualityComparer<TKey>?)c), d => d.ToArray(), (d, p) => _ = d.TryAdd(p.Key, p.Value) ? true : throw new ArgumentException($"{p.Key} is there twice."), d => d.Comparer);

    private static AddingCodec<ConcurrentQueue<T>, T> OfConcurrentQueue<T>() => new((_, _) => new(), q => q.ToArray(), (q, x) => q.Enqueue(x));

    private static AddingCodec<ConcurrentBag<T>, T> OfConcurrentBag<T>() => new((_, _) => new(), q => q.ToArray().Reverse(), (q, x) => q.Add(x));

    private static AddingCodec<Collection<T>, T> OfCollection<T>() => new((_, _) => new(), c => c, (c, x) => c.Add(x));

    private static AddingCodec<ObservableCollection<T>, T> OfObservable<T>() => new((_, _) => new(), c => c, (c, x) => c.Add(x));

    private static WholeCodec<ReadOnlyCollection<T>, T> OfReadOnlyCollection<T>() => new((a, _) => new(a), c => c);

    private static WholeCodec<ReadOnlyDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfReadOnlyDictionary<TKey, TValue>()
        where TKey : notnull => new((a, _) => new(new Dictionary<TKey, TValue>(a)), d => d);

    private static LambdaCodec<ImmutableArray<T>> OfImmutableArray<T>() => new(
        (w, v) => w.WriteValue(ImmutableCollectionsMarshal.AsArray(v)), r => ImmutableCollectionsMarshal.AsImmutableArray(r.ReadValue<T[]?>()));

    private static WholeCodec<ImmutableList<T>, T> OfImmutableList<T>() => new((a, _) => [.. a], c => c);

    private static WholeCodec<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfImmutableDictionary<TKey, TValue>()
        where TKey : notnull => new((a, c) => ImmutableDictionary.CreateRange((IEqualityComparer<TKey>?)c, a), d => d, d => d.KeyComparer);

    private static WholeCodec<ImmutableHashSet<T>, T> OfImmutableHashSet<T>() =>
        new((a, c) => ImmutableHashSet.CreateRange((IEqualityComparer<T>?)c, a), s => s, s => s.KeyComparer);

    private static WholeCodec<ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfImmutableSortedDictionary<TKey, TValue>()
        where TKey : notnull => new((a, c) => ImmutableSortedDictionary.CreateRange((IComparer<TKey>?)c, a), d => d, d => d.KeyComparer);

    private static WholeCodec<ImmutableSortedSet<T>, T> OfImmutableSortedSet<T>() =>
        new((a, c) => ImmutableSortedSet.CreateRange((IComparer<T>?)c, a), s => s, s => s.KeyComparer);

    private static WholeCodec<ImmutableQueue<T>, T> OfImmutableQueue<T>() => new((a, _) => ImmutableQueue.CreateRange(a), q => q);

    private static WholeCodec<ImmutableStack<T>, T> OfImmutableStack<T>() => new((a, _) => ImmutableStack.CreateRange(a), s => s.Reverse());

    private static WholeCodec<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> OfFrozenDictionary<TKey, TValue>()
        where TKey : notnull => new((a, c) => a.ToFrozenDictionary((IEqualityComparer<TKey>?)c), d => d, d => d.Comparer);

    private static WholeCodec<FrozenSet<T>, T> OfFrozenSet<T>() => new((a, c) => a.ToFrozenSet((IEqualityComparer<T>?)c), s => s, s => s.Comparer);
}
