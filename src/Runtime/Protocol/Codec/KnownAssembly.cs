using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>What is asked of assemblies again and again, and takes reflection long to say.</summary>
internal sealed class KnownAssembly
{
    private static readonly ConditionalWeakTable<Assembly, KnownAssembly> s_known = [];

    private readonly Assembly _assembly;
    private readonly Lazy<AssemblyBuild> _build;

    private KnownAssembly(Assembly assembly)
    {
        _assembly = assembly;
        Name = assembly.GetName().Name ?? "";
        IsBase = Name is "System" or "mscorlib" or "netstandard" or "WindowsBase" || Name.StartsWith("System.", StringComparison.Ordinal)
            || Name.StartsWith("Microsoft.", StringComparison.Ordinal);
        _build = new Lazy<AssemblyBuild>(() => new AssemblyBuild(Name, assembly.ManifestModule.ModuleVersionId, Read(out _) is { } file ? HashOf(file) : ""));
    }

    /// <summary>Its simple name.</summary>
    public string Name { get; }

    /// <summary>It belongs to .NET itself or to its packages.</summary>
    public bool IsBase { get; }

    /// <summary>Which build it is.</summary>
    public AssemblyBuild Build => _build.Value;

    public static KnownAssembly Of(Assembly assembly) => s_known.GetValue(assembly, static a => new KnownAssembly(a));

    public static string HashOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>Which build of which assembly a file is; null when it is none.</summary>
    public static (string Name, Guid Version)? Identify(byte[] file)
    {
        try
        {
            using var reader = new PEReader(new MemoryStream(file, writable: false));
            if (!reader.HasMetadata)
            {
                return null;
            }

            MetadataReader metadata = reader.GetMetadataReader();
            return metadata.IsAssembly
                ? (metadata.GetString(metadata.GetAssemblyDefinition().Name), metadata.GetGuid(metadata.GetModuleDefinition().Mvid))
                : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Its file, as long as that is still the one it was loaded from.</summary>
    /// <param name="reason">Why there is none.</param>
    public byte[]? Read(out string? reason)
    {
        if (_assembly.IsDynamic || _assembly.Location.Length == 0)
        {
            reason = $"{Name} has no file of its own";
            return null;
        }

        try
        {
            byte[] file = File.ReadAllBytes(_assembly.Location);
            bool isSame = Identify(file)?.Version == _assembly.ManifestModule.ModuleVersionId;
            reason = isSame ? null : $"the file of {Name}, {_assembly.Location}, has changed since it was loaded";
            return isSame ? file : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = $"the file of {Name} cannot be read: {e.Message}";
            return null;
        }
    }
}
