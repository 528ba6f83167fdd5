using System.Globalization;

namespace Actors.Tests.Nodes;

/// <summary>A program that is no node and has work done by a cluster, in a process of its own: its functions are in an assembly that no node has.</summary>
internal static class ClientProgram
{
    /// <summary>What it prints when all came out right.</summary>
    public const string Right = "all came out right";

    /// <summary>What it prints when it is connected and waits.</summary>
    public const string Connected = "is connected";

    /// <summary>What it prints, with the process, when its task has run.</summary>
    public const string Ran = "it ran in process";

    private const int Length = 1 << 18;

    /// <summary>Starts it, with further environment variables, and in a network namespace if one is named.</summary>
    /// <param name="what">What it does: see <see cref="RunAsync"/>.</param>
    public static WatchedProcess Start(string what, string addresses, string hocon, IEnumerable<KeyValuePair<string, string>> variables, string? space = null) =>
        new(WatchedProcess.Command(space, [Path.Combine(AppContext.BaseDirectory, "Actors.Tests.dll"), what, addresses, hocon], variables), "The program");

    /// <summary>Connects, and does what it is to do.</summary>
    /// <param name="what">"compute" or "wait".</param>
    /// <param name="addresses">The cluster's nodes.</param>
    /// <param name="hocon">Its configuration.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string what, string addresses, string hocon)
    {
        try
        {
            await using Client client = await Client.ConnectAsync(addresses, NodeConfiguration.FromText(hocon)).WaitAsync(NodeCluster.Bound);
            return what == "compute" ? await ComputeAsync(client) : await WaitAsync(client);
        }
        catch (Exception e) when (e is RuntimeStoppedException or TimeoutException)
        {
            await Console.Out.WriteLineAsync($"{e.GetType().Name}: {e.Message}");
            return 2;
        }
    }

    /// <summary>Waits for a line, then has a task run that says which process it runs in, for as long as that takes.</summary>
    private static async Task<int> WaitAsync(Client client)
    {
        await Console.Out.WriteLineAsync(Connected);
        await Console.In.ReadLineAsync();
        int process = await client.Submit(static () => Environment.ProcessId);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Ran} {process}"));
        return 0;
    }

    /// <summary>Sends data to two workers, has each make some and the other one look at it, and fetches it.</summary>
    private static async Task<int> ComputeAsync(Client client)
    {
        IReadOnlyList<string> workers = await WorkersAsync(client);
        Future<double[]>[] made = [.. workers.Select((w, i) => client.Submit(static (int number) => Enumerable.Repeat((double)number, Length).ToArray(), i + 1, new TaskOptions { Workers = [w] }))];
        Future<double>[] seen = [.. workers.Reverse().Select((w, i) => client.Submit(static (double[] data) => data.Sum(), made[i], new TaskOptions { Workers = [w] }))];
        double[] sums = await client.GatherAsync(seen).WaitAsync(NodeCluster.Bound);
        double[][] fetched = await client.GatherAsync(made).WaitAsync(NodeCluster.Bound);
        Future<double[]> sent = await client.ScatterAsync(fetched[0]).WaitAsync(NodeCluster.Bound);
        double back = await client.Submit(static (double[] data) => data.Sum(), sent).ResultAsync().WaitAsync(NodeCluster.Bound);
        bool isRight = sums.SequenceEqual([Length, 2.0 * Length]) && fetched[1].Length == Length && fetched[1].Sum() == sums[1] && back == sums[0];
        await Console.Out.WriteLineAsync(isRight ? Right : string.Create(CultureInfo.InvariantCulture, $"wrong: {sums[0]}, {sums[1]}, {back}"));
        return isRight ? 0 : 1;
    }

    private static async Task<IReadOnlyList<string>> WorkersAsync(Client client)
    {
        using var bound = new CancellationTokenSource(NodeCluster.Bound);
        var host = (Clustering.Clients.ClusterHost)client.Host;
        while (host.Workers.Count < 2)
        {
            await client.WhoHasAsync(cancellationToken: bound.Token);
        }

        return [.. host.Workers.Take(2).Select(w => w.Name)];
    }
}
