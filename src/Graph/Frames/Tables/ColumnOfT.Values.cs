using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Actors.Frames.Kernels;

namespace Actors.Frames;

[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A column is what it is called.")]
public sealed partial class Column<T> : IReadOnlyList<T?>
{
    int IReadOnlyCollection<T?>.Count => Length;

    /// <inheritdoc cref="Column.this[Column]"/>
    [SuppressMessage("Design", "CA1043", Justification = "column[column > 0] is what users of columns write.")]
    public new Column<T> this[Column mask] => Filter(mask);

    /// <inheritdoc cref="Column.Filter(Column)"/>
    public new Column<T> Filter(Column mask) => (Column<T>)base.Filter(mask);

    /// <summary>
    /// The sum of the values, in the column's own type; zero where there are none. Sums of <see cref="int"/> that may not fit are taken by
    /// <c>Cast&lt;long&gt;()</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The column holds points in time.</exception>
    /// <exception cref="OverflowException">The sum does not fit the type.</exception>
    public new T Sum() => Own(AggregateFunction.Sum);

    /// <summary>The least value; not a number where there is none in a column of such.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public new T Min() => Own(AggregateFunction.Min);

    /// <summary>The greatest value; not a number where there is none in a column of such.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public new T Max() => Own(AggregateFunction.Max);

    /// <summary>The values from the first row to the last; null where there is none.</summary>
    public new IEnumerator<T?> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return _validity.IsNull(i) ? null : _values[_offset + i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override Array PlainValues() => Values.ToArray();

    private T Own(AggregateFunction function) => (T)Reduced(function, AggregateResults.Of<T>())!;
}
