using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Numerics.Tensors;
using System.Text;
using Actors.Arrays;
using Actors.Arrays.Masking;
using Actors.Arrays.Testing;

namespace Actors.Runtime.Tests.Protocol.Codec;

/// <summary>Values of all kinds that can be sent.</summary>
internal static class CodecSamples
{
    public static IEnumerable<object?> All() =>
    [
        null, true, 'é', (sbyte)-5, (byte)200, (short)-300, (ushort)60000, -70000, 4_000_000_000u, long.MinValue, ulong.MaxValue, Int128.MaxValue, UInt128.MaxValue,
        (Half)1.5, float.NaN, double.NegativeInfinity, -0.0, 79228162514264337593543950335m, "", "naïve 😀", "half \ud800 a pair", BigInteger.Pow(7, 90), new Complex(1, -2),
        Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), new DateTime(2015, 1, 31, 23, 59, 59, DateTimeKind.Utc), new DateTime(2015, 1, 31, 1, 2, 3),
        new DateTimeOffset(2020, 2, 29, 1, 2, 3, TimeSpan.FromHours(-5)), new DateOnly(1999, 12, 31), new TimeOnly(23, 59), TimeSpan.FromTicks(-7),
        new Rune(0x1F600), ^3, 1..^2, new Version(1, 2, 3), new Uri("https://example.org/a?b=c"), CultureInfo.InvariantCulture, IPAddress.Parse("2001:db8::1"),
        DBNull.Value, new Vector3(1, 2, 3), DayOfWeek.Friday, Colour.Blue, (1, "two", 3.0), Tuple.Create(1, "two"), new KeyValuePair<string, int>("a", 1), (int?)5,
        new[] { 1, 2, 3 }, new[] { "a", null, "b" }, Array.Empty<double>(), new[] { true, false }, new object?[] { 1, "x", null, 2.5 }, new[,] { { 1, 2 }, { 3, 4 } },
        new[] { new[] { 1 }, [], [2, 3] }, new List<int> { 1, 2 }, new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 },
        new HashSet<int> { 3, 1 }, new Queue<string>(["x", "y"]), new Stack<int>([1, 2, 3]), new LinkedList<int>([1, 2]), new SortedDictionary<int, string> { [2] = "b", [1] = "a" },
        new SortedSet<string>(StringComparer.Ordinal) { "b", "a" }, new ConcurrentDictionary<int, int>([new(1, 2)]), ImmutableArray.Create(1, 2), ImmutableList.Create("a"),
        ImmutableDictionary.CreateRange([KeyValuePair.Create(1, "a")]), ImmutableSortedDictionary.CreateRange([KeyValuePair.Create("k", 1.5)]), ImmutableHashSet.Create(5),
        ImmutableStack.Create(1, 2), ImmutableQueue.Create(1, 2), new Dictionary<int, int> { [1] = 2 }.ToFrozenDictionary(), new[] { "a", "b", "c", "d", "e", "f", "g" }.ToFrozenSet(),
        new Person("Ann", 40) { Friends = [new Person("Bob", 41)] }, new Point(3, 4.5), new Matrix { Rows = [[1, 2], [3]] },
        Tensor.Create(new double[] { 1, 2, 3, 4, 5, 6 }, [2, 3]), new MaskedTensor<double>(Tensor.Create(new double[] { 1, 2 }, [2]), Tensor.Create(new[] { false, true }, [2]), 9),
        new HypothesisTestResult(1.5, 0.25), new MaskedTensorKernel<Complex>(new(1, 2)), new TailKernel(Tail.FUpper, 2, 3), new Person[] { new("Eve", 1) }, new Node<int> { Value = 1, Next = new() { Value = 2 } },
    ];

    public enum Colour : byte
    {
        Red,
        Blue = 7,
    }

    public sealed record Person(string Name, int Age)
    {
        public List<Person> Friends { get; init; } = [];
    }

    public readonly record struct Point(int X, double Y);

    public sealed class Matrix
    {
        public required int[][] Rows { get; init; }
    }

    public sealed class Node<T>
    {
        public T? Value { get; set; }

        public Node<T>? Next { get; set; }
    }

    /// <summary>A value as text, so that two can be compared whatever their type.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string s => $"\"{s}\"",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + (double.IsNegative(d) ? "-" : ""),
        Person p => $"{p.Name} {p.Age} {Show(p.Friends)}",
        Matrix m => Show(m.Rows),
        Node<int> n => $"{n.Value} -> {Show(n.Next)}",
        Tensor<double> t => $"({string.Join(", ", t.Lengths.ToArray())}) {string.Join(", ", t)}",
        Array { Rank: > 1 } a => $"{a.GetLength(0)}x{a.GetLength(1)} {string.Join(", ", a.Cast<object?>().Select(Show))}",
        IEnumerable items => $"{value.GetType().Name} [{string.Join(", ", Sorted(value, items.Cast<object?>().Select(Show)))}]",
        IFormattable f => $"{value.GetType().Name} {f.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"{value.GetType().Name} {value}",
    };

    private static IEnumerable<string> Sorted(object value, IEnumerable<string> items) =>
        value.GetType().Name.Contains("Set", StringComparison.Ordinal) || value.GetType().Name.Contains("Dictionary", StringComparison.Ordinal) ? items.Order(StringComparer.Ordinal) : items;
}
