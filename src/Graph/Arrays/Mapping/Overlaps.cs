using System.Diagnostics.CodeAnalysis;
using Actors.Arrays.Expressions;

namespace Actors.Arrays;

/// <summary>
/// How many elements blocks take from their neighbours: one depth for all axes (<c>1</c>), one for each (<c>(1, 0)</c>), or one
/// before and one behind for each (<c>new[] { (2, 0), (1, 1) }</c>).
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Overlaps.Of is the named form.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "An argument, not a value that is compared.")]
public readonly struct Overlaps
{
    private readonly (long Before, long After)[]? _depths;
    private readonly bool _isUniform;

    private Overlaps((long Before, long After)[] depths, bool isUniform)
    {
        _depths = depths;
        _isUniform = isUniform;
    }

    /// <summary>One depth on both sides of all axes.</summary>
    /// <param name="depth">The depth.</param>
    public static implicit operator Overlaps(int depth) => new([(depth, depth)], true);

    /// <summary>A depth on both sides of each of two axes, as Dask reads it.</summary>
    /// <param name="depths">One for each axis.</param>
    public static implicit operator Overlaps((int, int) depths) => Of((depths.Item1, depths.Item1), (depths.Item2, depths.Item2));

    /// <summary>A depth on both sides of each of three axes.</summary>
    /// <param name="depths">One for each axis.</param>
    public static implicit operator Overlaps((int, int, int) depths) =>
        Of((depths.Item1, depths.Item1), (depths.Item2, depths.Item2), (depths.Item3, depths.Item3));

    /// <summary>A depth on both sides of each axis.</summary>
    /// <param name="depths">One for each axis.</param>
    public static implicit operator Overlaps(int[] depths) => Of(Array.ConvertAll(depths ?? throw new ArgumentNullException(nameof(depths)), d => (d, d)));

    /// <summary>A depth before and one behind each axis.</summary>
    /// <param name="depths">A pair for each axis.</param>
    public static implicit operator Overlaps((int Before, int After)[] depths) => Of(depths);

    /// <summary>A depth before and one behind each axis.</summary>
    /// <param name="depths">A pair for each axis.</param>
    public static Overlaps Of(params (int Before, int After)[] depths)
    {
        ArgumentNullException.ThrowIfNull(depths);
        return new(Array.ConvertAll(depths, d => ((long)d.Before, (long)d.After)), false);
    }

    /// <summary>The depths along the axes of an array.</summary>
    /// <exception cref="ArgumentException">There are not as many as axes, or one is negative.</exception>
    internal (long Before, long After)[] For(string operation, ArrayLayout layout)
    {
        (long Before, long After)[] depths = _depths ?? [(0, 0)];
        if (_isUniform || _depths is null)
        {
            depths = [.. Enumerable.Repeat(depths[0], layout.Rank)];
        }

        if (depths.Length != layout.Rank)
        {
            throw new ArgumentException($"'{operation}' is given depths for {depths.Length} axes of an array of shape {layout}, which has {layout.Rank}.");
        }

        return Array.Exists(depths, d => d.Before < 0 || d.After < 0)
            ? throw new ArgumentException($"'{operation}' is given a negative depth: ({string.Join(", ", depths)}).") : depths;
    }
}
