using Akka.Actor;
using Akka.Configuration;
using Akka.Dispatch;

namespace Actors.Clustering;

/// <summary>What this system's own actors run on, apart from those of users' actors.</summary>
internal static class ClusterDispatchers
{
    public const string Coordinator = "actors-coordinator-dispatcher";
    public const string Worker = "actors-worker-dispatcher";

    /// <summary>Makes them known to a system, whose configuration stays as it is.</summary>
    public static void Register(ExtendedActorSystem system)
    {
        foreach (string id in (string[])[Coordinator, Worker])
        {
            Config config = ConfigurationFactory.ParseString($"id = {id}").WithFallback(system.Settings.Config.GetConfig("akka.actor.default-dispatcher"));
            system.Dispatchers.RegisterConfigurator(id, new BorrowingDispatcherConfigurator(config, system.Dispatchers.Prerequisites));
        }
    }
}
