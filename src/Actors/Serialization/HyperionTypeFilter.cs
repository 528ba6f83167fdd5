using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using Actors.Runtime.Protocol.Codec;
using Akka.Util;
using Hyperion;

namespace Actors.Clustering.Serialization;

/// <summary>
/// Lets Hyperion make the types of the allow-list only: the plain ones of the base library, public ones of this system, those of assemblies
/// that were named, those marked <see cref="TransferableAttribute"/>, and what actor references are sent as. Every part of a type has to be
/// allowed: of an array its elements, of a generic type its arguments.
/// </summary>
internal sealed class HyperionTypeFilter(TypePolicy policy) : ITypeFilter
{
    /// <summary>What Hyperion writes for the version and key of the base library.</summary>
    private const string Core = ",%core%";

    private static readonly TypeNameParseOptions s_options = new() { MaxNodes = 100 };

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Bounds what names of types that are not there can take.</summary>
    private const int MostKnown = 10_000;

    public bool IsAllowed(string typeName)
    {
        if (_known.TryGetValue(typeName, out bool isAllowed))
        {
            return isAllowed;
        }

        isAllowed = TypeName.TryParse(typeName.Replace(Core, "", StringComparison.Ordinal), out TypeName? parsed, s_options) && IsAllowed(parsed);
        if (_known.Count < MostKnown)
        {
            _known.TryAdd(typeName, isAllowed);
        }

        return isAllowed;
    }

    private bool IsAllowed(TypeName name)
    {
        if (name.IsArray)
        {
            return IsAllowed(name.GetElementType());
        }

        if (name.IsPointer || name.IsByRef)
        {
            return false;
        }

        if (!name.IsConstructedGenericType)
        {
            return IsPlain(name);
        }

        foreach (TypeName argument in name.GetGenericArguments())
        {
            if (!IsAllowed(argument))
            {
                return false;
            }
        }

        return IsPlain(name.GetGenericTypeDefinition());
    }

    private bool IsPlain(TypeName name)
    {
        // Where no assembly is said, Type.GetType means the base library.
        if (name.AssemblyName is not { } assembly)
        {
            return BaseTypes.Find(name.FullName) is not null;
        }

        if (Find(assembly.Name) is not { } holder || TypePolicy.TypeIn(holder, name.FullName) is not { } type)
        {
            return false;
        }

        // Hyperion sends a dictionary as its entries.
        return TypePolicy.IsBase(type.Assembly) ? BaseTypes.Contains(type) || type == typeof(DictionaryEntry)
            : TypePolicy.IsOwn(type.Assembly) ? type.IsVisible
            : policy.Allows(type) || IsSurrogate(type);
    }

    /// <summary>Only what the base library is made of is loaded because a message says so.</summary>
    private static Assembly? Find(string name) =>
        Array.Find(AppDomain.CurrentDomain.GetAssemblies(), a => !a.IsDynamic && TypePolicy.NameOf(a) == name)
        ?? (name.StartsWith("System.", StringComparison.Ordinal) ? TypePolicy.LoadNamed(name) : null);

    private static bool IsSurrogate(Type type) => type.Assembly == typeof(ISurrogate).Assembly && typeof(ISurrogate).IsAssignableFrom(type);
}
