using Actors.Clustering;
using Actors.Clustering.Clients;
using Actors.Graph.Expressions;
using Actors.Graph.Tasks;
using Akka.Actor;
using Akka.Configuration;
using Akka.TestKit;

namespace Actors.Tests.Hosting;

/// <summary>A node whose actors are tested one by one, with probes for all others, under virtual time.</summary>
public abstract class NodeTestKit : Akka.TestKit.Xunit2.TestKit
{
    protected NodeTestKit()
        : base(NodeConfiguration.Complete(ConfigurationFactory.ParseString("""
            akka {
              scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
              extensions = []
              loglevel = WARNING
              remote.dot-netty.tcp { hostname = "127.0.0.1", port = 0 }
            }
            """)))
    {
        Contact = CreateTestProbe("contact");
        Extension = ActorsExtension.Register(Sys, ClusterSettings.From(Sys.Settings.Config) with { Threads = 1, Assemblies = [typeof(NodeTestKit).Assembly] }, Sys.Name);
        Extension.Host.Contact = new CoordinatorContact(Contact.Ref, IsReceptionist: false);
    }

    internal ActorsExtension Extension { get; }

    /// <summary>Where the coordinator is asked for.</summary>
    protected TestProbe Contact { get; }

    protected TestScheduler Scheduler => (TestScheduler)Sys.Scheduler;

    protected ClusterSettings Settings => Extension.Settings;

    /// <summary>A graph of one task, whose result is 1.</summary>
    internal static TaskGraph OneTask() => ExprPlan.Of([Delayed.Call(static () => 1).ResultExpr]).ToGraph();

    /// <summary>The next message of a type; others before it are left out.</summary>
    internal static T Next<T>(TestProbe probe, Func<T, bool>? isIt = null) =>
        (T)probe.FishForMessage(m => m is T t && isIt?.Invoke(t) != false, TimeSpan.FromSeconds(10));
}
