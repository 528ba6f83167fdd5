using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The plain types of the base library: the only ones of it that are ever made of what comes from outside.</summary>
internal static class BaseTypes
{
    private static readonly Dictionary<string, Type> s_byName = All().ToDictionary(t => t.FullName!, StringComparer.Ordinal);

    /// <summary>A type by its full name; null for one that is not plain.</summary>
    public static Type? Find(string name) => s_byName.GetValueOrDefault(name);

    public static bool Contains(Type type) => type.FullName is { } name && s_byName.TryGetValue(name, out Type? known) && known == type;

    private static IEnumerable<Type> All() =>
    [
        typeof(object), typeof(bool), typeof(char), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
        typeof(ulong), typeof(Int128), typeof(UInt128), typeof(Half), typeof(float), typeof(double), typeof(decimal), typeof(string), typeof(BigInteger),
        typeof(Complex), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Rune),
        typeof(Index), typeof(Range), typeof(Version), typeof(Uri), typeof(CultureInfo), typeof(StringBuilder), typeof(BitArray), typeof(IPAddress),
        typeof(DBNull), typeof(Nullable<>), typeof(KeyValuePair<,>),
        typeof(ValueTuple), typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>),
        typeof(ValueTuple<,,,,,>), typeof(ValueTuple<,,,,,,>), typeof(ValueTuple<,,,,,,,>),
        typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>), typeof(Tuple<,,,,>), typeof(Tuple<,,,,,>), typeof(Tuple<,,,,,,>),
        typeof(Tuple<,,,,,,,>),
        typeof(Memory<>), typeof(ReadOnlyMemory<>), typeof(ArraySegment<>),
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>), typeof(SortedDictionary<,>),
        typeof(SortedList<,>), typeof(SortedSet<>), typeof(PriorityQueue<,>), typeof(ConcurrentDictionary<,>), typeof(ConcurrentQueue<>),
        typeof(ConcurrentBag<>), typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ObservableCollection<>), typeof(ReadOnlyDictionary<,>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableSortedSet<>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>), typeof(FrozenDictionary<,>), typeof(FrozenSet<>),
        typeof(Vector2), typeof(Vector3), typeof(Vector4), typeof(Quaternion), typeof(Plane), typeof(Matrix3x2), typeof(Matrix4x4),
        typeof(Tensor<>), typeof(DayOfWeek), typeof(DateTimeKind), typeof(StringComparison), typeof(MidpointRounding), typeof(CancellationToken),
        typeof(IEnumerable<>), typeof(ICollection<>), typeof(IReadOnlyCollection<>), typeof(IList<>), typeof(IReadOnlyList<>), typeof(IDictionary<,>),
        typeof(IReadOnlyDictionary<,>), typeof(ISet<>), typeof(IReadOnlySet<>), typeof(IComparable), typeof(IComparable<>), typeof(IEquatable<>), typeof(IFormattable),
        typeof(Type), typeof(StringComparer), typeof(EqualityComparer<>),
    ];
}
