using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Working;

/// <summary>What is known of a type's layout, found once for each type.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> s_shapes = new();

    private readonly PropertyInfo? _count;

    private TypeShape(Type type)
    {
        var references = new List<FieldInfo>();
        long fields = 0;
        bool plain = true;
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Type fieldType = field.FieldType;
                fields += Inline(fieldType);
                bool refersToNothing = fieldType.IsPointer || fieldType.IsPrimitive || fieldType.IsEnum || (fieldType.IsValueType && Of(fieldType).HoldsNoReferences);
                plain &= refersToNothing;
                if (!refersToNothing && !fieldType.IsByRefLike)
                {
                    references.Add(field);
                }
            }
        }

        References = [.. references];
        HoldsNoReferences = type.IsPrimitive || type.IsPointer || (type.IsValueType && plain);
        InlineBytes = type.IsValueType ? (type.IsPrimitive ? PrimitiveBytes(type) : Math.Max(1, fields)) : IntPtr.Size;
        Bytes = 16 + Math.Max(8, type.IsPrimitive ? 8 : fields);
        IsShared = type.IsSubclassOf(typeof(Delegate)) || type.IsSubclassOf(typeof(MemberInfo)) || type == typeof(Thread) || type.Namespace is "System.Threading.Tasks";
        Type? collection = Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>));
        if (collection is not null && typeof(IEnumerable).IsAssignableFrom(type))
        {
            IsCollection = true;
            _count = collection.GetProperty(nameof(IReadOnlyCollection<int>.Count));
            Type item = collection.GetGenericArguments()[0];
            if (item.IsValueType && item != type && Of(item) is { HoldsNoReferences: true } element)
            {
                // A node or a slot of a hash table is taken for three words.
                bool dense = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);
                ElementBytes = element.InlineBytes + (dense ? 0 : 24);
            }
        }
        else if (typeof(ICollection).IsAssignableFrom(type))
        {
            IsCollection = true;
        }
    }

    /// <summary>Bytes of an object of the type, without what it refers to.</summary>
    public long Bytes { get; }

    /// <summary>Bytes of a field or an array's element of the type.</summary>
    public long InlineBytes { get; }

    /// <summary>Whether nothing in it refers to other objects.</summary>
    public bool HoldsNoReferences { get; }

    /// <summary>Whether what it refers to belongs to the process rather than to the value: types, delegates, threads.</summary>
    public bool IsShared { get; }

    /// <summary>Whether it can be counted and gone through without changing it.</summary>
    public bool IsCollection { get; }

    /// <summary>Bytes of an element, for collections whose elements refer to nothing.</summary>
    public long? ElementBytes { get; }

    /// <summary>The fields that refer to other objects, or are structs that do.</summary>
    public FieldInfo[] References { get; }

    public static TypeShape Of(Type type)
    {
        if (s_shapes.TryGetValue(type, out TypeShape? shape))
        {
            return shape;
        }

        shape = new TypeShape(type);
        s_shapes.TryAdd(type, shape);
        return shape;
    }

    public int CountOf(object collection) => collection is ICollection plain ? plain.Count : (int)_count!.GetValue(collection)!;

    private static long Inline(Type type) =>
        !type.IsValueType || type.IsPointer ? IntPtr.Size : type.IsPrimitive ? PrimitiveBytes(type) : type.IsEnum ? 4 : Of(type).InlineBytes;

    private static long PrimitiveBytes(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.SByte => 1,
        TypeCode.Char or TypeCode.Int16 or TypeCode.UInt16 => 2,
        TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
        _ => 8,
    };
}
