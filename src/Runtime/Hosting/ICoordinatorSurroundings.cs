using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting;

/// <summary>What a coordinator actor needs of its host: the time, and somebody who carries its words.</summary>
internal interface ICoordinatorSurroundings
{
    /// <summary>What users call the cluster.</summary>
    string Name { get; }

    /// <summary>The time since the host was made.</summary>
    TimeSpan Now { get; }

    /// <summary>Gives a worker its orders; one that is gone is left out. Never waits.</summary>
    void Deliver(ToWorker order);

    /// <summary>Where a client is reached; null when it is gone.</summary>
    IClientSink? Sink(ClientId client);

    /// <summary>Ends a worker with all it holds.</summary>
    bool EndWorker(WorkerId id, string reason, bool isExpected);

    /// <summary>A worker spoke that does not count as there: it was retired, or declared lost.</summary>
    void Refuse(WorkerId worker);

    /// <summary>Keeps a fact for the coordinator after the present one, or gives it up.</summary>
    void Keep(KeepFact kept);

    /// <summary>An actor met what it cannot handle.</summary>
    void Fail(Exception exception);
}
