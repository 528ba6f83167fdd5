namespace Actors.Arrays;

/// <summary>What stands beyond the ends of an axis.</summary>
public enum BoundaryKind
{
    /// <summary>Nothing: blocks at the ends get no border there.</summary>
    None,

    /// <summary>The elements of the same end, mirrored, the last one too: <c>b a | a b c</c>.</summary>
    Reflect,

    /// <summary>The elements of the other end: <c>b c | a b c</c>.</summary>
    Periodic,

    /// <summary>The element at the end: <c>a a | a b c</c>.</summary>
    Nearest,

    /// <summary>One value.</summary>
    Constant,
}
