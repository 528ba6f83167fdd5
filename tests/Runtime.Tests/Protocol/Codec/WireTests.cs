using System.Numerics.Tensors;
using Actors.Arrays;
using Actors.Frames;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol.Codec;

namespace Actors.Runtime.Tests.Protocol.Codec;

public class WireTests
{
    internal static TypePolicy Policy { get; } = new(typeof(WireTests).Assembly);

    [Fact]
    public void Values_of_all_kinds_come_back_as_they_were()
    {
        foreach (object? value in CodecSamples.All())
        {
            object? back = Trip(value);
            Assert.Equal(CodecSamples.Show(value), CodecSamples.Show(back));
            Assert.Equal(value?.GetType(), back?.GetType());
        }
    }

    [Fact]
    public void What_is_shared_stays_shared_and_cycles_stay_cycles()
    {
        int[] shared = [1, 2];
        var both = Trip(new[] { shared, shared });
        Assert.Same(both[0], both[1]);

        var ring = new CodecSamples.Node<int> { Value = 1 };
        ring.Next = new() { Value = 2, Next = ring };
        CodecSamples.Node<int> back = Trip(ring);
        Assert.Same(back, back.Next!.Next);

        var list = new List<object>();
        list.Add(list);
        List<object> same = Trip(list);
        Assert.Same(same, same[0]);
    }

