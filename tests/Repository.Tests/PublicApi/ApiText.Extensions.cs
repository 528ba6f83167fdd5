using System.Reflection;

namespace Actors.Repository.Tests.PublicApi;

/// <summary>
/// Extension blocks. The compiler keeps each in a nested type whose members are the declarations, with a marker type
/// inside that carries the receiver and the type parameters' names, and puts the bodies into static methods beside it.
/// </summary>
internal static partial class ApiText
{
    private sealed record ExtensionBlock(IReadOnlyList<string> Lines, IReadOnlyList<string> Implementations);

    private static IReadOnlyList<ExtensionBlock> ExtensionBlocks(Type type) =>
    [
        .. from grouping in type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
           where grouping.Name.StartsWith("<G>$", StringComparison.Ordinal)
           from marker in grouping.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
           let receiver = marker.GetMethod("<Extension>$", Declared)
           where receiver is not null
           let block = Block(grouping, marker, receiver)
           where block.Lines.Count > 1
           orderby block.Lines[0]
           select block,
    ];

    private static ExtensionBlock Block(Type grouping, Type marker, MethodInfo receiver)
    {
        var (general, named) = (grouping.GetGenericArguments(), marker.GetGenericArguments());
        var names = general.Zip(named).ToDictionary(pair => pair.First.Name, pair => pair.Second.Name);
        bool Belongs(MemberInfo member) =>
            member.GetCustomAttributesData().Any(x => x.AttributeType.Name == "ExtensionMarkerAttribute" && (string?)x.ConstructorArguments[0].Value == marker.Name);

        var parameter = receiver.GetParameters()[0];
        var source = Parameter(parameter, receiver, null).TrimEnd();
        var properties = grouping.GetProperties(Declared).Where(x => Belongs(x) && x.GetAccessors(true).Any(IsSeen)).ToList();
        var methods = grouping.GetMethods(Declared).Where(x => Belongs(x) && IsSeen(x)).ToList();
        var accessors = properties.SelectMany(x => x.GetAccessors(true)).ToList();
        string[] lines =
        [
            $"extension{TypeParameters(named)}({source}){Constraints(named)}",
            .. Sorted(properties, x => "    " + Property(x, names)),
            .. Sorted(methods.Where(x => !accessors.Contains(x)), x => "    " + Method(x, names)),
        ];
        return new(lines, [.. methods.Concat(accessors).Distinct().Select(x => Implementation(x, parameter, names, named))]);
    }

    /// <summary>The static method that has an extension member's body, as <see cref="Signature"/> writes it.</summary>
    private static string Implementation(MethodInfo member, ParameterInfo receiver, Dictionary<string, string> names, Type[] named)
    {
        string[] parameters =
        [
            .. member.IsStatic ? Array.Empty<string>() : [TypeText.Of(Target(receiver))],
            .. member.GetParameters().Select(x => TypeText.Of(x.ParameterType, [], null, names)),
        ];
        return $"{member.Name}`{named.Length + member.GetGenericArguments().Length}({string.Join(", ", parameters)})";
    }

    private static string Signature(MethodInfo method) =>
        $"{method.Name}`{method.GetGenericArguments().Length}({string.Join(", ", method.GetParameters().Select(x => TypeText.Of(Target(x))))})";

    private static Type Target(ParameterInfo parameter) =>
        parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
}
