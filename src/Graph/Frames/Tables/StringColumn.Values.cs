using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Actors.Frames;

[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "A column is what it is called.")]
public sealed partial class StringColumn : IReadOnlyList<string?>
{
    int IReadOnlyCollection<string?>.Count => Length;

    /// <inheritdoc cref="Column.this[Column]"/>
    [SuppressMessage("Design", "CA1043", Justification = "column[column > 0] is what users of columns write.")]
    public new StringColumn this[Column mask] => Filter(mask);

    /// <inheritdoc cref="Column.Filter(Column)"/>
    public new StringColumn Filter(Column mask) => (StringColumn)base.Filter(mask);

    /// <summary>The texts from the first row to the last; null where there is none.</summary>
    public new IEnumerator<string?> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
