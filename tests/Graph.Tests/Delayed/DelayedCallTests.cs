using Actors.Graph.Tasks;
using static Actors.Delayed;
using static Actors.Graph.Tests.Calls.Evaluate;

namespace Actors.Graph.Tests.Calls;

public sealed class DelayedCallTests
{
    private static readonly Delayed<int> s_one = Call(Increment, 0);

    [Fact]
    public void Every_mixture_of_plain_and_delayed_arguments()
    {
        static string F2(int a, int b) => $"{a}{b}";
        static string F3(int a, int b, int c) => $"{a}{b}{c}";
        static string F4(int a, int b, int c, int d) => $"{a}{b}{c}{d}";
        Delayed<int> two = s_one + 1, three = s_one + 2, four = s_one + 3;

        Assert.Equal("x", Value(Call(() => "x")));
        Assert.Equal(["12", "12", "12", "12"], new[] { Call(F2, 1, 2), Call(F2, s_one, 2), Call(F2, 1, two), Call(F2, s_one, two) }.Select(Value));
        Assert.All(
            [
                Call(F3, 1, 2, 3), Call(F3, s_one, 2, 3), Call(F3, 1, two, 3), Call(F3, 1, 2, three), Call(F3, s_one, two, 3), Call(F3, s_one, 2, three),
                Call(F3, 1, two, three), Call(F3, s_one, two, three),
            ],
            d => Assert.Equal("123", Value(d)));
        Assert.All(
            [
                Call(F4, 1, 2, 3, 4), Call(F4, s_one, 2, 3, 4), Call(F4, 1, two, 3, 4), Call(F4, 1, 2, three, 4), Call(F4, 1, 2, 3, four), Call(F4, s_one, two, 3, 4),
                Call(F4, s_one, 2, three, 4), Call(F4, s_one, 2, 3, four), Call(F4, 1, two, three, 4), Call(F4, 1, two, 3, four), Call(F4, 1, 2, three, four),
                Call(F4, s_one, two, three, 4), Call(F4, s_one, two, 3, four), Call(F4, s_one, 2, three, four), Call(F4, 1, two, three, four),
                Call(F4, s_one, two, three, four),
            ],
            d => Assert.Equal("1234", Value(d)));
    }

    [Fact]
    public void Functions_of_many_arguments()
    {
        static int F5(int a, int b, int c, int d, int e) => a + b + c + d + e;
        static int F8(int a, int b, int c, int d, int e, int f, int g, int h) => a + b + c + d + e + f + g + h;

        Assert.Equal(15, Value(Call((int a, int b, int c, int d, int e) => F5(a, b, c, d, e), 1, s_one + 1, 3, s_one + 3, 5)));
        Assert.Equal(15, Value(Call<int>(F5, 1, s_one + 1, 3, s_one + 3, 5)));
        Assert.Equal(36, Value(Call<int>(F8, s_one, 2, 3, s_one + 3, 5, 6, 7, s_one + 7)));
        Assert.Equal(36, Value(Lift<int, int, int, int, int, int, int, int, int>(F8)(s_one, 2, 3, s_one + 3, 5, 6, 7, s_one + 7)));
    }

    [Fact]
    public void Lifted_functions_take_any_mixture()
    {
        DelayedFunction<int, int, int> add = Lift((int a, int b) => a + b);

        Assert.Equal([3, 3, 3, 3], new[] { add(1, 2), add(s_one, 2), add(2, s_one), add(s_one, s_one + 1) }.Select(Value));
        Assert.Equal(7, Value(Lift(() => 7)()));
        Assert.Equal(8, Value(Lift(async (int x) => await Task.FromResult(x + 1))(7)));
    }

    [Fact]
    public void Asynchronous_functions_give_what_their_task_gives()
    {
        static async Task<int> AddLater(int a, int b)
        {
            await Task.Yield();
            return a + b;
        }

        Assert.Equal(3, Value(Call(AddLater, s_one, 2)));
        Assert.Equal(3, Value(Call<int>((Func<int, int, Task<int>>)AddLater, s_one, 2)));
    }

