using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <summary>What stands beyond the ends of the axes: one boundary for all of them, or one for each.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Boundaries.Of is the named form.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "An argument, not a value that is compared.")]
public readonly struct Boundaries
{
    private readonly Boundary[]? _each;
    private readonly Boundary? _all;

    private Boundaries(Boundary[]? each, Boundary? all)
    {
        _each = each;
        _all = all;
    }

    /// <summary>One boundary for all axes.</summary>
    /// <param name="boundary">The boundary.</param>
    public static implicit operator Boundaries(Boundary boundary) => new(null, boundary ?? throw new ArgumentNullException(nameof(boundary)));

    /// <summary>A boundary for each axis.</summary>
    /// <param name="boundaries">The boundaries.</param>
    public static implicit operator Boundaries(Boundary[] boundaries) => Of(boundaries);

    /// <summary>A boundary for each axis.</summary>
    /// <param name="boundaries">The boundaries.</param>
    public static Boundaries Of(params Boundary[] boundaries)
    {
        ArgumentNullException.ThrowIfNull(boundaries);
        return new(boundaries, null);
    }

    /// <summary>The boundaries of an array's axes; none of them where nothing was said.</summary>
    /// <exception cref="ArgumentException">There are not as many as axes.</exception>
    internal Boundary[] For(string operation, ArrayLayout layout) => _each is null
        ? [.. Enumerable.Repeat(_all ?? Boundary.None, layout.Rank)]
        : _each.Length == layout.Rank && !_each.Contains(null!) ? _each
        : throw new ArgumentException($"'{operation}' is given {_each.Length} boundaries for an array of shape {layout}: one for each axis, or one for all.");
}
