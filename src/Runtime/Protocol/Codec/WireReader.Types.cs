using System.Reflection;
using System.Security.Cryptography;

namespace Actors.Runtime.Protocol.Codec;

internal sealed partial class WireReader
{
    /// <summary>Nested generic arguments.</summary>
    private const int MaxTypeDepth = 50;

    private readonly List<(Assembly? Assembly, string Name)> _assemblies = [];
    private List<Type> _types = [];
    private Type? _lastType, _lastPlace;
    private TypeCodec _lastCodec = null!;
    private bool _isOfOneType;
    private int _typeDepth;

    /// <summary>The type of a value, one that may be received.</summary>
    public Type ReadType()
    {
        Type type = ReadAnyType();
        return type.ContainsGenericParameters ? throw new WireFormatException($"{TypeText.Of(type)} is no type of a value.") : type;
    }

    /// <summary>The type of an object that is to stand in a place of a type.</summary>
    private TypeCodec ReadTypeFor<T>()
    {
        Type type = ReadType();
        if (ReferenceEquals(type, _lastType) && typeof(T) == _lastPlace)
        {
            return _lastCodec;
        }

        TypeCodec codec = Codecs.Of(type);
        if (!typeof(T).IsAssignableFrom(codec.ValueType))
        {
            throw new WireFormatException($"A {TypeText.Of(type)} at byte {_at} stands where a {TypeText.Of(typeof(T))} belongs.");
        }

        (_lastType, _lastPlace, _lastCodec) = (type, typeof(T), codec);
        return codec;
    }

    public MethodInfo ReadMethod()
    {
        if (!AllowsCode)
        {
            throw new WireFormatException("A reference to code stands in a message that may not hold any.");
        }

        Type declaring = ReadType();
        MethodInfo? method;
        if (ReadBool())
        {
            string text = ReadText();
            method = Methods.Find(declaring, text);
        }
        else
        {
            method = Methods.Find(declaring, ReadInt(int.MaxValue));
        }

        Type[] arguments = ReadCount(1) is > 0 and int count ? new Type[count] : [];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = ReadType();
        }

        if (method is null || method.GetGenericArguments().Length != arguments.Length)
        {
            throw new WireFormatException($"{TypeText.Of(declaring)} has no such method.");
        }

