using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Actors.Frames;

[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A column is what it is called.")]
public sealed partial class BoolColumn : IReadOnlyList<bool?>
{
    int IReadOnlyCollection<bool?>.Count => Length;

    /// <inheritdoc cref="Column.this[Column]"/>
    [SuppressMessage("Design", "CA1043", Justification = "column[column > 0] is what users of columns write.")]
    public new BoolColumn this[Column mask] => Filter(mask);

    /// <inheritdoc cref="Column.Filter(Column)"/>
    public new BoolColumn Filter(Column mask) => (BoolColumn)base.Filter(mask);

    /// <summary>The number of rows that are true; null is not.</summary>
    public int CountTrue()
    {
        int count = 0, words = Bitmap.WordCount(Length);
        for (int w = 0; w < words; w++)
        {
            ulong word = Bitmap.Word(Bits, w, Length);
            count += BitOperations.PopCount(NullCount == 0 ? word : word & Bitmap.Word(Validity, w));
        }

        return count;
    }

    /// <summary>The number of rows that are true; null is not.</summary>
    public new long Sum() => CountTrue();

    /// <summary>The values from the first row to the last; null where there is none.</summary>
    public new IEnumerator<bool?> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
