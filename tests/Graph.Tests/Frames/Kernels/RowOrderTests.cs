using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Kernels;

public class RowOrderTests
{
    private const int Rows = 600;

    [Fact]
    public void Numbers_are_in_the_order_of_a_comparison_with_NaN_and_then_nulls_last()
    {
        var random = new Random(7);
        double?[] values = Made(() => random.Next(6) switch
        {
            0 => (double?)null,
            1 => -random.Next(9),
            2 => random.NextDouble() * 1e300,
            3 => double.NegativeInfinity,
            4 => random.Next(2) == 0 ? 0.0 : -0.0,
            _ => double.NaN,
        });
        int Last(int row) => values[row] is not { } v ? 2 : double.IsNaN(v) ? 1 : 0;
        double Value(int row) => Last(row) > 0 ? 0 : values[row]!.Value;

        Assert.Equal(Numbers.OrderBy(Last).ThenBy(Value), Order(Column.Of(values)));
        Assert.Equal(Numbers.OrderBy(Last).ThenByDescending(Value), Order(Column.Of(values), descending: true));
        Assert.Equal(
            Numbers.OrderBy(Last).ThenBy(r => (float)Value(r)), Order(Column.Of(values.Select(v => (float?)v))));
    }

    [Fact]
    public void Whole_numbers_are_in_the_order_of_a_comparison_over_their_whole_range()
    {
        var random = new Random(8);
        long[] values = Made(() => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64));
        (values[3], values[5]) = (long.MinValue, long.MaxValue);

        Assert.Equal(Numbers.OrderBy(r => values[r]), Order(Column.Of(values)));
        Assert.Equal(Numbers.OrderByDescending(r => values[r]), Order(Column.Of(values), descending: true));
        Assert.Equal(Numbers.OrderBy(r => (int)(values[r] >> 40)), Order(Column.Of(values.Select(v => (int)(v >> 40)))));
        Assert.Equal(Numbers.OrderBy(r => values[r]), Order(Column.Of(values.Select(v => new TimeSpan(v)))));
    }

    [Fact]
    public void Texts_with_common_beginnings_are_in_the_order_of_their_bytes_and_further_keys_decide()
    {
        var random = new Random(9);
        string?[] texts = Made(() => random.Next(9) == 0 ? null : new string('a', random.Next(12)) + (char)('a' + random.Next(3)) + (random.Next(2) == 0 ? "\0" : "é"));
        bool?[] truths = Made(() => random.Next(3) switch { 0 => (bool?)null, 1 => false, _ => true });

        Assert.Equal(
            Numbers.OrderBy(r => texts[r] is null).ThenBy(r => texts[r], StringComparer.Ordinal).ThenBy(r => truths[r] is null).ThenBy(r => truths[r]),
            Order([Column.Of(texts), Column.Of(truths)]));
        Assert.Equal(
            Numbers.OrderBy(r => truths[r] is null).ThenByDescending(r => truths[r]).ThenBy(r => texts[r] is null).ThenByDescending(r => texts[r], StringComparer.Ordinal),
            Order([Column.Of(truths), Column.Of(texts)], descending: true));
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, Rows);

    private static T[] Made<T>(Func<T> make) => [.. Numbers.Select(_ => make())];

    private static int[] Order(Column key, bool descending = false) => Order([key], descending);

    private static int[] Order(Column[] keys, bool descending = false) => Actors.Frames.Kernels.RowOrder.Of(keys, Rows, descending);
}
