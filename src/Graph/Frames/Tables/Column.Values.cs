using System.Text;
using Actors.Frames.Kernels;

namespace Actors.Frames;

public abstract partial class Column : ISized
{
    private const int PrintedRows = 10;

    /// <summary>The values in a new array.</summary>
    /// <typeparam name="T">
    /// The column's type, or another numeric type, which values are then converted to; nullable where the column has nulls.
    /// </typeparam>
    /// <exception cref="InvalidOperationException">The values are not of this type, or some are missing and the type has no null.</exception>
    /// <exception cref="OverflowException">A number does not fit the type.</exception>
    public T[] ToArray<T>()
    {
        Type element = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (ColumnTypes.OfClr(element) is not { } type || (type != Type && !(type.IsNumeric() && Type.IsNumeric())))
        {
            throw new InvalidOperationException($"A column of {Type} gives no array of {element.Name}: convert it with Cast<{element.Name}>() before.");
        }

        if (NullCount > 0 && default(T) is not null)
        {
            throw new InvalidOperationException(
                $"{NullCount:N0} of {Length:N0} rows have no value: take ToArray<{element.Name}?>(), or fill them with FillNull before.");
        }

        Column values = ColumnOps.Cast(this, type);
        if (values.PlainValues() is T[] plain)
        {
            return plain;
        }

        var result = new T[Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (T)values[i]!;
        }

        return result;
    }

    /// <summary>The values from the first row to the last, boxed; null where there is none.</summary>
    public IEnumerator<object?> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>The type, the number of rows and the first and last values.</summary>
    public override string ToString()
    {
        bool whole = Length <= PrintedRows;
        int[] rows = whole
            ? [.. Enumerable.Range(0, Length)]
            : [.. Enumerable.Range(0, PrintedRows / 2), .. Enumerable.Range(Length - (PrintedRows / 2), PrintedRows / 2)];
        string[] values = [.. CellText.Of(this, rows).Select(v => v.Trim())];
        var text = new StringBuilder($"{Type} [{Plural.Of(Length, "row")}]: ");
        return whole
            ? text.AppendJoin(", ", values).ToString().TrimEnd(' ')
            : text.AppendJoin(", ", values[..(PrintedRows / 2)]).Append(", …, ").AppendJoin(", ", values[(PrintedRows / 2)..]).ToString();
    }

    /// <summary>The values as an array of the column's element type; null where they do not lie as such.</summary>
    private protected virtual Array? PlainValues() => null;
}
