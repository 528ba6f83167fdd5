using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using static Actors.Delayed;
using static Actors.Graph.Tests.Calls.Evaluate;

namespace Actors.Graph.Tests.Calls;

public sealed class DelayedValueTests
{
    private static readonly Delayed<int> s_six = Call(Increment, 5);
    private static readonly Delayed<int> s_four = Call(Increment, 3);

    [Fact]
    public void Arithmetic_and_comparison_on_both_sides()
    {
        Assert.Equal(
            [10, 2, 24, 1, 2, 8, 4, 12, 3, 0, 8, -4, 12, 0, 2, -6],
            new[]
            {
                s_six + s_four, s_six - s_four, s_six * s_four, s_six / s_four, s_six % s_four, s_six + 2, s_six - 2, s_six * 2, s_six / 2, s_six % 2,
                2 + s_six, 2 - s_six, 2 * s_six, 2 / s_six, 2 % s_six, -s_six,
            }.Select(Value));
        Assert.Equal(
            [false, true, false, true, false, true, false, true, false, true, false, true, true, false],
            new[]
            {
                s_six < s_four, s_six > s_four, s_six <= s_four, s_six >= s_four, s_six == s_four, s_six != s_four, s_six < 6, s_six <= 6, s_six > 6, s_six >= 6,
                6 < s_six, 6 <= s_six, s_six == 6, s_six != 6,
            }.Select(Value));
        Assert.Equal(2.5, Value(Value(5.0) / 2.0));
    }

    [Fact]
    public void Equal_operations_are_one_task()
    {
        Assert.Equal((s_six + 1).Key, (s_six + 1).Key);
        Assert.NotEqual((s_six + 1).Key, (s_six + 2).Key);
        Assert.NotEqual((s_six - 1).Key, (1 - s_six).Key);
        Assert.Equal(2, TaskCount(s_six + 1, s_six + 1));
    }

    [Fact]
    public void Equal_values_are_one_task_whatever_they_are()
    {
        Assert.Equal(1, TaskCount(Value(new[] { 1, 2, 3 }), Value(new[] { 1, 2, 3 })));
        Assert.Equal(2, TaskCount(Value(new[] { 1, 2, 3 }), Value(new[] { 1, 2, 4 })));
        Assert.Equal(2, TaskCount(Value(1), Value(1L)));
        Delayed<string?> nothing = Value<string?>(value: null);
        Assert.Null(Evaluate.Value(nothing));
    }

    [Fact]
    public void Pure_calls_are_one_task_though_each_closure_is_another()
    {
        static Delayed<int> Shifted(int by) => Call((int x) => x + by, s_six).Pure();

        Assert.Equal(2, TaskCount(Shifted(1), Shifted(1)));
        Assert.Equal(3, TaskCount(Shifted(1), Shifted(2)));
        Assert.Equal(7, Value(Shifted(1)));
        Assert.Equal(3, TaskCount(Call(Increment, s_six), Call(Increment, s_six)));
    }

    [Fact]
    public void Pure_calls_of_equal_containers_are_one_task()
    {
        static Delayed<int> Total() => Call<int>((int[] x, List<string> y) => x.Sum() + y.Count, new[] { s_six, s_four }, new List<string> { "a" }).Pure();

        Assert.Equal(Total().Key, Total().Key);
        Assert.Equal(4, TaskCount(Total(), Total()));
        Assert.Equal(11, Value(Total()));
    }

    [Fact]
    public void Sums_are_trees()
    {
        Delayed<int>[] items = [.. Enumerable.Range(0, 1000).Select(i => Call(Increment, i))];
        Delayed<int> sum = Sum(items);
        TaskGraph graph = GraphOf(sum);

        Assert.Equal(500_500, Value(sum));
        Assert.Equal(1000 + 63 + 4 + 1, graph.Count);
        Assert.Equal(0, Value(Sum(Array.Empty<Delayed<int>>())));
        Assert.Equal(6, Value(Sum(s_six)));
    }

    [Fact]
    public void Tuples_lists_and_their_parts()
    {
        Assert.Equal((6, "a"), Value(Tuple(s_six, Actors.Delayed.Value("a"))));
        Assert.Equal((6, 4, 1), Value(Tuple(s_six, s_four, s_six - 5)));
        Assert.Equal((6, 4, 1, 2), Value(Tuple(s_six, s_four, s_six - 5, s_six - s_four)));
        Assert.Equal([6, 4], Value(All(s_six, s_four)));
        Assert.Empty(Value(All(Array.Empty<Delayed<int>>())));

        (Delayed<int> quotient, Delayed<int> remainder) = Call(Math.DivRem, s_six, s_four);
        Assert.Equal((1, 2), (Value(quotient), Value(remainder)));

        Delayed<int>[] parts = Call((int n) => Enumerable.Range(0, n).ToArray(), s_four).Split(4);
        Assert.Equal([0, 1, 2, 3], parts.Select(Value));
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => Value(Call((int n) => new int[n], s_four).Split(3)[0]));
        Assert.Contains("said to return 3 values but returned 4", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_by_select_and_queries()
    {
        Delayed<string> text = Call((int x) => new string('x', x), s_four);

        Assert.Equal(4, Value(text.Select(t => t.Length)));
        Assert.Equal(4, Value(from t in text select t.Length));
        Assert.Equal(10, Value(from a in s_six from b in s_four select a + b));
        Assert.Equal(42, Value(from a in s_six let square = a * a select square + a));
        Assert.Equal(13, Value(from a in s_six from b in Call(Increment, a) select a + b));
        Assert.Equal(17, Value(from a in s_six from b in Call(Increment, a) from c in s_four select a + b + c));
    }

    [Fact]
    public void Independent_parts_of_a_query_are_tasks_of_their_own()
    {
        Assert.Equal(3, TaskCount(from a in s_six from b in s_four select a + b));
        Assert.Equal(2, TaskCount(from a in s_six from b in Call(Increment, a) select a + b));
    }

    [Fact]
    public void Names_and_wishes_are_kept()
    {
        var urgent = new TaskAnnotations { Priority = 3 };
        Delayed<int> named = s_six.With(urgent).Named("six");
        TaskGraph graph = GraphOf(named);

        Assert.Equal("six", named.Key.ToString());
        Assert.Equal(urgent, graph.Annotations(0));
        Assert.Equal(urgent, GraphOf((s_six + 1).With(urgent).Pure()).Annotations(1));
        GraphException e = Assert.Throws<GraphException>(() => TaskCount(s_six.Named("same"), s_four.Named("same")));
        Assert.Contains("'same'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Held_values_cannot_be_renamed()
    {
        Delayed<int> held = s_six.Over(new HeldExpr([TaskKey.Named("held")], null));

        Assert.Contains("held by workers already", Assert.Throws<InvalidOperationException>(() => held.Named("x")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(held.Pure);
    }

    private static int Increment(int x) => x + 1;
}
