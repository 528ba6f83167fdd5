using System.Collections.Immutable;
using System.Numerics;
using Actors.Graph.Expressions;

namespace Actors.Graph.Tests.Expressions;

public sealed class ContentTokenTests
{
    /// <summary>Makes each value anew, so that two calls share no object.</summary>
    private static readonly Func<object?>[] s_makers =
    [
        () => null, () => true, () => false, () => 1, () => 1L, () => (short)1, () => (byte)1, () => 1u, () => 1.0, () => 1f, () => 1m, () => (Half)1,
        () => (Int128)1, () => (UInt128)1, () => new BigInteger(1), () => 'a', () => "a", () => "", () => new string(['\uD800']), () => new string(['\uD801']),
        () => -0.0, () => 0.0, () => double.NaN, () => DayOfWeek.Monday, () => DayOfWeek.Tuesday, () => ConsoleColor.DarkBlue,
        () => new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc), () => new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Unspecified),
        () => new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero), () => new DateTimeOffset(2015, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)),
        () => new DateOnly(2015, 1, 1), () => new TimeOnly(1, 2, 3), () => TimeSpan.FromTicks(1), () => new Guid("00000000-0000-0000-0000-000000000001"),
        () => typeof(int), () => typeof(List<int>), () => new[] { 1, 2, 3 }, () => new[] { 3, 2, 1 }, () => new long[] { 1, 2, 3 }, () => new[,] { { 1, 2 }, { 3, 4 } },
        () => new[] { 1, 2, 3, 4 }, () => new[] { 'a' }, () => new[] { true }, () => new[] { "a", "b" }, () => new[] { "ab" }, () => Array.Empty<int>(),
        () => Enumerable.Range(0, 5000).ToArray(), () => Enumerable.Range(1, 5000).ToArray(), () => new List<int> { 1, 2, 3 }, () => new List<object?> { 1, null },
        () => (1, "a"), () => (1, "b"), () => Tuple.Create(1, "a"), () => ImmutableArray.Create(1, 2), () => default(ImmutableArray<int>), () => ImmutableList.Create(1, 2),
        () => new HashSet<int> { 1, 2 }, () => new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, () => new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 },
        () => new Point(1, 2), () => new Point(2, 1), () => new Circle(new Point(1, 2), [1.0]), () => new Circle(new Point(1, 2), [2.0]), () => new { X = 1 }, () => new { Y = 1 },
        () => new KeyValuePair<int, int>(1, 2), () => new Index(1, true), () => 1..3, () => Capturing(1), () => Capturing(2), () => Other(1), () => (Func<int, int>)Twice,
        () => (Func<int, int>)Thrice, () => (Func<int, int>)Twice + Thrice, () => Nested(1), () => Nested(2), () => new Memory<int>([1, 2], 1, 1), () => new Complex(1, 2),
    ];

    [Fact]
    public void Equal_content_gives_an_equal_token()
    {
        for (int i = 0; i < s_makers.Length; i++)
        {
            Assert.True(ContentToken.Of(s_makers[i]()) == ContentToken.Of(s_makers[i]()), $"{i}: {s_makers[i]()}");
        }
    }

    [Fact]
    public void Different_content_gives_different_tokens()
    {
        (UInt128 Token, int Index)[] tokens = [.. s_makers.Select((m, i) => (ContentToken.Of(m()), i))];

        Assert.Empty(tokens.GroupBy(t => t.Token).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g.Select(t => t.Index))));
    }

    [Fact]
    public void The_order_of_a_dictionary_or_set_does_not_matter()
    {
        Assert.Equal(
            ContentToken.Of(new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" }), ContentToken.Of(new Dictionary<string, object> { ["b"] = "x", ["a"] = 1 }));
        Assert.Equal(ContentToken.Of(new HashSet<int> { 1, 2, 3 }), ContentToken.Of(new HashSet<int> { 3, 2, 1 }));
        Assert.Equal(
            ContentToken.Of(new System.Collections.Hashtable { ["a"] = 1, ["b"] = 2 }), ContentToken.Of(new System.Collections.Hashtable { ["b"] = 2, ["a"] = 1 }));
    }

    [Fact]
    public void The_same_parts_grouped_otherwise_are_other_content()
    {
        UInt128[] tokens =
        [
            ContentToken.Of(1, 2), ContentToken.Of(new[] { 1, 2 }), ContentToken.Of(new List<int> { 1, 2 }), ContentToken.Of((1, 2)), ContentToken.Of(1, (object)new[] { 2 }),
            ContentToken.Of("ab", "c"), ContentToken.Of("a", "bc"), ContentToken.Of("abc"), ContentToken.Of((Func<int, int>)Twice, (Func<int, int>)Thrice),
            ContentToken.Of((Func<int, int>)Twice + Thrice),
        ];

        Assert.Equal(tokens.Length, tokens.Distinct().Count());
    }

    [Fact]
    public void Cycles_end_and_equal_ones_are_equal()
    {
        static Node Ring(int first)
        {
            var a = new Node(first);
            a.Next = new Node(2) { Next = a };
            return a;
        }

        Assert.Equal(ContentToken.Of(Ring(1)), ContentToken.Of(Ring(1)));
        Assert.NotEqual(ContentToken.Of(Ring(1)), ContentToken.Of(Ring(3)));
        var self = new Node(1);
        self.Next = self;
        Assert.NotEqual(ContentToken.Of(self), ContentToken.Of(Ring(1)));
        List<object> list = [];
        list.Add(list);
        Assert.Equal(ContentToken.Of(list), ContentToken.Of(list));
    }

    [Fact]
    public void What_cannot_be_read_is_told_apart_by_identity()
    {
        var one = new MemoryStream();
        Assert.Equal(ContentToken.Of(one), ContentToken.Of(one));
        Assert.NotEqual(ContentToken.Of(one), ContentToken.Of(new MemoryStream()));
        Assert.NotEqual(ContentToken.Of(new Plain()), ContentToken.Of(new Plain()));
        Assert.NotEqual(ContentToken.Of(new NamedList { 1 }), ContentToken.Of(new NamedList { 1 }));
        Assert.NotEqual(ContentToken.Of((Func<int>)new Plain().Get), ContentToken.Of((Func<int>)new Plain().Get));
        Assert.NotEqual(ContentToken.Of((object)one), ContentToken.Of(new Circle(new Point(1, 2), []), one));
    }

    [Fact]
    public void Very_deep_values_end()
    {
        Node deep = new(0);
        for (int i = 0; i < 10_000; i++)
        {
            deep = new Node(i) { Next = deep };
        }

        Assert.Equal(ContentToken.Of(deep), ContentToken.Of(deep));
    }

    [Fact]
    public void Unique_tokens_are() => Assert.NotEqual(ContentToken.Unique(), ContentToken.Unique());

    private static int Twice(int x) => 2 * x;

    private static int Thrice(int x) => 3 * x;

    private static Func<int, int> Capturing(int y) => x => x + y;

    private static Func<int, int> Other(int y) => x => x - y;

    private static Func<int> Nested(int y)
    {
        Func<int, int> inner = Capturing(y);
        return () => inner(1);
    }

    private readonly record struct Point(int X, int Y);

    private sealed record Circle(Point Centre, double[] Radii);

    private sealed record Node(int Value)
    {
        public Node? Next { get; set; }
    }

    private sealed class Plain
    {
        private readonly int _state = 1;

        public int Get() => _state;
    }

    private sealed class NamedList : List<int>
    {
        public string Name { get; set; } = "";
    }
}
