namespace Actors.Graph.Expressions;

/// <summary>Finds the expression of the whole value behind a lazy value whose type is known at run time only.</summary>
internal static class LazyResult
{
    /// <summary>The type of the value a lazy type has; null when it has none of its own.</summary>
    public static Type? ValueType(Type lazy) => Interface(lazy)?.GetGenericArguments()[0];

    /// <summary>The expression of one task that gives the whole value; the partitions where there is no such value.</summary>
    public static Expr Of(ILazy lazy) =>
        Interface(lazy.GetType()) is { } known ? (Expr)known.GetProperty(nameof(ILazy<int>.ResultExpr))!.GetValue(lazy)! : lazy.Expr;

    private static Type? Interface(Type lazy) =>
        lazy.GetInterfaces().Append(lazy).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ILazy<>));
}
