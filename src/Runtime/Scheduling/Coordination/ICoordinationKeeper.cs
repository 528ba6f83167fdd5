using Actors.Graph.Tasks;
using Actors.Runtime.Protocol;

namespace Actors.Runtime.Scheduling;

/// <summary>What the part of the coordinator that keeps shared things asks of the part that keeps tasks.</summary>
internal interface ICoordinationKeeper
{
    /// <summary>Has something done.</summary>
    void Emit(SchedulerEffect effect);

    /// <summary>Whether a task is known.</summary>
    bool Knows(TaskKey key);

    /// <summary>Keeps a known result alive, once more.</summary>
    void Keep(TaskKey key);

    /// <summary>Keeps what was done for a coordinator that comes after this one; before anybody is told that it was.</summary>
    void KeepFact(RestoreShared shared);

    /// <summary>What was done under an earlier coordinator, and kept, is in place again.</summary>
    void Restored(RestoreShared shared);

    /// <summary>It is not so any more.</summary>
    void GiveUp(string fact);

    /// <summary>Whether a client is there.</summary>
    bool IsThere(ClientId client);

    /// <summary>What follows in this turn is a promise, which only the coordinator in office may make.</summary>
    void Promise();

    /// <summary>Keeps it once less.</summary>
    void LetGo(TaskKey key);

    /// <summary>Submits the task that is an actor and keeps it; false when its key is taken or what it needs is not known.</summary>
    bool Start(TaskGraph graph, SubmitOptions options);

    /// <summary>Whether a worker is to be left: it retires.</summary>
    bool IsLeft(WorkerId worker);

    /// <summary>The deaths of workers that had the task do not count any more.</summary>
    void Forgive(TaskKey key);

    /// <summary>Takes a running task from its worker, to be run elsewhere.</summary>
    void Relocate(TaskKey key);
}
