using System.Runtime.CompilerServices;
using Actors.Arrays;

namespace Actors.Runtime.Tests.Arrays;

/// <summary>
/// What is persisted stays as long as anything is made of it, whoever lets go of what; and what it is made of may be computed beside it,
/// fused in one graph and not in another.
/// </summary>
public sealed class PersistedArrayTests : IAsyncLifetime
{
    private static readonly double[] s_values = [.. Enumerable.Range(0, 23).Select(i => (double)((i * 7) % 11))];

    private LocalCluster _cluster = null!;

    private Client Client => _cluster.Client;

    public async Task InitializeAsync() => _cluster = await LocalCluster.StartAsync(new() { Workers = 3, ThreadsPerWorker = 1 });

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    private static ChunkedArray<double> Numbers => ChunkedArray.FromArray(s_values, 4);

    private static ChunkedArray<double> Of(int kind) => kind switch
    {
        0 => Numbers.CumSum(),
        1 => Numbers * 2,
        2 => new RandomArrays(5).Uniform([23], chunks: 4).CumSum(),
        _ => (new RandomArrays(5).Uniform([23], chunks: 4) - 1) * 3,
    };

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_made_of_persisted_results_holds_them(int kind)
    {
        double[] expected = [.. (await Of(kind).ComputeAsync(Client)).ToArray().Select(v => v + 1)];
        ChunkedArray<double> more = More(kind);
        for (int round = 0; round < 20; round++)
        {
            Collect();
            Assert.Equal(expected, (await more.ComputeAsync(Client)).ToArray());
        }

        Future<System.Numerics.Tensors.Tensor<double>> started = Started(more);
        more = null!;
        Collect();
        Assert.Equal(expected, (await started).ToArray());
    }

    // Frames of their own, so that nothing on the stack keeps what was persisted.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ChunkedArray<double> More(int kind) => Of(kind).Persist(Client) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Future<System.Numerics.Tensors.Tensor<double>> Started(ChunkedArray<double> array) => Client.Start(array);

    /// <summary>Each order of persisting, computing and letting go of an array, of what is made of it, and of both together.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_array_and_what_is_made_of_it_may_be_asked_for_in_any_order(int kind)
    {
        double[] whole = (await Of(kind).ComputeAsync(Client)).ToArray(), plus = [.. whole.Select(v => v + 1)];
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            ChunkedArray<double> written = Of(kind), held = written;
            var kept = new List<ChunkedArray<double>>();
            for (int step = 0; step < 7; step++)
            {
                switch (random.Next(8))
                {
                    case 0:
                        held = await written.PersistAsync(Client);
                        break;
                    case 1:
                        held = held.Persist(Client);
                        break;
                    case 2:
                        kept.Add((random.Next(2) == 0 ? held + 1 : written + 1).Persist(Client));
                        break;
                    case 3:
                        kept.Clear();
                        held = written;
                        break;
                    case 4:
                        Assert.Equal(plus, (await (held + 1).ComputeAsync(Client)).ToArray());
                        break;
                    case 5:
                        (var a, var b) = await (written, held + 1).ComputeAsync(Client);
                        Assert.Equal(whole, a.ToArray());
                        Assert.Equal(plus, b.ToArray());
                        break;
                    case 6:
                        Assert.Equal(plus.Zip(whole, (p, w) => p * w), (await ((written + 1) * held).ComputeAsync(Client)).ToArray());
                        break;
                    default:
                        foreach (ChunkedArray<double> one in kept)
                        {
                            Assert.Equal(plus, (await one.ComputeAsync(Client)).ToArray());
                        }

                        break;
                }
            }
        }
    }

    /// <summary>Many do this at a time while the collector lets go of what nobody has any more.</summary>
    [Fact]
    public async Task Handles_may_go_while_others_compute()
    {
        double[] expected = [.. (await Numbers.CumSum().ComputeAsync(Client)).ToArray().Select(v => v + 1)];
        using var stop = new CancellationTokenSource();
        Task collecting = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                Collect();
            }
        });

        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, cancelled) =>
        {
            ChunkedArray<double> held = i % 2 == 0 ? Numbers.CumSum().Persist(Client) : await Numbers.CumSum().PersistAsync(Client, cancelled);
            ChunkedArray<double> more = (held + 1).Persist(Client);
            held = null!;
            Assert.Equal(expected, (await (more - 0).ComputeAsync(Client, cancellationToken: cancelled)).ToArray());
        });
        await stop.CancelAsync();
        await collecting;
    }
}