    [Fact]
    public void Containers_of_delayed_values_are_arguments()
    {
        Delayed<int>[] items = [s_one, s_one + 1];

        Assert.Equal(3, Value(Call((int[] x) => x.Sum(), items)));
        Assert.Equal(3, Value(Call((IEnumerable<int> x) => x.Sum(), items.AsEnumerable())));
        Assert.Equal(3, Value(Call((List<int> x) => x.Sum(), items.ToList())));
        Assert.Equal(3, Value(Call((Dictionary<string, int> x) => x["a"] + x["b"], new Dictionary<string, Delayed<int>> { ["a"] = s_one, ["b"] = s_one + 1 })));
    }

    [Fact]
    public void Containers_at_any_depth_in_any_position()
    {
        static string Show(int a, List<int> list, (int, string) pair, Dictionary<string, int[]> map, IReadOnlyList<double> plain) =>
            $"{a} {string.Join(",", list)} {pair} {string.Join(",", map["x"])} {plain.Count}";

        Delayed<string> shown = Call<string>(
            Show, s_one, new object[] { s_one, 5 }, (s_one, "b"), new Dictionary<string, object> { ["x"] = new object[] { 1, s_one + 1 } }, new[] { 1.0, 2.0 });

        Assert.Equal("1 1,5 (1, b) 1,2 2", Value(shown));
        Assert.Equal([[1], [2, 1]], Value(Collect<List<int[]>>(new List<object> { new[] { s_one }, new object[] { 2, s_one } })));
        Assert.Equal((1, (2, 1)), Value(Collect<(int, (int, int))>((s_one, (2, s_one)))));
    }

    [Fact]
    public void A_plain_container_becomes_what_the_parameter_wants()
    {
        Assert.Equal(6, Value(Call<int>((List<int> x) => x.Sum(), (object)new[] { 1, 2, 3 })));
        Assert.Equal(6, Value(Call<int>((int[] x) => x.Sum(), new List<int> { 1, 2, 3 })));
    }

    [Fact]
    public void A_dictionary_keeps_the_way_it_compares_its_keys()
    {
        var map = new Dictionary<string, Delayed<int>>(StringComparer.OrdinalIgnoreCase) { ["A"] = s_one };

        Assert.Equal(1, Value(Call((Dictionary<string, int> x) => x["a"], map)));
    }

    [Fact]
    public void Wrong_arguments_are_errors_when_the_call_is_written()
    {
        static int Scale(int value, double factor) => (int)(value * factor);

        ArgumentException count = Assert.Throws<ArgumentException>(() => Call<int>(Scale, 1));
        ArgumentException type = Assert.Throws<ArgumentException>(() => Call<int>(Scale, 1, "x"));
        ArgumentException delayed = Assert.Throws<ArgumentException>(() => Call<int>(Scale, 1, s_one));
        ArgumentException missing = Assert.Throws<ArgumentException>(() => Call<int>(Scale, null, 1.0));
        ArgumentException result = Assert.Throws<ArgumentException>(() => Call<string>(Scale, 1, 1.0));
        ArgumentException inside = Assert.Throws<ArgumentException>(() => Call<int>((int[] x) => x.Length, (object)new object[] { 1, "x" }));

        Assert.Contains("'Scale' takes 2 arguments, but 1", count.Message, StringComparison.Ordinal);
        Assert.Contains("argument 2 ('factor') of 'Scale' is string but has to be double", type.Message, StringComparison.Ordinal);
        Assert.Contains("Delayed<int> but has to be double", delayed.Message, StringComparison.Ordinal);
        Assert.Contains("argument 1 ('value') of 'Scale' is null", missing.Message, StringComparison.Ordinal);
        Assert.Contains("'Scale' returns int, not string", result.Message, StringComparison.Ordinal);
        Assert.Contains("item 1 of argument 1 ('x')", inside.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_those_their_author_wrote()
    {
        static int Local(int x) => x;
        Func<int, int> variable = x => x;

        Assert.Equal("Increment", s_one.Key.Prefix);
        Assert.Equal("Local", Call(Local, 1).Key.Prefix);
        Assert.Equal("x => x * 3", Call((int x) => x * 3, 1).Key.Prefix.Replace("(int x)", "x", StringComparison.Ordinal));
        Assert.Equal("variable", Call(variable, 1).Key.Prefix);
        Assert.StartsWith("Delayed<int> Increment-", s_one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_that_throws_throws_the_functions_own_exception()
    {
        Assert.Throws<DivideByZeroException>(() => Value(Call<int>((int x) => 1 / x, 0)));
        Assert.Throws<DivideByZeroException>(() => Value(Call((int x) => 1 / x, 0)));
    }

    private static int Increment(int x) => x + 1;
}
