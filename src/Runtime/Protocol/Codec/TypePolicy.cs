using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Actors.Graph.Calls;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Which types may be made of what comes from outside: those of this system, the plain ones of the base library, those of assemblies that
/// were named, and those marked <see cref="TransferableAttribute"/>. A name is only ever looked up within these.
/// </summary>
internal sealed class TypePolicy
{
    private static readonly HashSet<Assembly> s_own = [typeof(Graph.Tasks.TaskKey).Assembly, typeof(TypePolicy).Assembly];

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create(",=[]*&\\/\0");

    private readonly ConcurrentDictionary<string, Assembly> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Assembly, string Name), Type> _found = new();
    private readonly ConcurrentDictionary<(string Name, Guid Version), Assembly> _code = new();
    private readonly ConcurrentDictionary<(string Name, Guid Version), string> _refused = new();
    private readonly ConcurrentDictionary<(Type Type, bool IsCode, bool AllowsCode), byte[]> _bytes = new();
    private readonly KnownBytes<Type> _values = new(), _parts = new();

    public TypePolicy(params IEnumerable<Assembly> named)
    {
        foreach (Assembly assembly in named)
        {
            _named[NameOf(assembly)] = assembly;
        }
    }

    /// <summary>The assemblies that were named.</summary>
    public ICollection<Assembly> Named => _named.Values;

    /// <summary>Names that were received: of workers and clients.</summary>
    public KnownBytes<string> Names { get; } = new();

    /// <summary>The names of functions that were received.</summary>
    public KnownBytes<UserFunction> Functions { get; } = new();

    /// <summary>The client that a client in a function's captured variables stands for here; null where there is none.</summary>
    public Func<Client>? ClientHere { get; init; }

    /// <summary>Where code is looked for that the program does not have itself; null for nowhere.</summary>
    public CodeStore? Code { get; init; }

    public static string NameOf(Assembly assembly) => KnownAssembly.Of(assembly).Name;

    /// <summary>The assembly is one of this system's.</summary>
    public static bool IsOwn(Assembly assembly) => s_own.Contains(assembly);

    /// <summary>An assembly of this simple name is one of this system's.</summary>
    public static bool IsOwn(string name) => s_own.Any(a => NameOf(a) == name);

    /// <summary>The assembly belongs to .NET itself or to its packages.</summary>
    public static bool IsBase(Assembly assembly) => KnownAssembly.Of(assembly).IsBase;

    /// <summary>Whether values of a type that is no base one may be received.</summary>
    public bool Allows(Type type) =>
        IsOwn(type.Assembly) || (_named.TryGetValue(NameOf(type.Assembly), out Assembly? named) && named == type.Assembly)
        || type.IsDefined(typeof(TransferableAttribute), inherit: false);

    /// <summary>Values of an assembly's types may be received from now on: functions of it are run.</summary>
    public void Trust(Assembly assembly)
    {
        if (!IsBase(assembly) && !IsOwn(assembly))
        {
            _named[NameOf(assembly)] = assembly;
        }
    }

    /// <summary>The bytes that name a type in messages.</summary>
    public byte[] BytesOf(Type type, bool isCode, bool allowsCode) =>
        _bytes.TryGetValue((type, isCode, allowsCode), out byte[]? bytes) ? bytes
        : _bytes.GetOrAdd((type, isCode, allowsCode), WireWriter.BytesOf(this, type, isCode, allowsCode));

    /// <summary>The types that were found by the bytes that name them.</summary>
    /// <param name="allowsCode">In messages, or parts of them, that may refer to code.</param>
    public KnownBytes<Type> Known(bool allowsCode) => allowsCode ? _parts : _values;

    /// <summary>A type by its assembly and full name.</summary>
    /// <exception cref="WireFormatException">It is not there or not allowed.</exception>
    public Type Find(string assembly, string name) =>
        _found.TryGetValue((assembly, name), out Type? known) ? known : Look(assembly, name);

    /// <summary>An assembly that is here in the very build that code refers to; null when it is not.</summary>
    public Assembly? FindCode(string name, Guid version)
    {
        if (_code.TryGetValue((name, version), out Assembly? known))
        {
            return known;
        }

        return (FindOwn(name, version) ?? Code?.Find(name, version)) is { } assembly ? _code.GetOrAdd((name, version), assembly) : null;
    }

    /// <summary>An assembly that the program itself has in the very build; null when it has not.</summary>
    public static Assembly? FindOwn(string name, Guid version) =>
        Array.Find([.. AssemblyLoadContext.Default.Assemblies], a => IsBuild(a, name, version)) ?? (LoadNamed(name) is { } own && IsBuild(own, name, version) ? own : null);

    /// <summary>Names an assembly in a message: it may be asked for from then on, and its code may come back.</summary>
    /// <exception cref="NotTransferableException">It was asked for before, and was not to be had.</exception>
    public AssemblyBuild Refer(Assembly assembly)
    {
        AssemblyBuild build = BuildOf(assembly);
        ThrowIfRefused(build);
        _code.TryAdd((build.Name, build.Version), assembly);
        return build;
    }

    /// <summary>An assembly that somebody lacks is not to be had: whatever refers to it from now on is refused.</summary>
    /// <param name="build">The assembly.</param>
    /// <param name="reason">Why it is not to be had.</param>
    /// <param name="remedy">What the user can do.</param>
    public void Refuse(AssemblyBuild build, string reason, string remedy = "Restart the program on files that stay as they are")
    {
        _refused.TryAdd((build.Name, build.Version), $"Functions of {build} cannot be sent to a process that lacks it: {reason}. {remedy}.");
        _bytes.Clear();
    }

    /// <exception cref="NotTransferableException">The assembly was asked for before, and was not to be had.</exception>
    public void ThrowIfRefused(AssemblyBuild build)
    {
        if (!_refused.IsEmpty && _refused.TryGetValue((build.Name, build.Version), out string? why))
        {
            throw new NotTransferableException(why);
        }
    }

    /// <summary>The build that an assembly here is, by its file or as it was received.</summary>
    public AssemblyBuild BuildOf(Assembly assembly) => Code?.BuildOf(assembly) ?? KnownAssembly.Of(assembly).Build;

    /// <summary>An assembly that messages have referred to; null for any other.</summary>
    public Assembly? Sent(AssemblyBuild build) => _code.GetValueOrDefault((build.Name, build.Version));

    /// <summary>The assembly that the program itself would load by a simple name; null when there is none.</summary>
    public static Assembly? LoadNamed(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny(s_notInNames))
        {
            return null;
        }

        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception e) when (e is ArgumentException or IOException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>A type of one assembly by its full name, and of no other; null when there is none of that name.</summary>
    public static Type? TypeIn(Assembly assembly, string name)
    {
        // What could be read as more than a name (type arguments, an assembly, a pointer) is none.
        if (name.Length == 0 || name.AsSpan().ContainsAny(s_notInNames))
        {
            return null;
        }

        try
        {
            return assembly.GetType(name, throwOnError: false, ignoreCase: false);
        }
        catch (Exception e) when (e is ArgumentException or TypeLoadException or IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsBuild(Assembly assembly, string name, Guid version) =>
        !assembly.IsDynamic && NameOf(assembly) == name && assembly.ManifestModule.ModuleVersionId == version;

    private Type Look(string assembly, string name)
    {
        Assembly? holder = _named.GetValueOrDefault(assembly);
        holder ??= Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => !a.IsDynamic && NameOf(a) == assembly);
        Type? type = holder is null ? null : TypeIn(holder, name);
        if (type is null || !Allows(type))
        {
            throw new WireFormatException(
                $"A value of type {name} of {assembly} was received, which is not among the types that may be: name its assembly, or mark it [Transferable].");
        }

        return _found.GetOrAdd((assembly, name), type);
    }
}
