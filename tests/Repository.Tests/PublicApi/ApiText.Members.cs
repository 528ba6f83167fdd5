using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Repository.Tests.PublicApi;

internal static partial class ApiText
{
    /// <summary>The visible members' lines: values, constructors, properties, events, methods, operators, extension blocks.</summary>
    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(field => Convert.ToDecimal(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture))
                .ThenBy(field => field.Name, StringComparer.Ordinal)
                .Select(field => $"{AttributeText.Of(field.GetCustomAttributesData())}{field.Name} = {field.GetRawConstantValue()}");
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        var isRecord = IsRecord(type);
        var extensions = ExtensionBlocks(type);
        var hidden = extensions.SelectMany(block => block.Implementations).ToHashSet(StringComparer.Ordinal);
        var methods = type.GetMethods(Declared).Where(method => IsSeen(method) && !IsNoise(method, isRecord)).ToList();
        return
        [
            .. Sorted(type.GetFields(Declared).Where(IsSeen), Field),
            .. Sorted(type.GetConstructors(Declared & ~BindingFlags.Static).Where(x => IsSeen(x) && !(isRecord && Has(x, nameof(CompilerGeneratedAttribute)))), Constructor),
            .. Sorted(type.GetProperties(Declared).Where(x => x.GetAccessors(true).Any(IsSeen) && !(isRecord && x.Name == "EqualityContract")), x => Property(x)),
            .. Sorted(type.GetEvents(Declared).Where(x => IsSeen(x.AddMethod!)), Event),
            .. Sorted(methods.Where(x => !x.IsSpecialName && !hidden.Contains(Signature(x))), x => Method(x)),
            .. Sorted(methods.Where(x => IsOperator(x) && !hidden.Contains(Signature(x))), x => Method(x)),
            .. extensions.SelectMany(block => block.Lines),
        ];
    }

    /// <summary>By name, so that a member whose type changes stays where it is.</summary>
    private static IEnumerable<string> Sorted<T>(IEnumerable<T> members, Func<T, string> line)
        where T : MemberInfo =>
        members.Select(member => (member.Name, Line: line(member)))
            .OrderBy(x => x.Name, StringComparer.Ordinal)
            .ThenBy(x => x.Line, StringComparer.Ordinal)
            .Select(x => x.Line);

    private static bool IsSeen(MethodBase method) => IsSeen(method.IsPublic, method.IsFamily || method.IsFamilyOrAssembly, method.DeclaringType!);

    private static bool IsSeen(FieldInfo field) => IsSeen(field.IsPublic, field.IsFamily || field.IsFamilyOrAssembly, field.DeclaringType!) && !field.IsSpecialName;

    private static bool IsSeen(bool isPublic, bool isProtected, Type type) => isPublic || (isProtected && !type.IsSealed);

    /// <summary>What the compiler wrote for a record, and overrides of object's methods, which every type has anyway.</summary>
    private static bool IsNoise(MethodInfo method, bool isRecord) =>
        (isRecord && Has(method, nameof(CompilerGeneratedAttribute)))
        || method.Name.Contains('<', StringComparison.Ordinal)
        || (method.IsVirtual && method.GetBaseDefinition() is { } origin && origin != method && (origin.DeclaringType == typeof(object) || origin.DeclaringType == typeof(ValueType)));

    private static bool IsOperator(MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Access(MethodBase method) => Access(method.IsPublic, method.IsFamilyOrAssembly);

    private static string Access(bool isPublic, bool isWide) => isPublic ? "public " : isWide ? "protected internal " : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return (method.IsStatic ? "static " : "") + (method.IsAbstract ? method.IsStatic ? "abstract " : "" : "virtual ");
        }

        var isOverride = method.IsVirtual && method.GetBaseDefinition() != method;
        return (method.IsStatic ? "static " : "")
            + (method.IsAbstract && !isOverride ? "abstract " : "")
            + (method.IsAbstract && isOverride ? "abstract override " : "")
            + (!method.IsAbstract && isOverride ? method.IsFinal ? "sealed override " : "override " : "")
            + (method.IsVirtual && !method.IsAbstract && !method.IsFinal && !isOverride ? "virtual " : "")
            + (!method.IsStatic && Has(method, nameof(IsReadOnlyAttribute)) && !Has(method.DeclaringType, nameof(IsReadOnlyAttribute)) && !Has(method, nameof(CompilerGeneratedAttribute)) ? "readonly " : "");
    }

    private static string Field(FieldInfo field)
    {
        var type = TypeText.Of(field.FieldType, field.GetCustomAttributesData(), field.DeclaringType);
        var (modifiers, value) = field.IsLiteral
            ? ("const ", " = " + AttributeText.Constant(field.GetRawConstantValue(), field.FieldType))
            : ((field.IsStatic ? "static " : "") + Required(field) + (field.IsInitOnly ? "readonly " : ""), "");
        var reference = field.FieldType.IsByRef ? Has(field, nameof(IsReadOnlyAttribute)) ? "ref readonly " : "ref " : "";
        return $"{AttributeText.Of(field.GetCustomAttributesData())}{Access(field.IsPublic, field.IsFamilyOrAssembly)}{modifiers}{reference}{type} {field.Name}{value}";
    }

    private static string Constructor(ConstructorInfo constructor) =>
        $"{AttributeText.Of(constructor.GetCustomAttributesData())}{Access(constructor)}{TypeText.Plain(constructor.DeclaringType!)}({Parameters(constructor.GetParameters(), constructor)})";

    private static string Required(MemberInfo member) => Has(member, nameof(RequiredMemberAttribute)) ? "required " : "";

    private static string Property(PropertyInfo property, IReadOnlyDictionary<string, string>? names = null)
    {
        var accessors = property.GetAccessors(true).Where(IsSeen).ToList();
        var widest = accessors.OrderBy(x => x.IsPublic ? 0 : x.IsFamilyOrAssembly ? 1 : 2).First();
        var access = widest.DeclaringType!.IsInterface && widest.IsPublic ? "" : Access(widest);
        var type = TypeText.Of(property.PropertyType, property.GetCustomAttributesData(), widest, names);
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{Parameters(index, widest, names)}]";
        var reference = property.GetMethod is { } get && property.PropertyType.IsByRef ? IsReadOnlyReturn(get) ? "ref readonly " : "ref " : "";
        var body = string.Concat(accessors.OrderBy(x => x == property.SetMethod).Select(x => Accessor(x, property, widest)));
        return $"{AttributeText.Of(property.GetCustomAttributesData())}{access}{Required(property)}{Modifiers(widest)}{reference}{type} {name} {{ {body}}}";
    }

    private static string Accessor(MethodInfo accessor, PropertyInfo property, MethodInfo widest)
    {
        var word = accessor == property.GetMethod ? "get"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(x => x.Name == "IsExternalInit") ? "init"
            : "set";
        return (Access(accessor) == Access(widest) ? "" : Access(accessor)) + word + "; ";
    }

    private static string Event(EventInfo source)
    {
        var add = source.AddMethod!;
        var access = add.DeclaringType!.IsInterface ? "" : Access(add);
        return $"{AttributeText.Of(source.GetCustomAttributesData())}{access}{Modifiers(add)}event {TypeText.Of(source.EventHandlerType!, source.GetCustomAttributesData(), source.DeclaringType)} {source.Name}";
    }

    private static string Method(MethodInfo method, IReadOnlyDictionary<string, string>? names = null)
    {
        var own = method.GetGenericArguments();
        var access = method.DeclaringType!.IsInterface && method.IsPublic ? "" : Access(method);
        var receiver = method.IsStatic && Has(method, nameof(ExtensionAttribute)) ? "this " : "";
        var name = IsOperator(method) || (method.IsStatic && method.Name.StartsWith("op_", StringComparison.Ordinal))
            ? OperatorName(method, names)
            : $"{Return(method, names)} {method.Name}{TypeParameters(own)}";
        return $"{AttributeText.Of(method.GetCustomAttributesData())}{access}{Modifiers(method)}{name}({receiver}{Parameters(method.GetParameters(), method, names)}){Constraints(own)}";
    }

    private static string Return(MethodInfo method, IReadOnlyDictionary<string, string>? names = null)
    {
        var parameter = method.ReturnParameter;
        var attributes = AttributeText.Of(parameter.GetCustomAttributesData());
        var reference = !parameter.ParameterType.IsByRef ? "" : IsReadOnlyReturn(method) ? "ref readonly " : "ref ";
        return (attributes.Length == 0 ? "" : attributes.Replace("[", "[return: ", StringComparison.Ordinal))
            + reference + TypeText.Of(parameter.ParameterType, parameter.GetCustomAttributesData(), method, names);
    }

    private static bool IsReadOnlyReturn(MethodInfo method) =>
        method.ReturnParameter.GetRequiredCustomModifiers().Any(x => x.Name == "InAttribute")
        || method.ReturnParameter.GetCustomAttributesData().Any(x => x.AttributeType.Name == nameof(IsReadOnlyAttribute));

    private static string Parameters(IEnumerable<ParameterInfo> parameters, MemberInfo scope, IReadOnlyDictionary<string, string>? names = null) =>
        string.Join(", ", parameters.Select(parameter => Parameter(parameter, scope, names)));

    private static string Parameter(ParameterInfo parameter, MemberInfo scope, IReadOnlyDictionary<string, string>? names)
    {
        var attributes = parameter.GetCustomAttributesData();
        bool Is(string name) => attributes.Any(x => x.AttributeType.Name == name);
        var passed = !parameter.ParameterType.IsByRef ? ""
            : parameter.IsOut ? "out "
            : Is("RequiresLocationAttribute") ? "ref readonly "
            : Is(nameof(IsReadOnlyAttribute)) || parameter.IsIn ? "in "
            : "ref ";
        var isParams = Is(nameof(ParamArrayAttribute)) || Is("ParamCollectionAttribute");
        var words = (isParams ? "params " : Is("ScopedRefAttribute") && !parameter.IsOut ? "scoped " : "") + passed;
        var value = parameter.HasDefaultValue ? " = " + AttributeText.Constant(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{AttributeText.Of(attributes)}{words}{TypeText.Of(parameter.ParameterType, attributes, scope, names)} {parameter.Name}{value}";
    }
}
