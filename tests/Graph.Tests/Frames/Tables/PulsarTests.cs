using Actors.Frames;

namespace Actors.Graph.Tests.Frames.Tables;

/// <summary>What a notebook does with the HTRU2 file. The means are those of pandas 2; the counts and the sum are of the data's README.</summary>
public class PulsarTests
{
    [SkippableFact]
    public async Task Chunks_filtered_summed_and_put_together()
    {
        string path = TestData.Need("htru2", "HTRU_2.csv");
        var kept = new List<Table>();
        var sums = new List<Table>();
        var all = new List<Table>();
        await foreach (Table chunk in Csv.ReadChunks(path, rows: 1000, new() { HasHeader = false }))
        {
            Table rows = chunk[chunk["0"] > 100];
            kept.Add(rows);
            sums.Add(rows.Sum());
            all.Add(chunk);
        }

        Assert.Equal([.. Enumerable.Repeat(1000, 17), 898], all.Select(c => c.RowCount));
        Table filtered = Table.Concat(kept), total = Table.Sum(sums);
        Assert.Equal(13_637, filtered.RowCount);
        Assert.EndsWith("\n13,637 rows × 9 columns", filtered.ToString(), StringComparison.Ordinal);
        Assert.Equal(1_662_753.0703125, total.Column<double>("0").Sum(), 6);
        Assert.Equal(1_662_753.0703125, filtered.Column<double>("0").Sum(), 6);

        double[] expected =
        [
            121.92953511127814, 48.46915652333504, 0.1241319060559507, 0.11663313975720467, 9.269497479208843,
            23.836020620988783, 8.72618102630652, 111.00869485006343, 0.011806115714599986,
        ];
        Table means = total / filtered.Count();
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], (double)means.Columns[i][0]!, 9);
            Assert.Equal(expected[i], filtered.Columns[i].Mean(), 9);
        }

        Table whole = Csv.Read(path, new() { HasHeader = false }), together = Table.Concat(all);
        Assert.Equal(whole.Schema, together.Schema);
        Assert.All(whole.ColumnNames, name => Assert.Equal(whole.RowCount, (whole[name] == together[name]).CountTrue()));
        Table byClass = whole.GroupBy("8")["0"].Mean();
        Assert.Equal([116.562726, 56.690608], byClass["0"].ToArray<double>().Select(v => Math.Round(v, 6)));
    }

    [SkippableFact]
    public void The_first_rows_print_as_in_a_notebook()
    {
        Table whole = Csv.Read(TestData.Need("htru2", "HTRU_2.csv"), new() { HasHeader = false });
        Assert.Equal(
            """
                     0          1           7  8
            140.562500  55.683782   74.242225  0
            102.507812  58.882430  127.393580  0
                     …          …           …  …
            114.507812  53.902400  134.238910  0
             57.062500  85.797340    1.429475  0
            17,898 rows × 4 columns
            """.ReplaceLineEndings("\n"), whole.Select("0", "1", "7", "8").ToString(4));
    }
}
