using System.Reflection;
using System.Runtime.CompilerServices;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What is asked of assemblies again and again, and takes reflection long to say.</summary>
internal sealed class KnownAssembly
{
    private static readonly ConditionalWeakTable<Assembly, KnownAssembly> s_known = [];

    private KnownAssembly(Assembly assembly)
    {
        Name = assembly.GetName().Name ?? "";
        IsBase = Name is "System" or "mscorlib" or "netstandard" or "WindowsBase" || Name.StartsWith("System.", StringComparison.Ordinal)
            || Name.StartsWith("Microsoft.", StringComparison.Ordinal);
    }

    /// <summary>Its simple name.</summary>
    public string Name { get; }

    /// <summary>It belongs to .NET itself or to its packages.</summary>
    public bool IsBase { get; }

    public static KnownAssembly Of(Assembly assembly) => s_known.GetValue(assembly, static a => new KnownAssembly(a));
}
