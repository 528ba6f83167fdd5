using System.Collections.Concurrent;

namespace Actors.Graph.Calls;

/// <summary>The names of built-in operations.</summary>
internal static class Operations
{
    private static readonly ConcurrentDictionary<string, UserFunction> s_known = new(StringComparer.Ordinal);

    public static UserFunction Named(string name) => s_known.GetOrAdd(name, static n => new UserFunction(n));
}
