namespace Actors.Frames;

/// <summary>Groups the field ends of a scanned piece into rows.</summary>
internal static unsafe class CsvRows
{
    /// <summary>
    /// Overwrites the workspace's lines with each row's first slot, leaving empty lines out. Rows that are not
    /// <paramref name="fields"/> long are handed to <paramref name="ragged"/> if given, and then cut or filled.
    /// </summary>
    /// <param name="work">A scanned piece.</param>
    /// <param name="fields">How many fields a row has.</param>
    /// <param name="ragged">Called with the position of the row, its end and its number of fields; throws unless such rows are accepted.</param>
    /// <returns>The number of rows.</returns>
    public static int Find(CsvWorkspace work, int fields, Action<int, int, int> ragged)
    {
        int* lines = work.Lines;
        int rows = 0, first = 1, count = work.LineCount;
        for (int i = 0; i < count; i++)
        {
            int last = lines[i];
            int found = last - first + 1;
            if (found != fields || fields == 1)
            {
                int start = work.Ends[first - 1] + 1, end = work.Ends[last];
                if (found == 1 && IsEmpty(work.Data, start, end))
                {
                    first = last + 1;
                    continue;
                }

                if (found != fields)
                {
                    ragged(start, end, found);
                    lines[rows++] = found > fields ? first : Fill(work, first, found, fields);
                    first = last + 1;
                    continue;
                }
            }

            lines[rows++] = first;
            first = last + 1;
        }

        return rows;
    }

    private static bool IsEmpty(byte* data, int start, int end) =>
        start == end || (end == start + 1 && data[start] == CsvDialect.CarriageReturn);

    /// <summary>Copies a short row's ends behind all others and adds empty fields: each one starts and ends one byte later.</summary>
    private static int Fill(CsvWorkspace work, int first, int found, int fields)
    {
        int at = work.EndCount;
        if (at + fields + 1 > work.EndCapacity)
        {
            work.GrowEnds(at + fields + 1);
        }

        int* ends = work.Ends;
        for (int i = 0; i <= found; i++)
        {
            ends[at + i] = ends[first - 1 + i];
        }

        // A carriage return before the line end belongs to the line end.
        int last = at + found;
        if (ends[last] > ends[last - 1] + 1 && work.Data[ends[last] - 1] == CsvDialect.CarriageReturn)
        {
            ends[last]--;
        }

        for (int i = found + 1; i <= fields; i++)
        {
            ends[at + i] = ends[last] + i - found;
        }

        work.EndCount = at + fields + 1;
        return at + 1;
    }
}
