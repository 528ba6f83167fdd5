using System.Collections.Concurrent;
using System.Reflection;

namespace Actors.Runtime.Protocol.Codec;

/// <summary>The methods that types declare, found as messages name them.</summary>
internal static class Methods
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, Dictionary<int, MethodInfo>> s_byToken = new();
    private static readonly ConcurrentDictionary<(Type, string), MethodInfo?> s_byText = new();

    public static MethodInfo? Find(Type declaring, int token) =>
        s_byToken.TryGetValue(declaring, out Dictionary<int, MethodInfo>? known) ? known.GetValueOrDefault(token)
        : s_byToken.GetOrAdd(declaring, All(declaring)).GetValueOrDefault(token);

    public static MethodInfo? Find(Type declaring, string text) =>
        s_byText.TryGetValue((declaring, text), out MethodInfo? known) ? known
        : Array.Find(declaring.GetMethods(Declared), m => m.ToString() == text) is { } found ? s_byText.GetOrAdd((declaring, text), found)
        : null;

    private static Dictionary<int, MethodInfo> All(Type declaring)
    {
        // Those of arrays have no tokens of their own, and cannot be meant.
        var methods = new Dictionary<int, MethodInfo>();
        foreach (MethodInfo method in declaring.GetMethods(Declared))
        {
            methods.TryAdd(method.MetadataToken, method);
        }

        return methods;
    }
}
