using Akka.Configuration;
using Akka.Dispatch;

namespace Actors.TestKit;

/// <summary>
/// The dispatcher of a <see cref="SimulationTestKit"/>'s actors, for HOCON: each mailbox is run by the thread that simulates, between two
/// events. An actor with a dispatcher of its own runs on that one's threads, at moments that follow from no seed; give that dispatcher
/// <c>type = "Actors.TestKit.SimulationDispatcherConfigurator, Actors.TestKit"</c> in the test's configuration.
/// </summary>
public sealed class SimulationDispatcherConfigurator : MessageDispatcherConfigurator
{
    /// <summary>Called by Akka.NET.</summary>
    /// <param name="config">The dispatcher's section.</param>
    /// <param name="prerequisites">The system's parts.</param>
    public SimulationDispatcherConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites)
    {
    }

    /// <summary>A dispatcher.</summary>
    /// <exception cref="InvalidOperationException">The system's scheduler is not a <see cref="SimulationScheduler"/>.</exception>
    public override MessageDispatcher Dispatcher() =>
        Prerequisites.Scheduler is SimulationScheduler scheduler
            ? new SimulationDispatcher(this, scheduler.Pump)
            : throw new InvalidOperationException(
                $"The simulation's dispatcher works with the simulation's scheduler only, and this system's is {Prerequisites.Scheduler.GetType()}. Derive the test from {nameof(SimulationTestKit)}.");
}
