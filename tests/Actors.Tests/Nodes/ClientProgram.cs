using System.Diagnostics;
using System.Globalization;
using Actors.Runtime.Hosting;

namespace Actors.Tests.Nodes;

/// <summary>A program that is no node and has work done by a cluster, in a process of its own: its functions are in an assembly that no node has.</summary>
internal static class ClientProgram
{
    /// <summary>What it prints when all came out right.</summary>
    public const string Right = "all came out right";

    private const int Length = 1 << 18;

    /// <summary>Runs it, with further environment variables, and in a network namespace if one is named.</summary>
    /// <returns>Its exit code, and what it has written.</returns>
    public static async Task<(int Code, string Output)> StartAsync(string addresses, string hocon, IEnumerable<KeyValuePair<string, string>> variables, string? space = null)
    {
        ProcessStartInfo start = NodeProcess.Command(space, [Path.Combine(AppContext.BaseDirectory, "Actors.Tests.dll"), "client", addresses, hocon]);
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        using var bound = new CancellationTokenSource(2 * NodeCluster.Bound);
        try
        {
            await process.WaitForExitAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Sends data to two workers, has each make some and the other one look at it, and fetches it.</summary>
    public static async Task<int> RunAsync(string addresses, string hocon)
    {
        try
        {
            await using Client client = await Client.ConnectAsync(addresses, NodeConfiguration.FromText(hocon)).WaitAsync(NodeCluster.Bound);
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
        catch (Exception e) when (e is RuntimeStoppedException or TimeoutException)
        {
            await Console.Out.WriteLineAsync($"{e.GetType().Name}: {e.Message}");
            return 2;
        }
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
