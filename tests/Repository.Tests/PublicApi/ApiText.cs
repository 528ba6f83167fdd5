using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Repository.Tests.PublicApi;

/// <summary>
/// An assembly's public surface as text: a block for each type with one line for each member, sorted, so that a change
/// of the surface is a change of a few lines. What the compiler adds to records by itself is left out.
/// </summary>
internal static partial class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The whole file, lines ended by a line feed.</summary>
    public static string Of(Assembly assembly) => Of(assembly.GetTypes());

    /// <summary>The visible ones of some types.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        var lines = new List<string>();
        foreach (var group in types.Where(IsVisible).GroupBy(type => type.Namespace ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            lines.Add($"namespace {group.Key}");
            foreach (var block in group.Select(Block).OrderBy(block => block.Key, StringComparer.Ordinal))
            {
                lines.Add("");
                lines.AddRange(block.Lines);
            }

            lines.Add("");
        }

        return string.Concat(lines.SkipLast(1).Select(line => line + "\n"));
    }

    private static (string Key, IEnumerable<string> Lines) Block(Type type) =>
        (TypeText.Of(type), [Head(type), .. Members(type).Select(member => "    " + member)]);

    private static bool IsVisible(Type type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
        {
            var visible = t.IsNested
                ? t.IsNestedPublic || ((t.IsNestedFamily || t.IsNestedFamORAssem) && !t.DeclaringType!.IsSealed)
                : t.IsPublic;
            if (!visible || t.Name.Contains('<', StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Head(Type type)
    {
        var attributes = AttributeText.Of(type.GetCustomAttributesData());
        var access = type.IsNestedFamily ? "protected " : type.IsNestedFamORAssem ? "protected internal " : "public ";
        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke)
        {
            return $"{attributes}{access}delegate {Return(invoke)} {DeclaredName(type)}({Parameters(invoke.GetParameters(), invoke)}){Constraints(OwnParameters(type))}";
        }

        var bases = Bases(type);
        return $"{attributes}{access}{Kind(type)} {DeclaredName(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(OwnParameters(type))}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        var record = IsRecord(type) ? "record " : "";
        if (type.IsValueType)
        {
            return (Has(type, nameof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + record + "struct";
        }

        var modifier = (type.IsAbstract, type.IsSealed) switch { (true, true) => "static ", (true, false) => "abstract ", (false, true) => "sealed ", _ => "" };
        return modifier + (record.Length > 0 ? "record" : "class");
    }

    /// <summary>The name with the names of what it is nested in, and its own type parameters with their variance.</summary>
    private static string DeclaredName(Type type)
    {
        var outer = type.DeclaringType is null ? "" : TypeText.Of(type.DeclaringType) + ".";
        return outer + TypeText.Plain(type) + TypeParameters(OwnParameters(type));
    }

    private static string TypeParameters(Type[] parameters) =>
        parameters.Length == 0 ? "" : $"<{string.Join(", ", parameters.Select(parameter => Variance(parameter) + parameter.Name))}>";

    private static string Variance(Type parameter) => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
    {
        GenericParameterAttributes.Covariant => "out ",
        GenericParameterAttributes.Contravariant => "in ",
        _ => "",
    };

    private static Type[] OwnParameters(Type type) =>
        [.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)];

    private static List<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            var underlying = Enum.GetUnderlyingType(type);
            return underlying == typeof(int) ? [] : [TypeText.Of(underlying)];
        }

        var hasBase = type.BaseType is not null && type.BaseType != typeof(object) && type.BaseType != typeof(ValueType);
        Type[] implied = [.. type.GetInterfaces().SelectMany(x => x.GetInterfaces()), .. type.BaseType?.GetInterfaces() ?? []];
        var isRecord = IsRecord(type);
        return
        [
            .. hasBase ? [TypeText.Of(type.BaseType!, type.GetCustomAttributesData(), type)] : Array.Empty<string>(),
            .. type.GetInterfaces()
                .Where(x => (x.IsVisible || IsVisible(x.IsGenericType ? x.GetGenericTypeDefinition() : x)) && !implied.Contains(x) && !(isRecord && IsOwnEquatable(x, type)))
                .Select(TypeText.Of)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsOwnEquatable(Type contract, Type type) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>) && contract.GetGenericArguments()[0] == type;

    private static string Constraints(Type[] parameters) => string.Concat(parameters.Select(Constraint));

    private static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var isUnmanaged = Has(parameter, "IsUnmanagedAttribute");
        var bounds = parameter.GetGenericParameterConstraints().Where(x => x != typeof(ValueType)).Select(x => TypeText.Of(x, [], parameter.DeclaringType)).Order(StringComparer.Ordinal).ToList();
        var annotation = TypeText.Annotation(parameter);
        var first = isUnmanaged ? "unmanaged"
            : isStruct ? "struct"
            : attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? annotation == 2 ? "class?" : "class"
            : bounds.Count == 0 && annotation == 1 ? "notnull"
            : null;
        string[] all =
        [
            .. first is null ? Array.Empty<string>() : [first],
            .. bounds,
            .. attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
            .. attributes.HasFlag(GenericParameterAttributes.AllowByRefLike) ? ["allows ref struct"] : Array.Empty<string>(),
        ];
        return all.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", Declared) is { } print && Has(print, nameof(CompilerGeneratedAttribute)));

    private static bool Has(MemberInfo member, string attribute) => member.GetCustomAttributesData().Any(x => x.AttributeType.Name == attribute);
}
