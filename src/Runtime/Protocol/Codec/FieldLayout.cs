using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The fields by which a class, record or struct is written: all that instances have, the base classes' first, by name.</summary>
internal static class FieldLayout
{
    private static readonly ConcurrentDictionary<Type, ulong> s_fingerprints = new();

    public static FieldInfo[] Of(Type type)
    {
        var fields = new List<FieldInfo>();
        var line = new Stack<Type>();
        for (Type? t = type; t is not null && !(TypePolicy.IsBase(t.Assembly) && (t != type || !BaseTypes.Contains(Definition(t)))); t = t.BaseType)
        {
            line.Push(t);
        }

        foreach (Type t in line)
        {
            FieldInfo[] own = t.GetFields(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
            fields.AddRange(own.Where(IsWritten).OrderBy(f => f.Name, StringComparer.Ordinal));
        }

        return [.. fields];
    }

    /// <summary>A number that differs when the fields' names or types do; never 0.</summary>
    public static ulong Fingerprint(Type type) => s_fingerprints.GetOrAdd(type, static t =>
    {
        ulong hash = 14695981039346656037;
        foreach (FieldInfo field in Of(t))
        {
            foreach (byte b in Encoding.UTF8.GetBytes($"{field.Name}:{field.FieldType.FullName ?? field.FieldType.Name};"))
            {
                hash = (hash ^ b) * 1099511628211;
            }
        }

        return (hash & 0x0fff_ffff) | 0x1000_0000;
    });

    /// <summary>Not what is marked so, nor the functions that the compiler has a closure keep for the next time.</summary>
    public static bool IsWritten(FieldInfo field) =>
        !field.Attributes.HasFlag(NotWritten) && !field.Name.StartsWith("<>9__", StringComparison.Ordinal);

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

#pragma warning disable SYSLIB0050 // The attribute is the language's own word for a field that does not travel.
    private const FieldAttributes NotWritten = FieldAttributes.NotSerialized;
#pragma warning restore SYSLIB0050
}