        try
        {
            return arguments.Length == 0 ? method : method.MakeGenericMethod(arguments);
        }
        catch (ArgumentException e)
        {
            throw new WireFormatException($"{TypeText.Of(declaring)}.{method.Name} does not take these type arguments.", e);
        }
    }

    private int ReadInt(int most)
    {
        ulong value = ReadCount64();
        return value <= (ulong)most ? (int)value : throw new WireFormatException($"{value} is more than {most}, at byte {_at}.");
    }

    private Type ReadAnyType()
    {
        int known = ReadInt(int.MaxValue);
        if (known > 0)
        {
            return known <= _types.Count ? _types[known - 1] : throw new WireFormatException($"Type {known} is not known yet, at byte {_at}.");
        }

        if (!_isOfOneType)
        {
            Type whole = ReadWholeType(ReadRaw(ReadCount(1)));
            _types.Add(whole);
            return whole;
        }

        if (++_typeDepth > MaxTypeDepth)
        {
            throw new WireFormatException($"A type is nested more than {MaxTypeDepth} deep.");
        }

        Type type = (WireTypes)ReadByte() switch
        {
            WireTypes.Base => ReadBase(),
            WireTypes.Named => ReadNamed(),
            WireTypes.Code => ReadCode(),
            WireTypes.Array => ReadArray(),
            WireTypes.Generic => ReadGeneric(),
            WireTypes.BaseCode => ReadBaseCode(),
            var other => throw new WireFormatException($"{(int)other} is no kind of type, at byte {_at}."),
        };
        _typeDepth--;
        _types.Add(type);
        return type;
    }

    /// <summary>A type by bytes that stand for themselves.</summary>
    private Type ReadWholeType(ReadOnlySpan<byte> bytes)
    {
        KnownBytes<Type> known = Policy.Known(AllowsCode);
        if (known.Find(bytes) is { } type)
        {
            return type;
        }

        var reader = new WireReader(bytes.ToArray(), Policy, AllowsCode, 0) { _isOfOneType = true };
        type = reader.ReadAnyType();
        reader.End();
        known.Add(bytes, type);
        return type;
    }

    private Type ReadBase()
    {
        string name = ReadText();
        return BaseTypes.Find(name) ?? throw new WireFormatException($"{name} is not among the types of the base library that may be received.");
    }

    private Type ReadArray()
    {
        int rank = ReadInt(32);
        Type element = ReadAnyType();
        return IsNoElement(element)
            ? throw new WireFormatException($"There are no arrays of {TypeText.Of(element)}.")
            : rank == 0 ? element.MakeArrayType() : element.MakeArrayType(rank);
    }

    private Type ReadGeneric()
    {
        Type definition = ReadAnyType();
        var arguments = new Type[ReadCount(1)];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = ReadAnyType();
        }

        if (!definition.IsGenericTypeDefinition || definition.GetGenericArguments().Length != arguments.Length || Array.Exists(arguments, IsNoElement))
        {
            throw new WireFormatException($"{TypeText.Of(definition)} does not take these type arguments.");
        }

        try
        {
            return definition.MakeGenericType(arguments);
        }
        catch (Exception e) when (e is ArgumentException or TypeLoadException)
        {
            throw new WireFormatException($"{TypeText.Of(definition)} does not take these type arguments.", e);
        }
    }

    private Type ReadNamed()
    {
        (_, string assembly) = ReadAssembly();
        string name = ReadText();
        Type type = Policy.Find(assembly, name);
        CheckFields(type, ReadCount64());
        return type;
    }

    private Type ReadCode()
    {
        if (!AllowsCode)
        {
            throw new WireFormatException("A reference to code stands in a message that may not hold any.");
        }

        (Assembly? assembly, string assemblyName) = ReadAssembly();
        string name = ReadText();
        Type type = TypePolicy.TypeIn(assembly!, name)
            ?? throw new WireFormatException($"{assemblyName} has no type {name}.");
        CheckFields(type, ReadCount64());
        return type;
    }

    /// <summary>A type of the base library as a part of code, or an exception of it.</summary>
    private Type ReadBaseCode()
    {
        string assembly = ReadText();
        string name = ReadText();
        if (ExceptionTypes.Find(name) is { } exception)
        {
            return exception;
        }

        if (!AllowsCode)
        {
            throw new WireFormatException("A reference to code stands in a message that may not hold any.");
        }

        Assembly? holder = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => TypePolicy.IsBase(a) && TypePolicy.NameOf(a) == assembly);
        holder ??= TypePolicy.LoadNamed(assembly) ?? throw new WireFormatException($"There is no {assembly} here.");
        return TypePolicy.IsBase(holder) && TypePolicy.TypeIn(holder, name) is { } type
            ? type
            : throw new WireFormatException($"{assembly} has no type {name}.");
    }

    private (Assembly? Assembly, string Name) ReadAssembly()
    {
        int known = ReadInt(int.MaxValue);
        if (known > 0)
        {
            return known <= _assemblies.Count ? _assemblies[known - 1] : throw new WireFormatException($"Assembly {known} is not known yet, at byte {_at}.");
        }

        string name = ReadText();
        Assembly? assembly = null;
        if (AllowsCode)
        {
            Guid version = ReadPlain<Guid>();
            string hash = ReadBool() ? Convert.ToHexStringLower(ReadRaw(SHA256.HashSizeInBytes)) : "";
            assembly = Policy.FindCode(name, version) ?? throw new AssemblyNeededException(new AssemblyBuild(name, version, hash));
            Policy.Trust(assembly);
        }

        _assemblies.Add((assembly, name));
        return (assembly, name);
    }

    private static bool IsNoElement(Type type) =>
        type.IsGenericTypeDefinition || type.IsByRefLike || type == typeof(void) || type.IsPointer || (type.IsAbstract && type.IsSealed);

    private static void CheckFields(Type type, ulong fingerprint)
    {
        if (fingerprint != 0 && FieldLayout.Fingerprint(type) != fingerprint)
        {
            throw new WireFormatException($"{TypeText.Of(type)} has other fields there than here: both sides must run the same build of {TypePolicy.NameOf(type.Assembly)}.");
        }
    }
}
