using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Repository.Tests.PublicApi;

/// <summary>
/// Writes one type as C# would, reading the compiler's annotations for nullable references and tuple names as it goes:
/// both are flat lists in the order in which the parts of the type are met.
/// </summary>
internal sealed class TypeText
{
    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(char)] = "char",
        [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(nint)] = "nint", [typeof(nuint)] = "nuint", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal", [typeof(string)] = "string", [typeof(object)] = "object",
    };

    private readonly byte[] _nullable;
    private readonly byte _context;
    private readonly string?[] _names;
    private readonly IReadOnlyDictionary<string, string>? _parameters;
    private int _flag;
    private int _name;

    private TypeText(IList<CustomAttributeData> attributes, MemberInfo? scope, IReadOnlyDictionary<string, string>? parameters)
    {
        _nullable = Flags(attributes);
        _context = Context(scope);
        _names = Argument(attributes, nameof(TupleElementNamesAttribute)) is IEnumerable<CustomAttributeTypedArgument> names
            ? [.. names.Select(x => (string?)x.Value)]
            : [];
        _parameters = parameters;
    }

    /// <summary>A type where it stands: as a parameter's, a property's, a field's.</summary>
    /// <param name="type">The type; of a by-reference type its target is written.</param>
    /// <param name="attributes">The annotations of the place.</param>
    /// <param name="scope">The member or type around the place.</param>
    /// <param name="parameters">Other names for type parameters.</param>
    public static string Of(Type type, IList<CustomAttributeData> attributes, MemberInfo? scope, IReadOnlyDictionary<string, string>? parameters = null) =>
        new TypeText(attributes, scope, parameters).Write(type.IsByRef ? type.GetElementType()! : type);

    /// <summary>A type by itself, without annotations.</summary>
    public static string Of(Type type) => new TypeText([], null, null).Write(type);

    /// <summary>Whether a type parameter without further bounds is annotated: 1 not null, 2 anything, 0 not known.</summary>
    public static byte Annotation(Type parameter) =>
        Flags(parameter.GetCustomAttributesData()) is [var flag, ..] ? flag : Context((MemberInfo?)parameter.DeclaringMethod ?? parameter.DeclaringType);

    /// <summary>A type's name without its arity.</summary>
    public static string Plain(Type type) => type.Name.Split('`')[0];

    private string Write(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Write(underlying) + "?";
        }

        if (type.IsPointer)
        {
            return Write(type.GetElementType()!) + "*";
        }

        if (type.IsFunctionPointer)
        {
            Type[] parts = [.. type.GetFunctionPointerParameterTypes(), type.GetFunctionPointerReturnType()];
            return $"delegate*<{string.Join(", ", parts.Select(Write))}>";
        }

        if (type.IsArray)
        {
            return WriteArray(type);
        }

        var annotated = (!type.IsValueType || type.IsGenericParameter) && Next() == 2;
        if (type.IsValueType && type.IsGenericType)
        {
            Next();
        }

        return WriteNamed(type) + (annotated ? "?" : "");
    }

    /// <summary>
    /// C# writes the ranks of nested arrays from the outside in, and a question mark ends such a run and belongs to its
    /// outermost array: <c>int[][,]?</c> is a nullable array of matrices, <c>int[,]?[]</c> an array of nullable matrices.
    /// </summary>
    private string WriteArray(Type type)
    {
        var (run, suffix) = ("", "");
        var mark = "";
        while (type.IsArray)
        {
            if (Next() == 2)
            {
                (suffix, run, mark) = (run + mark + suffix, "", "?");
            }

            run += $"[{new string(',', type.GetArrayRank() - 1)}]";
            type = type.GetElementType()!;
        }

        return Write(type) + run + mark + suffix;
    }

    private string WriteNamed(Type type)
    {
        if (_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return _parameters?.GetValueOrDefault(type.Name) ?? type.Name;
        }

        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) is true or null && Plain(type) == "ValueTuple" && type.Namespace == "System")
        {
            return WriteTuple(type);
        }

        return WriteNested(type, new Queue<Type>(type.GetGenericArguments()));
    }

    private string WriteNested(Type type, Queue<Type> arguments)
    {
        // An outer type's parameters are repeated on the inner one.
        var outer = type.DeclaringType is null ? "" : WriteNested(type.DeclaringType, arguments) + ".";
        var own = (type.IsGenericType ? type.GetGenericArguments().Length : 0) - (type.DeclaringType?.GetGenericArguments().Length ?? 0);
        return own <= 0 ? outer + Plain(type) : $"{outer}{Plain(type)}<{string.Join(", ", Enumerable.Range(0, own).Select(_ => Write(arguments.Dequeue())))}>";
    }

    private string WriteTuple(Type type)
    {
        var elements = type.GetGenericArguments();
        if (elements.Length is 1 or 8)
        {
            return $"ValueTuple<{string.Join(", ", elements.Select(Write))}>";
        }

        var first = _name;
        _name += elements.Length; // a tuple's own names come before those of tuples inside it
        return $"({string.Join(", ", elements.Select((element, i) => Write(element) + (first + i < _names.Length && _names[first + i] is { } name ? " " + name : "")))})";
    }

    private byte Next() => _nullable.Length switch
    {
        0 => _context,
        1 => _nullable[0],
        _ => _flag < _nullable.Length ? _nullable[_flag++] : (byte)0,
    };

    private static byte[] Flags(IList<CustomAttributeData> attributes) => Argument(attributes, "NullableAttribute") switch
    {
        byte flag => [flag],
        ReadOnlyCollection<CustomAttributeTypedArgument> flags => [.. flags.Select(x => (byte)x.Value!)],
        _ => [],
    };

    private static byte Context(MemberInfo? scope)
    {
        for (var member = scope; member is not null; member = member.DeclaringType)
        {
            if (Argument(member.GetCustomAttributesData(), "NullableContextAttribute") is byte flag)
            {
                return flag;
            }
        }

        return 0;
    }

    private static object? Argument(IList<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(x => x.AttributeType.Name == name) is { ConstructorArguments: [var argument, ..] } ? argument.Value : null;
}