    [Fact]
    public void A_cycle_through_what_cannot_be_changed_is_refused()
    {
        Assert.Contains("contains itself", Assert.Throws<NotTransferableException>(() => Encode(new Box(null!).Closed())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_buffers_are_not_copied()
    {
        double[] numbers = [.. Enumerable.Range(0, 5000).Select(i => (double)i)];
        EncodedMessage message = Encode<object>((numbers, "beside"));

        ReadOnlyMemory<byte> frame = Assert.Single(message.Frames);
        Assert.Equal(40000, frame.Length);
        Assert.InRange(message.Body.Length, 1, 200);
        numbers[1] = -1;
        DecodedMessage<object> decoded = Wire.Decode<object>(message.Body, 40000, Policy);
        frame.CopyTo(Assert.Single(decoded.Frames));
        var (back, text) = ((double[], string))decoded.Complete();
        Assert.Equal(numbers, back);
        Assert.Equal("beside", text);
    }

    [Fact]
    public void Lambdas_closures_method_groups_and_local_functions_run_elsewhere()
    {
        int captured = 5;
        var person = new CodecSamples.Person("Ann", 40);

        Assert.Equal(42, TripCode<Func<int, int>>(static n => n + 1)(41));
        Assert.Equal(15, TripCode<Func<int, int>>(n => (n * captured) + person.Age - 40)(3));
        Assert.Equal(2.0, TripCode<Func<double, double>>(Math.Sqrt)(4));
        Assert.Equal(9, TripCode<Func<int, int>>(Local)(4));
        Assert.Equal("Ann!", TripCode<Func<string>>(person.Name.TrimEnd)() + "!");
        Assert.Equal([1, 2], TripCode<Func<int, int, int[]>>(Pair<int>)(1, 2));
        Func<int, int> factorial = null!;
        factorial = n => n < 2 ? 1 : n * factorial(n - 1);
        Assert.Equal(120, TripCode(factorial)(5));
        Action? calls = null;
        var seen = new List<int>();
        calls += () => seen.Add(1);
        calls += () => seen.Add(2);
        TripCode(calls!)();
        Assert.Empty(seen);

        int Local(int n) => n + captured;
    }

    [Fact]
    public async Task Asynchronous_functions_run_elsewhere()
    {
        int captured = 5;
        Func<int, Task<int>> function = TripCode<Func<int, Task<int>>>(async n =>
        {
            await Task.Yield();
            return n + captured;
        });
        Assert.Equal(12, await function(7));
    }

    [Fact]
    public void What_cannot_travel_is_named_with_its_path()
    {
        using var stream = new MemoryStream();
        var holder = new Holder { Name = "x", Inner = new Holder { Name = "y", Stream = stream } };

        NotTransferableException error = Assert.Throws<NotTransferableException>(() => Wire.Encode<Func<string>>(() => holder.Inner.Name, Policy, allowsCode: true));
        Assert.Equal("closure.holder.Inner.Stream", error.Path);
        Assert.Contains("MemoryStream", error.Message, StringComparison.Ordinal);

        error = Assert.Throws<NotTransferableException>(() => Encode(new List<object> { 1, new object[] { 2, Thread.CurrentThread } }));
        Assert.Equal("[1][1]", error.Path);

        error = Assert.Throws<NotTransferableException>(() => Encode<object>((Func<int>)(static () => 1)));
        Assert.Contains("code", error.Message, StringComparison.Ordinal);

        error = Assert.Throws<NotTransferableException>(() => Encode<object>(new Dictionary<string, int>(new OddComparer())));
        Assert.Contains("OddComparer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_arrive_as_themselves_with_their_stack()
    {
        Exception thrown = Catch(() => throw new InvalidOperationException("outer", Catch(() => throw new OddException("inner") { Code = 7 })));
        thrown.Data["file"] = "a.csv";

        var back = Assert.IsType<InvalidOperationException>(Trip<Exception>(thrown));
        Assert.Equal("outer", back.Message);
        Assert.Equal("a.csv", back.Data["file"]);
        Assert.Contains(nameof(Exceptions_arrive_as_themselves_with_their_stack), back.StackTrace, StringComparison.Ordinal);
        Assert.Equal(7, Assert.IsType<OddException>(back.InnerException).Code);
        Assert.Equal("x", Assert.IsType<ArgumentNullException>(Trip<Exception>(new ArgumentNullException("x"))).ParamName);
        Assert.Equal(2, Assert.IsType<AggregateException>(Trip<Exception>(new AggregateException(new IOException("a"), new OddException("b")))).InnerExceptions.Count);

        var remote = Assert.IsType<RemoteException>(Trip<Exception>(new System.Text.Json.JsonException("not json")));
        Assert.Equal("System.Text.Json.JsonException", remote.TypeName);
        Assert.Contains("not json", remote.Message, StringComparison.Ordinal);
        var unnamed = Assert.IsType<RemoteException>(Wire.Decode<Exception>(Wire.Encode<Exception>(new OddException("o"), new TypePolicy()), new TypePolicy()));
        Assert.EndsWith("OddException: o", unnamed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_are_not_allowed_are_not_made()
    {
        EncodedMessage message = Encode<object>(new CodecSamples.Person("Ann", 1));
        Assert.Contains("Transferable", Assert.Throws<WireFormatException>(() => Wire.Decode<object>(message, new TypePolicy())).Message, StringComparison.Ordinal);
        Assert.Throws<NotTransferableException>(() => Wire.Encode<object>(new CodecSamples.Person("Ann", 1), new TypePolicy()));
        Assert.Equal(3, Wire.Decode<Marked>(Wire.Encode(new Marked { Number = 3 }, new TypePolicy()), new TypePolicy()).Number);

        EncodedMessage code = Wire.Encode<object>((Func<int>)(static () => 1), Policy, allowsCode: true);
        Assert.Contains("code", Assert.Throws<WireFormatException>(() => Wire.Decode<object>(code, Policy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_another_build_is_asked_for()
    {
        EncodedMessage message = Wire.Encode<Func<int>>(static () => 1, Policy, allowsCode: true);
        byte[] body = message.Body.ToArray();
        byte[] version = typeof(WireTests).Assembly.ManifestModule.ModuleVersionId.ToByteArray();
        int at = body.AsSpan().IndexOf(version);
        body[at] ^= 1;

        var error = Assert.Throws<AssemblyNeededException>(() => Wire.Decode<Func<int>>(new EncodedMessage(body, []), Policy, allowsCode: true));
        Assert.Equal("Actors.Runtime.Tests", error.Assembly.Name);
    }

    [Fact]
    public void Kernels_of_collections_travel()
    {
        int offset = 3;
        Delayed<int> call = Delayed.Call(static (a, b) => a + b, Delayed.Call(x => x + offset, 1), 10);
        ChunkedArray<double> array = ((ChunkedArray.Arange(0.0, 100.0, 1.0, chunks: 30) * 2) + 1).Reshape(10, 10).T;
        foreach (TaskGraph graph in new[] { Graph(call), Graph(array), Graph(array.Sum(axis: 0)), Graph(array.Std()) })
        {
            for (int id = 0; id < graph.Count; id++)
            {
                Kernel kernel = graph.Kernel(id)!;
                Kernel back = Wire.Decode<Kernel>(Wire.Encode(kernel, Policy, allowsCode: true), Policy, allowsCode: true);
                Assert.Equal(kernel.GetType(), back.GetType());
                Assert.Equal(kernel.Label, back.Label);
            }
        }
    }

    [Fact]
    public void Interfaces_of_collections_stand_in_the_place_of_what_implements_them()
    {
        Assert.Equal([[1, 2], [3]], Trip(new IReadOnlyList<int>[] { new[] { 1, 2 }, new List<int> { 3 } }));
        Assert.Equal(2, Trip(new Dictionary<string, IEnumerable<int>> { ["a"] = new[] { 1, 2 } })["a"].Count());
        Assert.Equal(5, TripCode<Func<Stream?, int>>(static s => 5)(null));
    }

    [Fact]
    public void Types_and_comparers_travel_as_values()
    {
        Assert.Equal(typeof(List<int>), Trip<object>(typeof(List<int>)));
        Assert.Equal(typeof(CodecSamples.Person), Trip<object>(typeof(CodecSamples.Person)));
        Assert.Throws<NotTransferableException>(() => Encode<object>(typeof(Thread)));
        Assert.Same(StringComparer.OrdinalIgnoreCase, Trip<object>(StringComparer.OrdinalIgnoreCase));
        Assert.Same(EqualityComparer<int>.Default, Trip<object>(EqualityComparer<int>.Default));
        Assert.Same(EqualityComparer<string>.Default, Trip<object>(EqualityComparer<string>.Default));
    }

    [Fact]
    public void Tables_travel()
    {
        var table = new Table(("a", Column.Of([1L, 2, 3])), ("b", Column.Of(["x", null, "z"])));
        Assert.Equal(table.ToString(), Trip(table).ToString());
    }

    internal static EncodedMessage Encode<T>(T value) => Wire.Encode(value, Policy);

    internal static T Trip<T>(T value) => Wire.Decode<T>(Encode(value), Policy);

    private static T TripCode<T>(T value) => Wire.Decode<T>(Wire.Encode(value, Policy, allowsCode: true), Policy, allowsCode: true);

    private static TaskGraph Graph(ILazy value) => ExprPlan.Of(value.Expr).ToGraph();

    private static T[] Pair<T>(T a, T b) => [a, b];

    private static Exception Catch(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private sealed class Holder
    {
        public string Name { get; set; } = "";

        public Holder? Inner { get; set; }

        public Stream? Stream { get; set; }
    }

    private sealed class Box(object content)
    {
        public object Content { get; set; } = content;

        /// <summary>A list that cannot be changed, with a box in it that holds the list.</summary>
        public System.Collections.Immutable.ImmutableList<Box> Closed()
        {
            System.Collections.Immutable.ImmutableList<Box> list = [this];
            Content = list;
            return list;
        }
    }

    private sealed class OddException(string message) : Exception(message)
    {
        public int Code { get; init; }
    }

    private sealed class OddComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string obj) => 1;
    }

    [Transferable]
    private sealed class Marked
    {
        public int Number { get; set; }
    }
}
