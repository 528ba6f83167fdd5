using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Actors.Runtime.Tests.Arrays;

namespace Actors.Graph.Tests.Frames;

/// <summary>Stands in the place of the evaluator of the tests of arrays, which run here once more: computes lazy values on a cluster in this process.</summary>
internal static class Evaluator
{
    private static readonly Lazy<LocalCluster> s_cluster = new(Start);

    public static LocalCluster Cluster => s_cluster.Value;

    /// <summary>Its client has graphs and results go through the codec.</summary>
    private static readonly Lazy<Client> s_client = new(() => new Client(new TransferringHost(s_cluster.Value.Host), isDefault: false));

    public static Client Client => s_client.Value;

    public static T Compute<T>(ILazy<T> lazy) => lazy.Compute(s_client.Value);

    public static TaskGraph GraphOf<T>(ILazy<T> lazy) => ExprPlan.Of(lazy.ResultExpr).ToGraph();

    /// <summary>It lives as long as the process and so must not be the default one.</summary>
    private static LocalCluster Start()
    {
        LocalCluster cluster = LocalCluster.StartAsync(new() { Name = "arrays", Workers = 3, ThreadsPerWorker = 2 }).GetAwaiter().GetResult();
        cluster.Client.Dispose();
        return cluster;
    }
}
