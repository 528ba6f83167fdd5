using System.Reflection;
using Actors.Runtime.Protocol.Codec;
using Akka.Actor;
using Akka.Configuration;

namespace Actors.Clustering.Serialization;

/// <summary>The types that may be made of what an actor system receives for users' own actors: one list for each system.</summary>
internal sealed class AllowedTypes(TypePolicy policy) : IExtension
{
    public TypePolicy Policy { get; } = policy;

    public static AllowedTypes Of(ActorSystem system) => system.WithExtension<AllowedTypes, Provider>();

    /// <summary>The assemblies that settings name.</summary>
    /// <exception cref="ConfigurationException">One of them is not there.</exception>
    public static IEnumerable<Assembly> AssembliesOf(ClusterSettings settings) => settings.Assemblies.Concat(settings.AssemblyNames.Select(name =>
        TypePolicy.LoadNamed(name)
        ?? throw new ConfigurationException($"{ClusterSettings.Section}.serialization.assemblies: there is no assembly '{name}' in this program's folder; names are simple ones, without .dll.")));

    public sealed class Provider : ExtensionIdProvider<AllowedTypes>
    {
        public override AllowedTypes CreateExtension(ExtendedActorSystem system) => new(new TypePolicy(AssembliesOf(ClusterSettings.From(system.Settings.Config))));
    }
}
