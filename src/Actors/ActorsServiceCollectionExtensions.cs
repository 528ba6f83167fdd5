using Actors.Clustering.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Actors;

/// <summary>Nodes in applications built on Microsoft.Extensions.</summary>
public static class ActorsServiceCollectionExtensions
{
    /// <summary>
    /// Embeds a node in the application: it joins its cluster when the application starts and leaves in order when it stops. The container has an
    /// <see cref="ActorsCluster"/> and a <see cref="Client"/> then.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says what the node's configuration is; null for the shipped defaults and the environment.</param>
    public static IServiceCollection AddActors(this IServiceCollection services, Action<ActorsNodeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(s => s.ServiceType == typeof(NodeService)))
        {
            throw new InvalidOperationException($"{nameof(AddActors)} was called before: an application has one node.");
        }

        var options = new ActorsNodeOptions();
        configure?.Invoke(options);
        services.AddSingleton(provider => new NodeService(options, provider));
        services.AddHostedService(provider => provider.GetRequiredService<NodeService>());
        services.AddSingleton(provider => provider.GetRequiredService<NodeService>().Cluster);
        services.AddSingleton(provider => provider.GetRequiredService<NodeService>().Cluster.Client);
        return services;
    }
}
