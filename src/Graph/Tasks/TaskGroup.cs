using System.Globalization;

namespace Actors.Graph.Tasks;

/// <summary>
/// The operation a task belongs to: a name prefix (<c>sum</c>), a token that tells this use of it from others
/// (<c>3f2a91c0…</c>) and the grid its chunks form. Progress, statistics and colours go by prefix and group.
/// </summary>
/// <remarks>Groups are compared by content. One instance is shared by all the keys of an operation, so a key costs 16 bytes.</remarks>
public sealed class TaskGroup : IEquatable<TaskGroup>
{
    private readonly int[] _grid;
    private readonly bool _calls;
    private readonly int _hash;

    private TaskGroup(string prefix, UInt128 token, int[] grid, bool calls)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        Prefix = prefix;
        Token = token;
        _grid = grid;
        _calls = calls;
        _hash = HashCode.Combine(prefix, token, calls);
    }

    /// <summary>The name of the operation, as its author would say it: <c>sum</c>, <c>read-csv</c>, <c>Add</c>.</summary>
    public string Prefix { get; }

    /// <summary>The content token; zero for a key that the user named.</summary>
    public UInt128 Token { get; }

    /// <summary>The number of chunks along each axis; empty when the operation has one result.</summary>
    public ReadOnlySpan<int> Grid => _grid;

    /// <summary>Whether these are numbered calls, each printed with a token of its own.</summary>
    internal bool IsCalls => _calls;

    /// <summary>The prefix with the first eight digits of the token: <c>sum-3f2a91c0</c>; the prefix alone for a named key.</summary>
    public string Name => Token == UInt128.Zero ? Prefix : string.Concat(Prefix, "-", Digits(Token));

    /// <summary>An operation with one result, or with chunks on a grid.</summary>
    /// <param name="prefix">The operation's name.</param>
    /// <param name="token">What tells this use from others; equal content gives an equal token.</param>
    /// <param name="grid">The number of chunks along each axis; empty for a single result.</param>
    public static TaskGroup Of(string prefix, UInt128 token, params ReadOnlySpan<int> grid) =>
        new(prefix, token, grid.IsEmpty ? [] : grid.ToArray(), calls: false);

    /// <summary>The calls of one function: each call is its own task, numbered, and is printed with a token of its own.</summary>
    /// <param name="function">The function's name.</param>
    /// <param name="token">What tells these calls from those of another function, session or process.</param>
    public static TaskGroup Calls(string function, UInt128 token) => new(function, token, [], calls: true);

    /// <summary>The key of the chunk at a position of the grid, counted row by row.</summary>
    /// <param name="index">The position, from 0; the number of the call for a group of calls.</param>
    public TaskKey Key(int index = 0) => new(this, index);

    /// <inheritdoc/>
    public bool Equals(TaskGroup? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Token == other.Token && _calls == other._calls
            && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal) && _grid.AsSpan().SequenceEqual(other._grid));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TaskGroup);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The group's <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    internal string Print(int index)
    {
        if (_calls)
        {
            return string.Concat(Prefix, "-", Digits(Mix(Token, index)));
        }

        if (_grid.Length == 0)
        {
            return index == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}({index})");
        }

        var position = new int[_grid.Length];
        for (int axis = _grid.Length - 1, rest = index; axis >= 0; axis--)
        {
            int length = Math.Max(1, _grid[axis]);
            position[axis] = axis == 0 ? rest : rest % length;
            rest /= length;
        }

        return $"{Name}({string.Join(", ", position)})";
    }

    internal static string Digits(UInt128 token) => ((uint)(token >> 96)).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>One 128-bit value for each (token, call): an injective step, then a mix that spreads it over all digits.</summary>
    private static UInt128 Mix(UInt128 token, int index)
    {
        ulong high = (ulong)(token >> 64) + ((ulong)(uint)index * 0x9E3779B97F4A7C15UL);
        high = (high ^ (high >> 30)) * 0xBF58476D1CE4E5B9UL;
        high = (high ^ (high >> 27)) * 0x94D049BB133111EBUL;
        return new UInt128(high ^ (high >> 31), (ulong)token);
    }
}
