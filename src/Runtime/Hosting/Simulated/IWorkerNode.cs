using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting.Simulated;

/// <summary>What a coordinator sends to: a worker, or a probe that stands for one.</summary>
internal interface IWorkerNode
{
    /// <summary>Orders came.</summary>
    void OnCommand(WorkerId worker, WorkerCommand command, SimulatedCoordinator from);

    /// <summary>A coordinator has taken the worker in, or says that it counts as lost.</summary>
    void OnRegistered(WorkerId worker, bool accepted, SimulatedCoordinator from);

    /// <summary>A coordinator says that a worker that asked to leave may go.</summary>
    void Leave(WorkerId worker, SimulatedCoordinator from);
}
