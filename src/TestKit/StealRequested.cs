using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.TestKit;

/// <summary>A task is to be given back if it has not started; see <see cref="SimulationWorkerProbe.AnswerSteal"/>.</summary>
/// <param name="Key">The task.</param>
public sealed record StealRequested(TaskKey Key) : WorkerMessage(Key)
{
    internal Attempt Attempt { get; init; }
}
