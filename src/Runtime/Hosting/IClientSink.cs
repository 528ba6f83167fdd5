using Actors.Runtime.Protocol;

namespace Actors.Runtime.Hosting;

/// <summary>The client's end of its connection.</summary>
internal interface IClientSink
{
    /// <summary>News of the results it wants.</summary>
    void OnUpdate(ClientUpdate update);

    /// <summary>The answer to a numbered request.</summary>
    void OnReply(long request, SchedulerEffect reply);

    /// <summary>
    /// There is a coordinator of this epoch. Of a later one than before the client knows that it has to say all it wants again; the first
    /// need not be told.
    /// </summary>
    void OnCoordinator(int epoch);

    /// <summary>A sign of life is due: called now and then by hosts that may lose messages.</summary>
    void OnBeatDue();

    /// <summary>The host has stopped: nothing will come any more.</summary>
    void OnStopped(Exception reason);
}
