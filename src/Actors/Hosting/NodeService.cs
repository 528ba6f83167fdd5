using Akka.Actor;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using AkkaCluster = Akka.Cluster.Cluster;

namespace Actors.Clustering.Hosting;

/// <summary>A node that lives as long as the application it is embedded in.</summary>
internal sealed class NodeService : IHostedService
{
    private readonly ActorsNodeOptions _options;
    private readonly IServiceProvider _services;
    private readonly Lazy<ActorsCluster> _cluster;
    private volatile bool _isStopping;

    public NodeService(ActorsNodeOptions options, IServiceProvider services)
    {
        (_options, _services) = (options, services);
        _cluster = new Lazy<ActorsCluster>(Start);
    }

    /// <summary>The node; it starts when somebody asks for it, and with the application at the latest.</summary>
    public ActorsCluster Cluster => _cluster.Value;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ActorsCluster cluster = Cluster;
        _ = cluster.Terminated.ContinueWith(_ => OnTerminated(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        if (_cluster.IsValueCreated)
        {
            await _cluster.Value.DisposeAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private ActorsCluster Start()
    {
        if (_options.System is { } own)
        {
            return ActorsCluster.Attach(own(_services));
        }

        Akka.Configuration.Config config = _options.ToConfig();
        NodeTrust.Check(config);
        ActorSystem system = ActorSystem.Create(_options.ClusterName, config);
        ActorsCluster cluster = ActorsCluster.Attach(system);
        AkkaCluster nodes = AkkaCluster.Get(system);
        if (nodes.Settings.SeedNodes.IsEmpty)
        {
            nodes.Join(nodes.SelfAddress);
        }

        return cluster;
    }

    private void OnTerminated()
    {
        if (!_isStopping && _options.StopsApplicationWhenDowned)
        {
            _services.GetService<IHostApplicationLifetime>()?.StopApplication();
        }
    }
}
