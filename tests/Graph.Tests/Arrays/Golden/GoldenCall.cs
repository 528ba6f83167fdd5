using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Actors.Arrays;
using Actors.Arrays.Blocks;

namespace Actors.Graph.Tests.Arrays.Golden;

/// <summary>Calls a public array operation by its name, with the overload that a C# program would get.</summary>
internal static class GoldenCall
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly ILookup<string, MethodInfo> s_static = Holders().SelectMany(t => t.GetMethods(Public)).ToLookup(m => m.Name);

    /// <summary>The public static classes with array operations.</summary>
    public static IEnumerable<Type> Holders() => typeof(ChunkedArray).Assembly.GetExportedTypes()
        .Where(t => t.Namespace == "Actors.Arrays" && t is { IsAbstract: true, IsSealed: true, IsNested: false });

    /// <summary>Calls it; exceptions come out as they are thrown.</summary>
    /// <param name="golden">The call.</param>
    /// <param name="arrays">The arrays by their names.</param>
    public static object Invoke(GoldenCase golden, Func<string, object?> arrays)
    {
        string operation = golden.Operation;
        var given = golden.Arguments.Select(a =>
        {
            int colon = a.IndexOf(": ", StringComparison.Ordinal);
            string text = colon < 0 ? a : a[(colon + 2)..];
            return (Name: colon < 0 ? null : a[..colon], Value: Literal(text, arrays));
        }).ToList();
        IEnumerable<MethodInfo> candidates = s_static[operation];
        foreach (Type type in given.Select(a => a.Value?.GetType()).OfType<Type>().Distinct().Where(t => t.IsGenericType
            && (t.GetGenericTypeDefinition() == typeof(ChunkedArray<>) || t.GetGenericTypeDefinition() == typeof(MaskedArray<>))))
        {
            candidates = candidates.Concat(type.GetMethods(Public).Where(m => m.Name == operation));
        }

        (MethodInfo Method, object?[] Arguments, int Rank) best = (null!, [], int.MaxValue);
        foreach (MethodInfo candidate in candidates)
        {
            if (Bind(candidate, golden.TypeArgument, given) is { } bound && bound.Rank < best.Rank)
            {
                best = bound;
            }
        }

        if (best.Method is null)
        {
            throw new MissingMethodException($"No public array operation fits {golden}.");
        }

        object?[] parameters = best.Method.IsStatic ? best.Arguments : best.Arguments[1..];
        return best.Method.Invoke(best.Method.IsStatic ? null : best.Arguments[0], BindingFlags.DoNotWrapExceptions, null, parameters, CultureInfo.InvariantCulture)!;
    }

    /// <summary>The results of a call: an array, a scalar, the parts of a tuple or of a test.</summary>
    public static IEnumerable<object> Results(object result) => result switch
    {
        IReadOnlyList<object> list => list,
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!),
        HypothesisTest test => [test.Statistic, test.PValue],
        HypothesisTests tests => [tests.Statistic, tests.PValue],
        _ => [result],
    };

    private static (MethodInfo Method, object?[] Arguments, int Rank)? Bind(MethodInfo method, string? typeArgument, List<(string? Name, object? Value)> given)
    {
        int rank = 0;
        if (method.IsGenericMethodDefinition)
        {
            if (TypeArguments(method, typeArgument, given) is not { } types)
            {
                return null;
            }

            method = method.MakeGenericMethod(types);
            rank = 100;
        }
        else if (typeArgument is not null)
        {
            return null;
        }

        ParameterInfo[] parameters = method.GetParameters();
        int skip = method.IsStatic ? 0 : 1;
        var values = new object?[parameters.Length + skip];
        var isSet = new bool[values.Length];
        int position = 0;
        foreach ((string? name, object? value) in given)
        {
            int at = name is null ? position++ : Array.FindIndex(parameters, p => p.Name == name) + skip;
            if (at < (name is null ? 0 : skip) || at >= values.Length)
            {
                return null;
            }

            Type target = at < skip ? method.DeclaringType! : parameters[at - skip].ParameterType;
            if (!TryConvert(value, target, out values[at], ref rank))
            {
                return null;
            }

            isSet[at] = true;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (isSet[i])
            {
                continue;
            }

            if (i < skip || !(parameters[i - skip].HasDefaultValue || parameters[i - skip].IsDefined(typeof(ParamArrayAttribute))))
            {
                return null;
            }

            ParameterInfo parameter = parameters[i - skip];
            values[i] = !parameter.HasDefaultValue ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0)
                : parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);
            rank++;
        }

        return (method, values, rank);
    }

    /// <summary>The type arguments: of each type parameter the element type of the first array that is given for it, or the one that is written.</summary>
    private static Type[]? TypeArguments(MethodInfo method, string? typeArgument, List<(string? Name, object? Value)> given)
    {
        ParameterInfo[] parameters = method.GetParameters();
        var types = new List<Type>();
        foreach (Type type in method.GetGenericArguments())
        {
            int at = method.IsStatic ? Array.FindIndex(parameters, p => p.ParameterType.ToString() is { } name && (name == $"Actors.Arrays.ChunkedArray`1[{type}]" || name == $"Actors.Arrays.ChunkedArray`1[{type}][]" || name == $"Actors.Arrays.MaskedArray`1[{type}]")) : -1;
            Type? found = at >= 0 && at < given.Count && (given[at].Value is List<object?> several ? several.FirstOrDefault() : given[at].Value)?.GetType() is { IsGenericType: true } array ? array.GetGenericArguments()[0]
                : at < 0 && typeArgument is not null ? GoldenValue.KindOf(typeArgument).ClrType() : null;
            if (found is null)
            {
                return null;
            }

            types.Add(found);
        }

        return [.. types];
    }

    private static object? Literal(string text, Func<string, object?> arrays)
    {
        if (arrays(text) is { } array)
        {
            return array;
        }

        int open = text.IndexOf('(', StringComparison.Ordinal);
        return text switch
        {
            "null" => null,
            "true" => true,
            "false" => false,
            ['[', .., ']'] or ['(', .., ')'] => GoldenCases.Split(text[1..^1]).Select(t => Literal(t, arrays)).ToList(),
            _ when open > 0 => GoldenValue.Parse(GoldenValue.KindOf(text[..open]), text[(open + 1)..^1]),
            _ => text,
        };
    }

    private static bool TryConvert(object? value, Type target, out object? result, ref int rank)
    {
        result = value;
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            if (value is null)
            {
                return true;
            }

            target = underlying;
        }

        if (value is null)
        {
            return !target.IsValueType;
        }

        if (target.IsInstanceOfType(value))
        {
            return true;
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(MaskedArray<>)
            && Array.Find(target.GetMethods(Public), m => m.Name == "op_Implicit" && m.GetParameters()[0].ParameterType == value.GetType()) is { } conversion)
        {
            result = conversion.Invoke(null, [value]);
            rank += 5;
            return true;
        }

        if (target == typeof(Chunks))
        {
            result = value is List<object?> sizes ? (Chunks)sizes.Select(size => int.Parse((string)size!, CultureInfo.InvariantCulture)).ToArray()
                : value is string one ? int.TryParse(one, CultureInfo.InvariantCulture, out int size) ? (Chunks)size : (Chunks)one : value;
            return result is Chunks;
        }

        if (value is List<object?> list)
        {
            return TryConvertList(list, target, out result, ref rank);
        }

        if (value is not string text)
        {
            return false;
        }

        if (target == typeof(string))
        {
            return true;
        }

        if (target.IsEnum)
        {
            // Not by number: 0 is an axis before it is a method.
            return Enum.TryParse(target, text, out result) && Enum.GetName(target, result!) == text;
        }

        if (!target.IsPrimitive && target != typeof(System.Numerics.Complex))
        {
            return false;
        }

        try
        {
            result = GoldenValue.Parse(ElementKinds.Of(target), text);
            rank += target == typeof(int) ? 0 : 10;
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool TryConvertList(List<object?> list, Type target, out object? result, ref int rank)
    {
        result = null;
        bool isTuple = target.IsGenericType && target.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal);
        Type? element = target.IsArray ? target.GetElementType()
            : target.IsGenericType && target.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? target.GetGenericArguments()[0] : null;
        if (!isTuple && element is null)
        {
            return false;
        }

        var values = new object?[list.Count];
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryConvert(list[i], element ?? target.GetGenericArguments()[i], out values[i], ref rank))
            {
                return false;
            }
        }

        if (isTuple)
        {
            result = Activator.CreateInstance(target, values);
            return true;
        }

        var array = Array.CreateInstance(element!, values.Length);
        values.CopyTo(array, 0);
        result = array;
        return true;
    }
}
