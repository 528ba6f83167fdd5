using Actors.Graph.Kernels;
using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting;

/// <summary>What a client needs of the host it is connected to.</summary>
internal interface IRuntimeHost
{
    /// <summary>What users call the cluster.</summary>
    string Name { get; }

    /// <summary>The client that running tasks submit tasks through.</summary>
    Client TaskClient { get; }

    /// <summary>Whether messages may get lost on the way. If so the host calls <see cref="Client.Beat"/> of its clients now and then.</summary>
    bool MayLoseMessages => false;

    /// <summary>The clock that clients go by.</summary>
    TimeProvider Time => TimeProvider.System;

    /// <summary>The clock for what is done again and again whether or not anybody waits for it.</summary>
    TimeProvider Background => Time;

    /// <summary>
    /// How the tasks that users await are completed: their continuations run elsewhere, unless the host runs everything on one thread.
    /// </summary>
    TaskCreationOptions Completion => TaskCreationOptions.RunContinuationsAsynchronously;

    /// <summary>Whether a result is within reach of all workers; otherwise it is sent to those that need it, and graphs are made so that little is.</summary>
    bool SharesMemory => false;

    /// <summary>Whether futures that nobody disposed are let go when the collector finds them.</summary>
    bool CollectsFutures => true;

    /// <summary>Whether results may have no value although their type has no null: tasks that are only pretended.</summary>
    bool PretendsResults => false;

    /// <summary>Calls back soon, outside of whatever the caller is in the middle of.</summary>
    void Later(Action callback) => ThreadPool.QueueUserWorkItem(static c => c(), callback, preferLocal: false);

    /// <summary>Is about to block the calling thread until a task has completed.</summary>
    void Block(Task task)
    {
    }

    /// <summary>The name of the next client; null where names are counted for the whole process.</summary>
    string? NextClientName() => null;

    /// <summary>Connects a client: it gets what the coordinator tells it from now on.</summary>
    void Attach(ClientId client, IClientSink sink);

    /// <summary>Disconnects a client; the coordinator forgets what it wanted.</summary>
    void Detach(ClientId client);

    /// <summary>Looks at a graph before it is submitted: whether all of it can get to where it is to run.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot.</exception>
    void Check(TaskGraph graph)
    {
    }

    /// <summary>As <see cref="Check(TaskGraph)"/>, for a single function.</summary>
    /// <exception cref="NotTransferableException">Something in it cannot.</exception>
    void Check(Kernel kernel)
    {
    }

    /// <summary>Tells the coordinator something; returns at once, in order for each caller.</summary>
    void Send(SchedulerStimulus stimulus);

    /// <summary>Reads a result from the worker that holds it; not found when it is not there any more.</summary>
    ValueTask<(bool Found, object? Value)> FetchAsync(WorkerId holder, TaskKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a value into workers' memories and tells the coordinator on behalf of a client. A host that may lose messages completes this
    /// only when the coordinator has heard of it.
    /// </summary>
    /// <param name="client">The client that wants it.</param>
    /// <param name="values">The values.</param>
    /// <param name="broadcast">To every worker; otherwise they are spread.</param>
    /// <param name="workers">The names of the workers that may hold them; none means all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask PlaceAsync(
        ClientId client, IReadOnlyList<(TaskKey Key, object? Value)> values, bool broadcast, IReadOnlyList<string> workers, CancellationToken cancellationToken);

    /// <summary>How far the tasks of a submitted graph are; a total of zero when none of them lives any more.</summary>
    /// <param name="client">Who submitted it.</param>
    /// <param name="graphId">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ComputeProgress> ProgressAsync(ClientId client, long graphId, CancellationToken cancellationToken);
}
