using System.Text;
using Actors.Frames;

namespace Actors.Graph.Tests.Frames;

public unsafe class CsvScannerTests
{
    private static readonly CsvDialect Comma = new((byte)',', '"', (byte)'\n');

    public static TheoryData<string> Paths => [nameof(CsvScanPath.Portable), nameof(CsvScanPath.Avx2), nameof(CsvScanPath.Avx512)];

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void Every_instruction_set_finds_the_fields_that_a_character_by_character_reader_finds(string pathName)
    {
        var path = Need(pathName);
        var random = new Random(20150601);
        for (int round = 0; round < 2000; round++)
        {
            var (csv, _) = CsvCases.RandomFile(random, 1 + random.Next(12), 1 + random.Next(5), random.Next(2) == 0 ? "\n" : "\r\n");
            var (fields, inside, stray) = Scan(Encoding.UTF8.GetBytes(csv + (csv.EndsWith('\n') ? "" : "\n")), path);
            Assert.False(inside);
            Assert.Equal(-1, stray);
            Assert.Equal(CsvCases.Naive(csv), fields);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void Blocks_full_of_separators_and_line_ends_are_found(string pathName)
    {
        var path = Need(pathName);
        foreach (int density in (int[])[1, 2, 3, 4, 64])
        {
            var text = new StringBuilder();
            for (int i = 0; i < 1000; i++)
            {
                text.Append(i % density == 0 ? (i % 7 == 0 ? '\n' : ',') : 'x');
            }

            text.Append('\n');
            Assert.Equal(CsvCases.Naive(text.ToString()), Scan(Encoding.UTF8.GetBytes(text.ToString()), path).Fields);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void A_quote_that_does_not_start_a_field_is_found_wherever_it_stands(string pathName)
    {
        var path = Need(pathName);
        for (int at = 1; at < 200; at++)
        {
            string text = new string('x', at) + "\"abc\"\n";
            Assert.Equal(at, Scan(Encoding.UTF8.GetBytes(text), path).Stray);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void Text_after_a_closing_quote_is_found_wherever_it_stands(string pathName)
    {
        var path = Need(pathName);
        for (int length = 0; length < 200; length++)
        {
            string text = "\"" + new string('x', length) + "\"y\n";
            Assert.Equal(length + 2, Scan(Encoding.UTF8.GetBytes(text), path).Stray);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paths))]
    public void A_piece_that_ends_inside_quotes_says_so(string pathName)
    {
        var path = Need(pathName);
        for (int length = 0; length < 200; length++)
        {
            Assert.True(Scan(Encoding.UTF8.GetBytes("a,\"" + new string(',', length)), path).Inside);
        }
    }

    private static CsvScanPath Need(string name)
    {
        var path = Enum.Parse<CsvScanPath>(name);
        Skip.IfNot(CsvScanPaths.IsSupported(path), $"This machine has no {name}.");
        return path;
    }

    private static (List<List<string>> Fields, bool Inside, int Stray) Scan(byte[] bytes, CsvScanPath path)
    {
        using var work = CsvWorkspace.Rent(Math.Max(64, bytes.Length));
        work.Span(0, work.Capacity).Fill((byte)','); // what lies behind the end must not matter
        bytes.CopyTo(work.Span(0, bytes.Length));
        var (inside, stray) = CsvScanner.Scan(work, 0, bytes.Length, Comma, path);
        var rows = new List<List<string>>();
        int slot = 1;
        for (int line = 0; line < work.LineCount; line++)
        {
            var row = new List<string>();
            for (; slot <= work.Lines[line]; slot++)
            {
                int start = work.Ends[slot - 1] + 1;
                row.Add(Encoding.UTF8.GetString(work.Span(start, work.Ends[slot] - start)));
            }

            rows.Add(row);
        }

        return (rows, inside, stray);
    }
}
