using System.Globalization;
using Actors.Arrays;
using Actors.Arrays.Expressions;

namespace Actors.Graph.Tests.Arrays.Rechunking;

/// <summary>Chosen chunks against those that Dask chooses; see make_golden.py.</summary>
public class AutoChunksTests
{
    private static string[] Cases => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Arrays", "Rechunking", "auto-chunks.txt"));

    private static long[][] Lists(string text) => [.. text.Split(' ').Select(axis => axis.Split(',').SelectMany(run => run.Split('*') switch
    {
        [var size] => [long.Parse(size, CultureInfo.InvariantCulture)],
        [var count, var size] => Enumerable.Repeat(long.Parse(size, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture)),
        _ => throw new FormatException(text),
    }).ToArray())];

    private static Chunks Asked(string text) =>
        text == "whole" ? -1 : char.IsLetter(text[^1]) ? text : int.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void Chunks_are_those_of_Dask()
    {
        Assert.True(Cases.Length > 100);
        foreach (string line in Cases)
        {
            string[] parts = line.Split(" | ");
            int bytes = int.Parse(parts[0], CultureInfo.InvariantCulture);
            long[] shape = Lists(parts[1])[0];
            string[] asked = parts[3].Split(' ');
            long[][]? previous = parts[2] == "-" ? null : Lists(parts[2]);

            // One word for all axes; with old chunks also word by word.
            var actual = new List<long[][]>();
            if (asked.Distinct().Count() == 1)
            {
                actual.Add(Asked(asked[0]).For(shape, bytes, previous));
            }

            if (previous is not null)
            {
                actual.Add(Chunks.ForAxes(Enumerable.Range(0, asked.Length).ToDictionary(axis => axis, axis => Asked(asked[axis])), new ArrayLayout(previous), bytes));
            }

            if (asked.All(a => a is "auto" or "whole" || char.IsDigit(a[^1])))
            {
                actual.Add(Chunks.Of([.. asked.Select(a => a switch
                {
                    "auto" => Chunks.AutoSize,
                    "whole" => -1,
                    _ => int.Parse(a, CultureInfo.InvariantCulture),
                })]).For(shape, bytes, previous));
            }

            foreach (long[][] chunks in actual)
            {
                Assert.True(new ArrayLayout(Lists(parts[4])).Equals(new ArrayLayout(chunks)), $"{line}\n{string.Join(" ", chunks.Select(c => string.Join(",", c)))}");
            }
        }
    }

    [Fact]
    public void Cutting_again_keeps_the_proportions_of_chunks()
    {
        ChunkedArray<double> x = ChunkedArray.Ones([8_000, 8_000], (100, 400));

        ChunkedArray<double> larger = x.Rechunk("8 MiB"), again = larger.Rechunk("8 MiB");

        Assert.Equal([500L, 2_000], larger.Chunks.Select(c => c.Max()));
        Assert.Same(larger.Array, again.Array);
        Assert.Equal([400L, 2_400], x.Rechunk(new Dictionary<int, Chunks> { [0] = 400, [1] = "8 MiB" }).Chunks.Select(c => c.Max()));
    }

    [Fact]
    public void Two_amounts_of_memory_are_an_error()
    {
        ChunkedArray<double> x = ChunkedArray.Ones([100, 60], (30, 20));

        string message = Assert.Throws<ArgumentException>(() => x.Rechunk(new Dictionary<int, Chunks> { [0] = "1 kB", [1] = "2 kB" })).Message;

        Assert.Contains("(100, 60)", message, StringComparison.Ordinal);
        Assert.Contains("1,000 bytes and 2,000 bytes", message, StringComparison.Ordinal);
    }
}
