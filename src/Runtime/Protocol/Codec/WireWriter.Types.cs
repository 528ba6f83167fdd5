using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

internal sealed partial class WireWriter
{
    private readonly Dictionary<Assembly, int> _assemblies = [];
    private Dictionary<Type, int> _types = [];
    private bool _isOfOneType;
    private Type? _lastType;
    private TypeCodec _lastCodec = null!;
    private int _lastNumber;

    /// <summary>Where it is set, gets the types that are named, in parts that may hold code and elsewhere.</summary>
    public ISet<Type>? Named { get; set; }

    /// <summary>The builds of the assemblies, other than this system's and the base library's, that types are of.</summary>
    public IReadOnlyCollection<AssemblyBuild> BuildsOf(IEnumerable<Type> types)
    {
        var builds = new HashSet<AssemblyBuild>();
        var seen = new HashSet<Type>();
        var left = new Stack<Type>(types);
        while (left.TryPop(out Type? type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            if (type.GetElementType() is { } element)
            {
                left.Push(element);
                continue;
            }

            Array.ForEach(type.GetGenericArguments(), left.Push);
            if (!TypePolicy.IsBase(type.Assembly) && !TypePolicy.IsOwn(type.Assembly))
            {
                builds.Add(Policy.BuildOf(type.Assembly));
            }
        }

        return builds;
    }

    /// <summary>Names the type of a value.</summary>
    public void WriteType(Type type) => WriteType(type, isCode: false);

    /// <summary>Refers to a method, for a delegate.</summary>
    public void WriteMethod(MethodInfo method)
    {
        Type declaring = method.DeclaringType ?? throw new NotTransferableException($"The function {method.Name} was made at run time and is in no assembly.");
        WriteType(declaring, isCode: true);
        if (TypePolicy.IsBase(declaring.Assembly))
        {
            // The base library may be of another build elsewhere: its methods are known by name and parameters.
            WriteByte(1);
            MethodInfo definition = method.IsGenericMethod ? method.GetGenericMethodDefinition() : method;
            WriteString(definition.ToString());
        }
        else
        {
            WriteByte(0);
            WriteCount(method.MetadataToken);
        }

        Type[] arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        WriteCount(arguments.Length);
        foreach (Type argument in arguments)
        {
            WriteType(argument, isCode: true);
        }
    }

    /// <summary>The bytes that name a type, which stand for themselves: both sides know them again.</summary>
    internal static byte[] BytesOf(TypePolicy policy, Type type, bool isCode, bool allowsCode)
    {
        var writer = new WireWriter(policy, allowsCode) { _isOfOneType = true };
        writer.WriteType(type, isCode);
        return writer.Written.ToArray();
    }

    internal void WriteType(Type type, bool isCode)
    {
        if (_types.TryGetValue(type, out int known))
        {
            WriteCount(known + 1);
            return;
        }

        WriteByte(0);
        if (!_isOfOneType)
        {
            byte[] bytes = Policy.BytesOf(type, isCode, AllowsCode);
            WriteCount(bytes.Length);
            WriteRaw(bytes);
        }
        else if (type.IsArray)
        {
            WriteByte((byte)WireTypes.Array);
            WriteCount(type.IsSZArray ? 0 : type.GetArrayRank());
            WriteType(type.GetElementType()!, isCode);
        }
        else if (type.IsConstructedGenericType)
        {
            WriteByte((byte)WireTypes.Generic);
            WriteType(type.GetGenericTypeDefinition(), isCode);
            Type[] arguments = type.GetGenericArguments();
            // Where code may be, it may be for any type: none is made for being named.
            bool partsOfCode = isCode || AllowsCode || type.IsSubclassOf(typeof(Delegate));
            WriteCount(arguments.Length);
            foreach (Type argument in arguments)
            {
                WriteType(argument, partsOfCode);
            }
        }
        else if (BaseTypes.Contains(type))
        {
            WriteByte((byte)WireTypes.Base);
            WriteString(type.FullName);
        }
        else
        {
            WriteNamed(type, isCode);
        }

        _types.Add(type, _types.Count);
        Named?.Add(type);
    }

    /// <summary>Names the type of an object, for the reader to know the codec by.</summary>
    private TypeCodec WriteTypeOf(object value)
    {
        Type type = value.GetType();
        if (ReferenceEquals(type, _lastType))
        {
            WriteCount(_lastNumber + 1);
            return _lastCodec;
        }

        // A frozen collection's own class is one of many: what is named is what it is for.
        TypeCodec codec = Codecs.Of(type);
        WriteType(codec.ValueType);
        (_lastType, _lastCodec, _lastNumber) = (type, codec, _types[codec.ValueType]);
        return codec;
    }

    private void WriteNamed(Type type, bool isCode)
    {
        if (type.IsPointer || type.IsByRef || type.IsByRefLike || type.IsGenericParameter || type.FullName is null)
        {
            throw new NotTransferableException($"{TypeText.Of(type)} is a type of the running process only.");
        }

        Assembly assembly = type.Assembly;
        if (TypePolicy.IsBase(assembly))
        {
            if (!isCode && !ExceptionTypes.Contains(type) && !typeof(Delegate).IsAssignableFrom(type))
            {
                throw new NotTransferableException($"{TypeText.Of(type)} is not among the types of the base library that can be sent.");
            }

            RequireCode(type, isCode || typeof(Delegate).IsAssignableFrom(type));
            WriteByte((byte)WireTypes.BaseCode);
            WriteString(TypePolicy.NameOf(assembly));
            WriteString(type.FullName);
            return;
        }

        if (AllowsCode)
        {
            // A location is asked for what is in a file only: the other side may have to ask for that file.
            if (assembly.IsDynamic || (assembly.Location.Length == 0 && Policy.Code?.BuildOf(assembly) is null))
            {
                throw new NotTransferableException(
                    $"{TypeText.Of(type)} is in {TypePolicy.NameOf(assembly)}, an assembly without a file of its own: other processes cannot load it.");
            }

            // Whose functions may run here may also say what they give.
            Policy.Trust(assembly);
            WriteByte((byte)WireTypes.Code);
        }
        else
        {
            if (!Policy.Allows(type))
            {
                throw new NotTransferableException(
                    $"{TypeText.Of(type)} of {TypePolicy.NameOf(assembly)} is not among the types that may be received: name its assembly, or mark it [Transferable].");
            }

            WriteByte((byte)WireTypes.Named);
        }

        WriteAssembly(assembly);
        WriteString(type.FullName);
        WriteCount(isCode && !AllowsCode ? 0 : FieldLayout.Fingerprint(type));
    }

    private void WriteAssembly(Assembly assembly)
    {
        if (_assemblies.TryGetValue(assembly, out int known))
        {
            WriteCount(known + 1);
            return;
        }

        WriteByte(0);
        WriteString(TypePolicy.NameOf(assembly));
        if (AllowsCode)
        {
            // This system is the same release everywhere and is never sent.
            bool isOwn = TypePolicy.IsOwn(assembly);
            AssemblyBuild build = isOwn ? new AssemblyBuild(TypePolicy.NameOf(assembly), assembly.ManifestModule.ModuleVersionId, "") : Policy.Refer(assembly);
            if (isOwn)
            {
                Policy.ThrowIfRefused(build);
            }

            WritePlain(build.Version);
            WriteBool(build.Hash.Length > 0);
            WriteRaw(Convert.FromHexString(build.Hash));
        }

        _assemblies.Add(assembly, _assemblies.Count);
    }

    private void RequireCode(Type type, bool isCode)
    {
        if (isCode && !AllowsCode)
        {
            throw new NotTransferableException($"{TypeText.Of(type)} is code, and a value cannot hold code: return what the function gives instead.");
        }
    }
}
