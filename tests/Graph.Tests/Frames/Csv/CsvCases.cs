using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

/// <summary>Random CSV texts and a reader too simple to be wrong.</summary>
internal static class CsvCases
{
    private static readonly string[] Pieces = ["a", "", "é", "12", "-3.5", ",", "\"", "\n", "\r\n", "x y", "NA", "lörem ipsum dolor sit amet", "😀", "\r"];

    public static string RandomText(Random random, int longest)
    {
        var text = new StringBuilder();
        for (int i = random.Next(longest); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Rows of text fields, written with quotes where needed and sometimes where not.</summary>
    public static (string Csv, List<string[]> Rows) RandomFile(Random random, int rows, int fields, string lineEnd)
    {
        var csv = new StringBuilder();
        var all = new List<string[]>();
        for (int r = 0; r < rows; r++)
        {
            var row = new string[fields];
            for (int f = 0; f < fields; f++)
            {
                string text = row[f] = RandomText(random, random.Next(8) == 0 ? 40 : 4);
                bool must = text.Length == 0 || text.AsSpan().IndexOfAny(",\"\r\n") >= 0;
                csv.Append(f == 0 ? "" : ",").Append(must || random.Next(3) == 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text);
            }

            csv.Append(r == rows - 1 && random.Next(2) == 0 ? "" : lineEnd);
            all.Add(row);
        }

        return (csv.ToString(), all);
    }

    /// <summary>Reads character by character.</summary>
    public static List<List<string>> Naive(string csv, char lineEnd = '\n')
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool inside = false;
        foreach (char c in csv.EndsWith(lineEnd) ? csv : csv + lineEnd)
        {
            inside ^= c == '"';
            if (!inside && (c == ',' || c == lineEnd))
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == lineEnd)
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }

        return rows;
    }
}
