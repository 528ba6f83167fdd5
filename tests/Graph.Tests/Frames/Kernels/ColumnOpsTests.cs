using Actors.Frames;
using Actors.Frames.Kernels;

namespace Actors.Graph.Tests.Frames.Kernels;

public class ColumnOpsTests
{
    public static TheoryData<int> Lengths => [0, 1, 7, 63, 64, 65, 127, 128, 200];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Comparisons_hold_for_each_row_at_any_length(int rows)
    {
        var random = new Random(rows);
        double[] x = [.. Enumerable.Range(0, rows).Select(_ => random.Next(9) == 0 ? double.NaN : random.Next(-3, 4))];
        double[] y = [.. Enumerable.Range(0, rows).Select(_ => (double)random.Next(-3, 4))];
        long[] n = [.. y.Select(v => (long)v)];

        foreach ((BinaryOperation operation, Func<double, double, bool> holds) in Comparisons)
        {
            Assert.Equal(x.Zip(y, holds), Compared(operation, Column.Of(x), Column.Of(y)));
            Assert.Equal(x.Select(v => holds(v, 1)), Compared(operation, Column.Of(x), 1.0));
            Assert.Equal(x.Select(v => holds(1, v)), Compared(operation, 1.0, Column.Of(x)));
            Assert.Equal(y.Select(v => holds(v, 1)), Compared(operation, Column.Of(n), 1));
            Assert.Equal(y.Select(v => holds(v, 1)), Compared(operation, Column.Of(y.Select(v => (float)v)), 1f));
            Assert.Equal(y.Select(v => holds(v, 1)), Compared(operation, Column.Of(y.Select(v => (int)v)), 1));
            Assert.Equal(x.Zip(y, holds), Compared(operation, Column.Of(x), Column.Of(n)));
        }
    }

    [Fact]
    public void Texts_are_compared_with_columns_and_with_single_ones_on_either_side()
    {
        string[] x = ["a", "", "ab", "b", "é"], y = ["a", "a", "aa", "c", "z"];
        foreach ((BinaryOperation operation, Func<double, double, bool> holds) in Comparisons)
        {
            Assert.Equal(x.Zip(y, (a, b) => holds(string.CompareOrdinal(a, b), 0)), Compared(operation, Column.Of(x), Column.Of(y)));
            Assert.Equal(x.Select(a => holds(string.CompareOrdinal(a, "ab"), 0)), Compared(operation, Column.Of(x), "ab"));
            Assert.Equal(x.Select(a => holds(string.CompareOrdinal("ab", a), 0)), Compared(operation, "ab", Column.Of(x)));
        }
    }

    [Fact]
    public void Rows_are_taken_of_every_type_with_nulls_and_rows_that_are_not_there()
    {
        int[] rows = [3, 0, -1, 3, 2, 1, -1, 0, 3];
        var columns = new Column[]
        {
            Column.Of<double>(1.5, null, 3, 4), Column.Of<long>(1, 2, null, 4), Column.Of(1, 2, 3, 4), Column.Of<TimeSpan>(TimeSpan.MaxValue, null, default, default),
            Column.Of(true, null, false, true), Column.Of(true, false, true, true), Column.Of("a", null, "", "déf"), Column.Of("w", "x", "y", "z"),
        };
        foreach (Column column in columns)
        {
            Column taken = Taker.Take(column, rows), slice = Taker.Take(column.Slice(1, 3), [2, 0]);

            Assert.Equal(rows.Select(r => r < 0 ? null : column[r]), Enumerable.Range(0, rows.Length).Select(i => taken[i]));
            Assert.Equal(rows.Count(r => r < 0 || column.IsNull(r)), taken.NullCount);
            Assert.Equal([column[3], column[1]], Enumerable.Range(0, 2).Select(i => slice[i]));
        }
    }

    private static (BinaryOperation Operation, Func<double, double, bool> Holds)[] Comparisons =>
    [
        (BinaryOperation.Equal, (a, b) => a == b),
        (BinaryOperation.NotEqual, (a, b) => a != b),
        (BinaryOperation.Less, (a, b) => a < b),
        (BinaryOperation.LessOrEqual, (a, b) => a <= b),
        (BinaryOperation.Greater, (a, b) => a > b),
        (BinaryOperation.GreaterOrEqual, (a, b) => a >= b),
    ];

    private static IEnumerable<bool> Compared(BinaryOperation operation, object left, object right)
    {
        var mask = (BoolColumn)ColumnOps.Binary(operation, left, right)!;
        return Enumerable.Range(0, mask.Length).Select(i => mask[i]!.Value);
    }
}
