using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>
/// Which types may be made of what comes from outside: those of this system, the plain ones of the base library, those of assemblies that
/// were named, and those marked <see cref="TransferableAttribute"/>. A name is only ever looked up within these.
/// </summary>
internal sealed class TypePolicy
{
    private static readonly HashSet<Assembly> s_own = [typeof(Graph.Tasks.TaskKey).Assembly, typeof(TypePolicy).Assembly];

    private static readonly SearchValues<char> s_notInNames = SearchValues.Create(",=[]*&\\/\0");

    private readonly Dictionary<string, Assembly> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Assembly, string Name), Type> _found = new();

    public TypePolicy(params IEnumerable<Assembly> named)
    {
        foreach (Assembly assembly in named)
        {
            _named[NameOf(assembly)] = assembly;
        }
    }

    /// <summary>The assemblies that were named.</summary>
    public IReadOnlyCollection<Assembly> Named => _named.Values;

    public static string NameOf(Assembly assembly) => assembly.GetName().Name ?? "";

    /// <summary>The assembly is one of this system's.</summary>
    public static bool IsOwn(Assembly assembly) => s_own.Contains(assembly);

    /// <summary>The assembly belongs to .NET itself or to its packages.</summary>
    public static bool IsBase(Assembly assembly) =>
        NameOf(assembly) is "System" or "mscorlib" or "netstandard" or "WindowsBase" || NameOf(assembly).StartsWith("System.", StringComparison.Ordinal)
        || NameOf(assembly).StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Whether values of a type that is no base one may be received.</summary>
    public bool Allows(Type type) =>
        IsOwn(type.Assembly) || _named.ContainsValue(type.Assembly) || type.IsDefined(typeof(TransferableAttribute), inherit: false);

    /// <summary>A type by its assembly and full name.</summary>
    /// <exception cref="WireFormatException">It is not there or not allowed.</exception>
    public Type Find(string assembly, string name) =>
        _found.TryGetValue((assembly, name), out Type? known) ? known : Look(assembly, name);

    /// <summary>An assembly that is here in the very build that code refers to; null when it is not.</summary>
    public static Assembly? FindCode(string name, Guid version)
    {
        Assembly? loaded = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => !a.IsDynamic && NameOf(a) == name && a.ManifestModule.ModuleVersionId == version);
        if (loaded is not null)
        {
            return loaded;
        }

        return LoadNamed(name) is { } other && other.ManifestModule.ModuleVersionId == version ? other : null;
    }

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
