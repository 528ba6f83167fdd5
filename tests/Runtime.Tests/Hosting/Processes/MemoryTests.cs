namespace Actors.Runtime.Tests.Hosting.Processes;

/// <summary>Programs that need several times the memory there is.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class MemoryTests
{
    private const string Alone = "worker processes of little memory";
    private const int Workers = 4;
    private const long Limit = 32 << 20;

    [Fact]
    public async Task A_sum_over_delayed_blocks_of_four_times_the_memory_finishes()
    {
        const int Elements = 1 << 19;
        int blocks = (int)(4 * Workers * Limit / (Elements * sizeof(double)));
        await using LittleMemory cluster = await LittleMemory.StartAsync(Workers, Limit);
        double total = await Delayed.Sum(Enumerable.Range(0, blocks).Select(i => Delayed.Call(Sum, Delayed.Call(Make, i, Elements)))).ComputeAsync(cluster.Client);
        Assert.Equal(Enumerable.Range(0, blocks).Sum(i => (double)i * Elements), total);
        Assert.InRange(cluster.MostHeld, 0, Limit + (Elements * sizeof(double)));
        cluster.NobodyWasLost();
        await cluster.NothingOnDiskAsync();
    }

    [Fact]
    public async Task Results_of_four_times_the_memory_are_held_on_disk_and_come_back()
    {
        const int Elements = 1 << 19;
        int blocks = (int)(4 * Workers * Limit / (Elements * sizeof(double)));
        await using LittleMemory cluster = await LittleMemory.StartAsync(Workers, Limit);
        Future<double[]>[] held = [.. Enumerable.Range(0, blocks).Select(i => cluster.Client.Submit(Make, i, Elements))];
        foreach (Future<double[]> block in held)
        {
            await block.WaitAsync();
        }

        double[] sums = await Task.WhenAll(held.Select(async h => await cluster.Client.Submit(Sum, h)));
        Assert.Equal(Enumerable.Range(0, blocks).Select(i => (double)i * Elements), sums);
        Assert.InRange(cluster.MostHeld, 0, Limit + (Elements * sizeof(double)));
        Assert.InRange(cluster.MostSpilled, 2 * Workers * Limit, long.MaxValue);
        Array.ForEach(held, h => h.Dispose());
        cluster.NobodyWasLost();
        await cluster.NothingOnDiskAsync();
    }

    [Fact]
    public async Task An_exchange_of_three_times_the_memory_finishes()
    {
        await using LittleMemory cluster = await LittleMemory.StartAsync(Workers, Limit);
        const int Parts = 48;
        int elements = (int)(3 * Workers * Limit / Parts / Parts / sizeof(double));
        Assert.Equal(Expected(Parts, elements), await Exchange(Parts, elements).ComputeAsync(cluster.Client));
        Assert.InRange(cluster.MostHeld, 0, Limit + (2L * Parts * elements * sizeof(double)));
        Assert.InRange(cluster.MostSpilled, Workers * Limit, long.MaxValue);
        cluster.NobodyWasLost();
        await cluster.NothingOnDiskAsync();
    }

    [Fact]
    public async Task A_disk_that_takes_nothing_stops_the_worker_and_says_why()
    {
        await using LittleMemory cluster = await LittleMemory.StartAsync(1, Limit);

        // What is to be the worker's folder is a file.
        FileInfo file = cluster.BlockSpilling(cluster.Cluster.Workers[0]);
        const int Elements = 1 << 19;
        var held = new List<Future<double[]>>();
        for (int i = 0; i < Limit * 3 / 4 / (Elements * sizeof(double)); i++)
        {
            held.Add(cluster.Client.Submit(Make, i, Elements));
            await held[^1].WaitAsync();
        }

        await Task.Run(() => SpinWait.SpinUntil(() => cluster.Said.Any(s => s.Contains("could not be written", StringComparison.Ordinal)), TimeSpan.FromSeconds(30)));
        Assert.Contains(cluster.Said, s => s.Contains("could not be written to", StringComparison.Ordinal) && s.Contains("takes no new work", StringComparison.Ordinal));

        // What is there can be had, and when there is room again, so is what was not.
        Assert.Equal(3.0, (await held[3].ResultAsync())[0]);
        held.ForEach(h => h.Dispose());
        cluster.NobodyWasLost();
        Assert.Equal(Elements, await cluster.Client.Submit(Sum, cluster.Client.Submit(Make, 1, Elements)));
        file.Delete();
    }

    [SkippableFact]
    public async Task A_disk_that_is_full_stops_the_worker_and_says_why_and_what_is_on_it_can_be_had()
    {
        const int Elements = 1 << 19;
        const long Size = Elements * sizeof(double);
        using SmallDisk disk = SmallDisk.Make(Size * 5 / 2);
        await using LittleMemory cluster = await LittleMemory.StartAsync(1, Limit, disk);
        var held = new List<Future<double[]>>();
        while (!cluster.Said.Any(s => s.Contains("could not be written", StringComparison.Ordinal)))
        {
            // As many as fit the memory and the disk. Those that do not are not made: the worker takes no more work.
            Assert.InRange(held.Count, 0, (Limit / Size) + 4);
            held.Add(cluster.Client.Submit(Make, held.Count, Elements));
            await Task.WhenAny(held[^1].WaitAsync(), Task.Run(() => SpinWait.SpinUntil(
                () => cluster.Said.Any(s => s.Contains("could not be written", StringComparison.Ordinal)), TimeSpan.FromSeconds(30))));
        }

        string said = cluster.Said.First(s => s.Contains("could not be written", StringComparison.Ordinal));
        Assert.Contains("takes no new work", said, StringComparison.Ordinal);
        Assert.Contains("full", said, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(disk.FreeBytes, 0, Size);

        // The first went to disk before that was full; when some are let go, there is room for new ones.
        Assert.Equal(0.0, (await held[0].ResultAsync())[^1]);
        held.ForEach(h => h.Dispose());
        Assert.Equal(Elements, await cluster.Client.Submit(Sum, cluster.Client.Submit(Make, 1, Elements)));
        cluster.NobodyWasLost();
        await cluster.NothingOnDiskAsync();
    }

    /// <summary>Each part of the output needs a piece of each part of the input, and nothing is known before all of that is there.</summary>
    private static Delayed<double> Exchange(int parts, int elements)
    {
        Delayed<double[]>[] inputs = [.. Enumerable.Range(0, parts).Select(i => Delayed.Call(Make, i, parts * elements))];
        return Delayed.Sum(Enumerable.Range(0, parts).Select(
            j => Delayed.Call(Weigh, Delayed.Call(Join, Delayed.All(inputs.Select(input => Delayed.Call(Piece, input, j * elements, elements)))))));
    }

    private static double Expected(int parts, int elements) => Enumerable.Range(0, parts).Sum(i => (double)i * (i + 1)) * elements * parts;

    private static double[] Make(int value, int elements)
    {
        var made = new double[elements];
        Array.Fill(made, value);
        return made;
    }

    private static double[] Piece(double[] part, int from, int count) => part.AsSpan(from, count).ToArray();

    private static double[] Join(double[][] pieces)
    {
        var joined = new double[pieces.Length * pieces[0].Length];
        for (int i = 0; i < pieces.Length; i++)
        {
            pieces[i].CopyTo(joined, i * pieces[0].Length);
        }

        return joined;
    }

    /// <summary>Depends on which part of the input stands where.</summary>
    private static double Weigh(double[] joined)
    {
        double sum = 0;
        foreach (double value in joined)
        {
            sum += value * (value + 1);
        }

        return sum;
    }

    private static double Sum(double[] values) => values.Sum();
}
