using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Actors.Arrays.Blocks;
using Actors.Frames;
using Actors.Graph.Kernels;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The codecs of all types, made when a type is first met.</summary>
internal static class Codecs
{
    private static readonly ConcurrentDictionary<Type, TypeCodec> s_codecs = new();

    public static TypeCodec Of(Type type) => s_codecs.TryGetValue(type, out TypeCodec? codec) ? codec : s_codecs.GetOrAdd(type, Make(type));

    private static TypeCodec Make(Type type)
    {
        if ((PlainCodecs.Find(type) ?? SystemCodecs.Find(type)) is { } plain)
        {
            return plain;
        }

        if (type.IsAssignableTo(typeof(Type)))
        {
            return new TypeValueCodec();
        }

        if (TypePolicy.IsBase(type.Assembly) && ComparerCodec(type) is { } comparer)
        {
            return comparer;
        }

        if (type.IsEnum)
        {
            return Construct(typeof(EnumCodec<,>), type, Enum.GetUnderlyingType(type));
        }

        if (type.IsArray)
        {
            Type element = type.GetElementType()!;
            return !type.IsSZArray ? Construct(typeof(GridCodec<>), element, type)
                : PlainCodecs.IsElement(element) ? Construct(typeof(ElementsCodec<>), element)
                : Construct(typeof(ArrayCodec<>), element);
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return Construct(typeof(DelegateCodec<>), type);
        }

        if (typeof(Exception).IsAssignableFrom(type) && (!TypePolicy.IsBase(type.Assembly) || ExceptionTypes.Contains(type)) && !type.IsAbstract)
        {
            return Construct(typeof(ExceptionCodec<>), type);
        }

        if (CollectionCodecs.Find(type) is { } collection)
        {
            return collection;
        }

        if (WhyNot(type) is { } reason)
        {
            throw new NotTransferableException($"A {TypeText.Of(type)} cannot be sent to another process: {reason}.");
        }

        return Construct(type.IsValueType ? typeof(StructCodec<>) : ClosureUse.IsClosure(type) ? typeof(ClosureCodec<>) : typeof(ClassCodec<>), type);
    }

    /// <summary>Makes a codec out of its open type.</summary>
    public static TypeCodec Construct(Type definition, params Type[] arguments)
    {
        if (definition == typeof(GridCodec<>))
        {
            return (TypeCodec)Activator.CreateInstance(definition.MakeGenericType(arguments[0]), arguments[1])!;
        }

        return (TypeCodec)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
    }

    private static TypeCodec? ComparerCodec(Type type)
    {
        if (type.IsAssignableTo(typeof(StringComparer)))
        {
            return new TextComparerCodec();
        }

        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (t.IsConstructedGenericType && t.GetGenericTypeDefinition() == typeof(EqualityComparer<>))
            {
                return Construct(typeof(DefaultComparerCodec<>), t.GetGenericArguments());
            }
        }

        return null;
    }

    /// <summary>Why objects of a type cannot be written field by field; null when they can.</summary>
    private static string? WhyNot(Type type)
    {
        bool isTuple = typeof(ITuple).IsAssignableFrom(type) || (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        if (type.IsPointer || type.IsByRefLike || type == typeof(nint) || type == typeof(nuint))
        {
            return "it means something in this process only";
        }

        if (type.IsAbstract || type.IsInterface || type.ContainsGenericParameters)
        {
            return "it is no type of objects";
        }

        if (TypePolicy.IsBase(type.Assembly) && !isTuple && type != typeof(object))
        {
            return type.IsAssignableTo(typeof(Stream)) || type.IsAssignableTo(typeof(System.Runtime.InteropServices.SafeHandle))
                ? "it stands for something that is open in this process"
                : "it is not among the types of the base library that can be";
        }

        if (type.IsAssignableTo(typeof(SharedBuffer)) || type.IsAssignableTo(typeof(Block)) || type.IsAssignableTo(typeof(Column)))
        {
            return "it is memory of this process, or a chunk or column of elements that there are none of";
        }

        if (type.GetCustomAttribute<Hosting.StaysHereAttribute>(inherit: true) is { } stays)
        {
            return $"it belongs to this process; {stays.Advice}";
        }

        for (Type? t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            if (t != type && TypePolicy.IsBase(t.Assembly))
            {
                return $"it derives from {TypeText.Of(t)}, whose state is not its own to send";
            }

            if (!TypePolicy.IsBase(t.Assembly)
                && t.GetMethod("Finalize", BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.NonPublic, []) is not null)
            {
                return "it has a finalizer: it holds something of this process";
            }
        }

        return null;
    }
}
