#pragma warning disable // one type of every form, for ApiTextTests; nobody uses them
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Actors.Repository.Tests.PublicApi.Samples;

public delegate TResult? Convert<in T, out TResult>(T value, params string?[] rest) where T : notnull where TResult : class;

[Flags]
public enum Sides : byte
{
    None = 0,
    Left = 1,
    Right = 2,
}

public interface IShape : IDisposable
{
    static abstract IShape Unit { get; }
    string? Name { get; set; }
    event EventHandler? Changed;
    void Draw(int times = 3) { }
}

public abstract record Shape(string Name, (int X, int? Y)[] Corners)
{
    public required double Area { get; init; }
    public int Count { get; private set; }
    public int Total { get; protected set; }
    internal int Hidden { get; set; }
    public abstract IReadOnlyDictionary<string, List<string?>?> Tags { get; }
    protected virtual void OnDraw(CancellationToken cancel = default) { }
    private protected void Secret() { }
}

public sealed record Circle(string Name, double Radius = 1.5) : Shape(Name, [])
{
    public override IReadOnlyDictionary<string, List<string?>?> Tags => null!;
    public override string ToString() => Name;
    protected override void OnDraw(CancellationToken cancel) { }

    public readonly record struct Point<T>(T X, T Y) where T : struct, INumber<T>
    {
        public sealed class Inner<U> { public Dictionary<T, U[]?> Map = []; }
    }
}

public readonly struct Angle : IEquatable<Angle>
{
    public const float Full = 360;
    public static readonly Angle Zero;
    public Angle(double degrees) { }
    public int this[int index, in Angle other] => 0;
    public static Angle operator +(Angle left, Angle right) => left;
    public static Angle operator checked -(Angle left) => left;
    public static Angle operator -(Angle left) => left;
    public static bool operator ==(Angle left, Angle right) => true;
    public static bool operator !=(Angle left, Angle right) => false;
    public static implicit operator double(Angle angle) => 0;
    public static explicit operator Angle(double degrees) => new(degrees);
    public bool Equals(Angle other) => true;
    public override bool Equals(object? obj) => true;
    public override int GetHashCode() => 0;
}

public ref struct Window<T> where T : allows ref struct
{
    public ref int First;
    public readonly int Length => 0;
    public void Slide(scoped ReadOnlySpan<char> by, params ReadOnlySpan<int> steps) { }
}

public static unsafe class Passing
{
    public static ref readonly int Pass(ref int a, in int b, out int c, ref readonly int d, int* e) { c = 0; return ref d; }
    public static bool TryGet<T>(string key, [NotNullWhen(true)] out T? value) where T : class, new() { value = null; return false; }
    public static T? Maybe<T>(T plain, T? maybe, nint size = 0, Sides sides = Sides.Left | Sides.Right, string text = "a\"b\n", char c = '\'', decimal m = 1.5m) => maybe;
    public static void Bounds<A, B, C, D>() where A : class? where B : unmanaged where C : notnull where D : IComparable<D>, new() { }
    public static (string? Name, (int, List<int>? Deep) Pair) Tuples() => default;
    public static int?[][,]? Arrays(string?[]?[] rows) => null;
    [Obsolete("Use Pass.", true)]
    public static string Old(this string text, DateTime at = default) => text;
}

public static class Extensions
{
    extension<T>(IEnumerable<T> source) where T : notnull
    {
        public bool IsEmptyNow => true;
        public IEnumerable<U> Turn<U>(Func<T, U?> turn) => [];
        public static IEnumerable<T> operator +(IEnumerable<T> left, IEnumerable<T> right) => left;
        public static int Limit { get => 0; set { } }
    }

    extension(ref int number)
    {
        public void Raise(int by) { }
    }

    public static int Plain(int number) => number;
}

internal sealed class Unseen
{
    public sealed class Inside;
}
