using System.Globalization;
using System.Reflection;

namespace Actors.Repository.Tests.PublicApi;

/// <summary>The attributes that change what a caller may do or is told, and constant values, as C# writes them.</summary>
internal static class AttributeText
{
    private static readonly HashSet<string> _shown =
    [
        "ObsoleteAttribute", "FlagsAttribute", "ExperimentalAttribute", "EditorBrowsableAttribute", "OverloadResolutionPriorityAttribute",
        "CollectionBuilderAttribute", "InterpolatedStringHandlerAttribute", "InterpolatedStringHandlerArgumentAttribute", "AsyncMethodBuilderAttribute",
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "NotNullAttribute", "MaybeNullWhenAttribute", "NotNullWhenAttribute",
        "NotNullIfNotNullAttribute", "MemberNotNullAttribute", "MemberNotNullWhenAttribute", "DoesNotReturnAttribute", "DoesNotReturnIfAttribute",
        "SetsRequiredMembersAttribute", "UnscopedRefAttribute", "CallerArgumentExpressionAttribute", "CallerMemberNameAttribute",
        "CallerFilePathAttribute", "CallerLineNumberAttribute", "EnumeratorCancellationAttribute", "RequiresUnreferencedCodeAttribute",
        "RequiresDynamicCodeAttribute", "SupportedOSPlatformAttribute", "UnsupportedOSPlatformAttribute", "InlineArrayAttribute",
    ];

    /// <summary>The attributes, each in brackets and followed by a space.</summary>
    public static string Of(IEnumerable<CustomAttributeData> attributes) =>
        string.Concat(attributes.Where(IsShown).Select(Write).Order(StringComparer.Ordinal).Select(text => $"[{text}] "));

    /// <summary>A constant: a default value, a field's, an attribute's argument.</summary>
    public static string Constant(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null or DBNull or Missing)
        {
            return type.IsValueType || type.IsGenericParameter ? "default" : "null";
        }

        return type.IsEnum ? EnumConstant(value, type) : value switch
        {
            string text => $"\"{Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            char c => $"'{(c == '\'' ? "\\'" : Escape(c.ToString()))}'",
            bool b => b ? "true" : "false",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            double.PositiveInfinity => "double.PositiveInfinity",
            double.NegativeInfinity => "double.NegativeInfinity",
            float f when float.IsNaN(f) => "float.NaN",
            double d when double.IsNaN(d) => "double.NaN",
            Type t => $"typeof({TypeText.Of(t)})",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture) + Suffix(number),
            _ => $"{value}",
        };
    }

    private static string EnumConstant(object value, Type type)
    {
        var member = Enum.ToObject(type, value);
        var text = member.ToString()!;
        return char.IsAsciiDigit(text[0]) || text[0] == '-'
            ? $"({TypeText.Plain(type)}){text}"
            : string.Join(" | ", text.Split(", ").Select(name => $"{TypeText.Plain(type)}.{name}"));
    }

    private static string Suffix(object number) => number switch { float => "f", decimal => "m", long => "L", ulong => "UL", uint => "u", _ => "" };

    private static string Escape(string text) =>
        string.Concat(text.Select(c => c switch
        {
            '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\0' => "\\0",
            _ when char.IsControl(c) => $"\\u{(int)c:x4}",
            _ => c.ToString(),
        }));

    /// <summary>The compiler marks types with required members or by-reference fields obsolete for older compilers; that is no news.</summary>
    private static bool IsShown(CustomAttributeData attribute) =>
        _shown.Contains(attribute.AttributeType.Name)
        && !(attribute.AttributeType == typeof(ObsoleteAttribute) && attribute.ConstructorArguments is [{ Value: string message }, ..]
             && (message.StartsWith("Constructors of types with required members", StringComparison.Ordinal)
                 || message.StartsWith("Types with embedded references", StringComparison.Ordinal)));

    private static string Write(CustomAttributeData attribute)
    {
        var name = attribute.AttributeType.Name[..^"Attribute".Length];
        var arguments = attribute.ConstructorArguments.SelectMany(Values)
            .Concat(attribute.NamedArguments.SelectMany(x => Values(x.TypedValue).Select(value => $"{x.MemberName} = {value}")));
        var list = string.Join(", ", arguments);
        return list.Length == 0 ? name : $"{name}({list})";
    }

    private static IEnumerable<string> Values(CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> many
            ? many.SelectMany(Values)
            : [Constant(argument.Value, argument.ArgumentType)];
}
