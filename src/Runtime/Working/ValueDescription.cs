using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Actors.Runtime.Working;

/// <summary>Says in a few words what a value is, for error messages: <c>int 3</c>, <c>double[1000]</c>, <c>List&lt;string&gt;[7]</c>.</summary>
internal static class ValueDescription
{
    private const int Longest = 200;
    private const int LongestText = 40;

    /// <summary>One value: its type as C# writes it, then its content when short or its shape.</summary>
    public static string Describe(object? value)
    {
        string text;
        try
        {
            text = value is null ? "null" : DescribeValue(value);
        }
        catch (Exception exception)
        {
            // A user's ToString or Count may throw; the description must not hide the error it belongs to.
            text = $"{TypeName(value!.GetType())} ({exception.GetType().Name} while it was described)";
        }

        return Cut(text, Longest);
    }

    /// <summary>The arguments of a call.</summary>
    public static string DescribeAll(ReadOnlySpan<object?> values)
    {
        var text = new StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            if (text.Length > 2 * Longest)
            {
                return text.Append(CultureInfo.InvariantCulture, $", … {values.Length - i} more").ToString();
            }

            text.Append(i == 0 ? "" : ", ").Append(Describe(values[i]));
        }

        return text.ToString();
    }

    /// <summary>A type's name as C# writes it.</summary>
    public static string TypeName(Type type)
    {
        if (type.IsArray)
        {
            return $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return TypeName(inner) + "?";
        }

        if (type.IsGenericType)
        {
            string[] arguments = [.. type.GetGenericArguments().Select(TypeName)];
            return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
                ? $"({string.Join(", ", arguments)})"
                : $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>";
        }

        return Keyword(type) ?? type.Name;
    }

    private static string DescribeValue(object value)
    {
        Type type = value.GetType();
        switch (value)
        {
            case string text:
                string kept = text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
                return text.Length <= LongestText ? $"string \"{kept}\"" : $"string \"{kept}\" ({text.Length} characters)";
            case char letter:
                return $"char '{letter}'";
            case bool flag:
                return flag ? "bool true" : "bool false";
            case Array array:
                string[] lengths = [.. Enumerable.Range(0, array.Rank).Select(axis => array.GetLength(axis).ToString(CultureInfo.InvariantCulture))];
                (string element, string inner) = Element(type.GetElementType()!);
                return $"{element}[{string.Join(", ", lengths)}]{inner}";
            case Exception exception:
                return $"{type.Name} \"{Cut(exception.Message, LongestText)}\"";
        }

        string name = TypeName(type);
        if (type.IsPrimitive || type.IsEnum || value is decimal or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid or Half or Int128 or UInt128)
        {
            return $"{name} {Convert.ToString(value, CultureInfo.InvariantCulture)}";
        }

        if (value is ICollection collection)
        {
            return $"{name}[{collection.Count}]";
        }

        if (Shape(value, type) is { } shape)
        {
            return name + shape;
        }

        return value is IEnumerable || !SaysMore(type) ? name : $"{name} {Cut(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", 80)}";
    }

    /// <summary>The innermost element of an array of arrays, and the brackets that follow: <c>double[3][]</c>.</summary>
    private static (string Element, string Brackets) Element(Type type)
    {
        string brackets = "";
        while (type.IsArray)
        {
            brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
            type = type.GetElementType()!;
        }

        return (TypeName(type), brackets);
    }

    /// <summary>Rows and columns of tables, lengths of tensors and blocks, counts of collections: whatever the type shows of these.</summary>
    private static string? Shape(object value, Type type)
    {
        if (Property(type, "RowCount") is { } rows)
        {
            return Property(type, "ColumnCount") is { } columns
                ? $"[{rows.GetValue(value)} rows, {columns.GetValue(value)} columns]"
                : $"[{rows.GetValue(value)} rows]";
        }

        // Spans cannot be read through reflection; tensors of the base library show their shape in an interface.
        if (Property(type, "Lengths") is null && Property(type, "Shape") is { } shape && shape.GetValue(value) is IEnumerable<int> axes)
        {
            return $"[{string.Join(", ", axes)}]";
        }

        return value is System.Numerics.Tensors.IReadOnlyTensor tensor
            ? $"[{string.Join(", ", tensor.Lengths.ToArray())}]"
            : Property(type, "Count") is { } count ? $"[{count.GetValue(value)}]" : null;
    }

    private static PropertyInfo? Property(Type type, string name)
    {
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.Name == name && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike)
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Whether the type has a ToString of its own, and not the compiler's listing of a record's fields.</summary>
    private static bool SaysMore(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);

    private static string Cut(string text, int length) => text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");

    private static string? Keyword(Type type) => Type.GetTypeCode(type.IsEnum ? null : type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Char => "char",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };
}
