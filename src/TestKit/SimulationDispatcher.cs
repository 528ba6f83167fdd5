using Akka.Dispatch;

namespace Actors.TestKit;

/// <summary>Has mailboxes run between the events of a simulation.</summary>
internal sealed class SimulationDispatcher(MessageDispatcherConfigurator configurator, ActorPump pump) : MessageDispatcher(configurator)
{
    protected override void ExecuteTask(IRunnable run) => pump.Post(run);

    protected override void Shutdown()
    {
        // It has no threads.
    }
}
